// What is stored about people and for how long. Each line is a column or a job of this service: change both together.
import { SummaryList } from '../../ui/govuk/summary-list.tsx'

export function WhatIsKept() {
  return (
    <>
      <h2 class="govuk-heading-m">What we keep</h2>
      <SummaryList
        rows={[
          {
            key: 'About you',
            value: 'Your e-mail address, council, name, job title and, if you give it, directorate',
          },
          { key: 'Your choice', value: 'Whether colleagues may see your name, and when you chose' },
          {
            key: 'Your assessments',
            value: 'Your answers, notes and reasons, and when you began, saved and submitted',
          },
          {
            key: 'In a round',
            value:
              'The e-mail address that a lead invited, what they wrote to you, and when we sent e-mails. Leads see how far you are, never what you answer before you submit',
          },
          {
            key: 'Being a lead',
            value:
              'Whether you are one or asked to be. Colleagues see the names of their leads. If you ask, the LGA sees your name, job title and e-mail address',
          },
          {
            key: 'In a workshop',
            value:
              'That you joined, and how you voted. Your colleagues and leads see how many chose what, never who',
          },
          {
            key: 'In a plan',
            value:
              'What you write in it, what you own, and what you changed or reported and when. A file that you read actions from',
          },
          {
            key: 'In a team',
            value:
              'When you joined and left, and who took you out. The e-mail address that a member invited, what they wrote to you, and when we sent e-mails',
          },
          {
            key: 'Reminders and your calendar',
            value:
              'How often you want reminders, and what we reminded you of and when. A scrambled form of the private address for your calendar',
          },
          {
            key: 'Signing in',
            value:
              'For a short time, a scrambled form of the code we sent and of a random value in your browser. How often a code was asked for is counted under scrambled addresses that name nobody',
          },
          {
            key: 'What you did',
            value:
              'When you signed in or out, changed your details, began, submitted or deleted an assessment, changed a plan or a team, or downloaded a report or a plan. These entries hold no answers, notes, plans or e-mail addresses',
          },
        ]}
      />
      <p class="govuk-body">
        We keep no password. The technical record of requests holds no answers, names, e-mail addresses or
        network addresses.
      </p>
    </>
  )
}

export function KeptForHowLong() {
  return (
    <>
      <h2 class="govuk-heading-m">How long we keep it</h2>
      <SummaryList
        rows={[
          { key: 'Sign-in codes', value: 'They work for 10 minutes and are removed within 2 hours' },
          { key: 'Being signed in', value: '60 minutes after you last used the service, 12 hours at most' },
          {
            key: 'A form sent after you were signed out',
            value: 'Until you sign in again, so that nothing you typed is lost, and about a day at most',
          },
          { key: 'Drafts', value: 'Until you delete or submit them' },
          {
            key: 'Submitted assessments',
            value: 'For as long as the service runs, so that your council can see how it has changed',
          },
          { key: 'Invitations to a round', value: 'For as long as the round' },
          { key: 'Votes in a workshop', value: 'For as long as what the workshop agreed' },
          {
            key: 'Plans',
            value:
              'For as long as the service runs, with what each action said before, so that nothing is lost unseen',
          },
          { key: 'Invitations to a team', value: 'For as long as the team' },
          { key: 'A file that you read actions from', value: 'A week' },
          { key: 'What we reminded you of', value: 'About 13 months' },
          { key: 'The address for your calendar', value: 'Until you replace it or take it back' },
          { key: 'Your account', value: 'Until you ask for it to be deleted' },
        ]}
      />
    </>
  )
}
