// Who may see what, as the database enforces it.
import { Table } from '../../ui/govuk/table.tsx'

export function VisibilityExplained() {
  return (
    <section aria-labelledby="who-sees-what">
      <h2 class="govuk-heading-l" id="who-sees-what">
        Who can see what
      </h2>
      <Table
        caption="Who can see your assessment"
        captionSize="s"
        head={['Who', 'Before you submit', 'After you submit']}
        firstCellIsHeader
        rows={[
          ['You', 'Everything', 'Everything'],
          [
            'Colleagues in your council',
            'Nothing',
            'Results, answers and notes. Your name only if you agreed to show it; otherwise they see "A colleague"',
          ],
          ['Other councils', 'Nothing', 'Nothing'],
          ['LGA staff', 'Nothing', 'Results, answers and notes, with the council but without your name'],
        ]}
      />
      <p class="govuk-body">
        You choose whether colleagues see your name when you first sign in. Until you say yes, they do not.
        You can change your mind at any time, and the change counts everywhere at once. People in other
        councils never see your name.
      </p>
      <p class="govuk-body">
        The Local Government Association sees submitted results so that it can support councils. It does not
        publish them or pass them on to any other organisation or government department.
      </p>
      <p class="govuk-body">
        When councils are compared with one another, which begins later, the figures come from groups of
        councils and name none of them.
      </p>
    </section>
  )
}
