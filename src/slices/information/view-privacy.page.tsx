// The privacy notice: why the service may hold what it holds, who sees it, and what rights people have.
import { routes } from '../../routes.ts'
import { Layout } from '../../ui/layout.tsx'
import { ContactLink } from './contact-link.page.tsx'
import { KeptForHowLong, WhatIsKept } from './personal-data.page.tsx'

export function PrivacyPage() {
  return (
    <Layout title="Privacy" indexed>
      <h1 class="govuk-heading-xl">Privacy</h1>
      <p class="govuk-body tiex-lead">
        The Local Government Association (LGA) runs this service and decides how your information is used.
        This page says what the service really keeps.
      </p>
      <WhatIsKept />
      <h2 class="govuk-heading-m">Why we may use it</h2>
      <p class="govuk-body">
        The LGA uses this information because it has a legitimate interest in supporting and representing
        councils. Showing your name to colleagues is different: it happens only if you agree.
      </p>
      <h2 class="govuk-heading-m">Who can see it</h2>
      <p class="govuk-body">
        Your e-mail address, job title and directorate are not shown to anybody else, with three exceptions: a
        lead sees the addresses that leads invited, members of a team see the addresses that the team invited,
        and the LGA sees your address and job title if you ask to be a lead.
      </p>
      <p class="govuk-body">
        Where at least 5 people of a directorate have submitted an assessment in the same round, colleagues
        who may see those assessments can look at their answers together. They are not told who the 5 are.
      </p>
      <p class="govuk-body">
        Colleagues in your council see your name beside what you submit, own or report only if you agreed.
        Otherwise they see "A colleague". If you join a team, its members see your name in the team and its
        plan for as long as you are in it.
      </p>
      <p class="govuk-body">
        "A colleague" is no promise that nobody can work out who it is. Colleagues can read each submitted
        assessment, and leads see who has submitted. By comparing these, somebody may find out which
        assessment is yours, or which directorate you gave, most easily where few have submitted.
      </p>
      <p class="govuk-body">
        Nobody from another council sees your name or your council's results. The guidance has a table of{' '}
        <a class="govuk-link" href={`${routes.guidance.href()}#who-sees-what`}>
          who can see what
        </a>
        .
      </p>
      <p class="govuk-body">
        The LGA sees submitted results, and a council's plan once a lead has shared it. It does not publish
        them or give them to any other organisation or government department.
      </p>
      <p class="govuk-body">We use your e-mail address only to send you:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>codes to sign in</li>
        <li>invitations from your leads, reminders of those, and news of the rounds you were invited to</li>
        <li>invitations to teams, and news of being taken out of one</li>
        <li>the answer, if you ask to be a lead</li>
        <li>reminders of what you own in a plan, which you can switch off</li>
      </ul>
      <p class="govuk-body">
        Notes and plans are free text, so take care not to write anything personal in them. Name somebody
        outside the council as the owner of an action only if they know, and remember that the LGA reads a
        council plan that a lead has shared with it.
      </p>
      <KeptForHowLong />
      <h2 class="govuk-heading-m">Your rights</h2>
      <p class="govuk-body">
        You can ask what the LGA holds about you, and ask for it to be corrected or deleted. You can change
        your name, job title, directorate and whether your name is shown{' '}
        <a class="govuk-link" href={routes.account.href()}>
          in your account
        </a>
        . For anything else write to <ContactLink to="help" />.
      </p>
      <p class="govuk-body">
        If you are not content with the answer you can complain to the{' '}
        <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          Information Commissioner's Office
        </a>
        .
      </p>
    </Layout>
  )
}
