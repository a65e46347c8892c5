// What to do when something does not work, and whom to write to. It needs no database: it is read when that is away.
import { routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'
import { ContactLink } from './contact-link.page.tsx'

export function HelpPage() {
  return (
    <Layout title="Help and feedback" indexed>
      <h1 class="govuk-heading-xl">Help and feedback</h1>
      <h2 class="govuk-heading-m">Get help</h2>
      <p class="govuk-body">
        Write to <ContactLink to="help" /> if something does not work or you are stuck. Say what you were
        trying to do and what happened. Leave out your answers and notes.
      </p>
      <h2 class="govuk-heading-m">Give feedback</h2>
      <p class="govuk-body">
        Write to <ContactLink to="feedback" /> about what the assessment asks, how results are used, or
        anything that would make this service better.
      </p>
      <SigningInHelp />
      <StayingHelp />
      <AnsweringHelp />
      <PlanningHelp />
      <p class="govuk-body">
        The{' '}
        <a class="govuk-link" href={routes.guidance.href()}>
          guidance
        </a>{' '}
        explains how the assessment and its scores work.
      </p>
    </Layout>
  )
}

function SigningInHelp() {
  return (
    <>
      <h2 class="govuk-heading-m">If you cannot sign in</h2>
      <h3 class="govuk-heading-s">No code arrives</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>Wait 2 minutes, then look in your junk or quarantine folder.</li>
        <li>Check that you entered your council e-mail address, with no letter missing.</li>
        <li>Ask for another code. Only the newest one works, for 10 minutes.</li>
        <li>Enter the code in the same browser in which you asked for it.</li>
      </ul>
      <p class="govuk-body">
        The page does not say whether an address has an account: if yours has none, the e-mail says so. If no
        e-mail comes at all, write to <ContactLink to="help" />.
      </p>
      <h3 class="govuk-heading-s">The page does not know your council's addresses</h3>
      <p class="govuk-body">
        What follows the @ in your address tells us which council you work for. We began with the address of
        each council's website, so yours may be missing if your council uses another one for e-mail. Write to{' '}
        <ContactLink to="help" /> from your council address and give the name of your council.
      </p>
      <h3 class="govuk-heading-s">You work for 2 councils that share an address</h3>
      <p class="govuk-body">
        After you enter your code you are asked which council you are acting for. Each council's assessments
        are kept apart.
      </p>
    </>
  )
}

function StayingHelp() {
  return (
    <>
      <h2 class="govuk-heading-m">How long you stay signed in</h2>
      <p class="govuk-body">
        You stay signed in for 60 minutes after you last used the service, and for 12 hours at most. Opening a
        page and saving are use. Reading and typing are not.
      </p>
      <p class="govuk-body">
        Each page warns you 5 minutes before the end, and you can choose to stay signed in. After 12 hours you
        have to sign in again. If JavaScript is turned off in your browser, you are not warned.
      </p>
      <p class="govuk-body">
        A form that you send when you have been signed out is kept and sent once you have signed in again
        within 12 hours, in the same browser. A file is not: choose it again. If you signed out yourself, a
        form is not kept.
      </p>
    </>
  )
}

function AnsweringHelp() {
  return (
    <>
      <h2 class="govuk-heading-m">If you are answering</h2>
      <h3 class="govuk-heading-s">The page says that a change is not saved</h3>
      <p class="govuk-body">
        Leave the page open. What you typed is kept in your browser and is sent as soon as the connection is
        back. If you have been signed out, sign in again in the same browser.
      </p>
      <h3 class="govuk-heading-s">You submitted too early</h3>
      <p class="govuk-body">
        A submitted assessment is never changed, so that results stay what they were. Begin a new assessment
        as a copy of the last one, change what you need to and submit that.
      </p>
    </>
  )
}

function PlanningHelp() {
  return (
    <>
      <h2 class="govuk-heading-m">If you are planning</h2>
      <h3 class="govuk-heading-s">A colleague is not in the list of owners</h3>
      <p class="govuk-body">
        In the council plan the list has those who have signed in and show their name. A lead can enter the
        e-mail address of anybody else. In a team's plan it has the people in the team, so invite them first.
        What is in your own plan is yours to do.
      </p>
      <h3 class="govuk-heading-s">The page says that somebody else has changed it</h3>
      <p class="govuk-body">
        Nothing is lost. The page shows what it says now beside what you typed. Save again to use yours.
      </p>
      <h3 class="govuk-heading-s">You want other reminders, or none</h3>
      <p class="govuk-body">
        Choose how often you get them under{' '}
        <a class="govuk-link" href={routes.reminders.href()}>
          reminders by e-mail
        </a>
        . They leave on working days between 8am and 6pm, one at most a day.
      </p>
      <h3 class="govuk-heading-s">Your calendar shows an old date</h3>
      <p class="govuk-body">
        A calendar looks for changes when it likes, often only once in several hours. If the address was
        replaced or stopped, take it out of your calendar and add the new one.
      </p>
    </>
  )
}
