// Says what was tested and what was not. Keep it true: it is a legal statement, not an advertisement.
import { Layout } from '../../ui/layout.tsx'
import { ContactLink } from './contact-link.page.tsx'

export function AccessibilityPage() {
  return (
    <Layout title="Accessibility statement" indexed>
      <h1 class="govuk-heading-xl">Accessibility statement</h1>
      <p class="govuk-body">
        The Local Government Association runs this service and wants as many people as possible to be able to
        use it. You should be able to:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>use every page with a keyboard alone</li>
        <li>zoom in up to 400% without text spilling off the screen</li>
        <li>listen to every page with a screen reader</li>
        <li>tell results apart without seeing colours: each has a word and a symbol</li>
        <li>read every chart as a table</li>
        <li>use the whole service with JavaScript turned off</li>
        <li>leave at any time and find your saved answers when you come back</li>
        <li>take your time: you are told 5 minutes before you would be signed out, and can stay signed in</li>
      </ul>
      <h2 class="govuk-heading-m">How accessible this service is</h2>
      <p class="govuk-body">
        We aim to meet level AA of the Web Content Accessibility Guidelines (WCAG) version 2.2. We believe
        that this service meets it, but nobody from outside has checked, so we describe it as partially
        compliant until they have.
      </p>
      <HowItWasTested />
      <h2 class="govuk-heading-m">Known limits</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          The Word report has headings, contents, table headers and text for its pictures. It has not been
          tried with a screen reader.
        </li>
        <li>
          After 60 minutes without use, and after 12 hours at most, you have to sign in again. What you sent
          meanwhile is kept, except a file. You are not warned if JavaScript is turned off, and nobody can
          stay signed in for longer than 12 hours.
        </li>
        <li>Resources lead to other websites and documents, whose accessibility we do not control.</li>
      </ul>
      <Complaints />
      <p class="govuk-body">This statement was prepared on 23 November 2026.</p>
    </Layout>
  )
}

function HowItWasTested() {
  return (
    <>
      <h2 class="govuk-heading-m">How we tested it</h2>
      <p class="govuk-body">
        Every change to this service is tested by machine: each page is checked against the WCAG 2.2 A and AA
        rules that software can decide (axe), in a desktop width and in one of 320 pixels; the journey from
        signing in to the report is walked with scripts on and off, and with a keyboard alone. The components
        are those of the GOV.UK Design System.
      </p>
      <p class="govuk-body">
        Software finds only some barriers. The service has not yet been tested with disabled people, or by an
        independent auditor, or by hand with screen readers, magnifiers and voice control.
      </p>
    </>
  )
}

function Complaints() {
  return (
    <>
      <h2 class="govuk-heading-m">Tell us about a problem</h2>
      <p class="govuk-body">
        If you find something you cannot use, or need information from this service in another form, write to{' '}
        <ContactLink to="help" />. Say which page it was and what you use to read or operate it.
      </p>
      <h2 class="govuk-heading-m">If you are not content with our answer</h2>
      <p class="govuk-body">
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018. You can contact the{' '}
        <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </a>
        .
      </p>
    </>
  )
}
