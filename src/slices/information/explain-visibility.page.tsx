// Who may see what, as the database enforces it.
import { SummaryList } from '../../ui/govuk/summary-list.tsx'

export function VisibilityExplained() {
  return (
    <section aria-labelledby="who-sees-what">
      <h2 class="govuk-heading-l" id="who-sees-what">
        Who can see what
      </h2>
      <p class="govuk-body">
        Until you submit an assessment, nobody but you sees anything of it. After that:
      </p>
      <SummaryList
        rows={[
          { key: 'You', value: 'See everything' },
          {
            key: 'Colleagues in your council',
            value:
              'See results, answers and notes. They see your name only if you agreed to show it; otherwise they see "A colleague"',
          },
          {
            key: 'LGA staff',
            value: 'See results, answers and notes with the name of your council, but not your name',
          },
          { key: 'Other councils', value: 'See nothing' },
        ]}
      />
      <p class="govuk-body">
        In a round of your council, colleagues see what you submitted once they have submitted their own, or
        once a lead has closed the round. Leads see no sooner than anybody else.
      </p>
      <p class="govuk-body">
        You choose whether colleagues see your name when you first sign in. Until you say yes, they do not.
        You can change your mind at any time, and the change counts everywhere at once. People in other
        councils never see your name.
      </p>
      <h3 class="govuk-heading-m">Action plans</h3>
      <SummaryList
        rows={[
          {
            key: 'Your own plan',
            value:
              'You alone. If you share it, everybody in your council can read it, and still only you can change it',
          },
          {
            key: "A team's plan",
            value:
              "Members of the team read and change it, and see each other's names. Nobody else sees it, not even leads",
          },
          {
            key: 'The council plan',
            value:
              'Everybody in your council reads it and leads change it. Whoever owns an action, alone or in a team, says how it goes. LGA staff read it if a lead shares it, without the names of officers',
          },
        ]}
      />
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
