// What people are told before their session ends and when it has. Drawn by the script alone, which fills the empty part
// from one of the templates: without it nobody could be told in time.
import type { Content } from './content.ts'
import { useFrame } from './frame.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'

/** First in main, so that it is the next thing after "Skip to main content", and in sight wherever the page is scrolled to. */
export function SessionNotice() {
  const { session, person, signInHref } = useFrame()
  if (!session || !person) return null
  const signOut = (
    <a class="govuk-link" href={person.signOutHref}>
      Sign out
    </a>
  )
  return (
    <div
      class="tiex-session"
      data-session={session.href}
      data-left={session.left}
      data-left-at-most={session.leftAtMost}
    >
      <div role="status" data-session-said="" />
      <Template when="ending" actions={[<Act does="stay">Stay signed in</Act>, signOut]}>
        You stay signed in until <Time />.
      </Template>
      <Template when="limit" actions={[<Act does="hide">Hide this message</Act>, signOut]}>
        You will be signed out at <Time />, 12 hours after you signed in. Save before then: you can sign in
        again at once.
      </Template>
      <template data-when="stayed">
        <p class="govuk-visually-hidden">
          You stay signed in until <Time />, and longer while you use the service.
        </p>
      </template>
      <Template
        when="ended"
        actions={[
          <a class="govuk-link" href={signInHref}>
            Sign in and come back to this page
          </a>,
          <Act does="hide">Hide this message</Act>,
        ]}
      >
        You are signed out.
      </Template>
      <Template
        when="ended-with-words"
        actions={[
          <a class="govuk-link" href={signInHref} target="_blank" rel="noopener">
            Sign in (opens in a new tab)
          </a>,
          <Act does="hide">Hide this message</Act>,
        ]}
      >
        You are signed out, but what you entered is still on this page. Sign in in a new tab, then go on here.
      </Template>
    </div>
  )
}

function Template({ when, actions, children }: { when: string; actions: Content; children: Content }) {
  return (
    <template data-when={when}>
      <section
        class="govuk-notification-banner govuk-!-margin-bottom-4"
        aria-label="How long you stay signed in"
      >
        <div class="govuk-notification-banner__content">
          <p class="govuk-body-s govuk-!-font-weight-bold govuk-!-margin-bottom-2">{children}</p>
          <p
            class="govuk-body-s govuk-!-margin-bottom-2"
            hidden
            data-session-failed="The service could not be reached. You can try again."
          />
          <ButtonGroup>{actions}</ButtonGroup>
        </div>
      </section>
    </template>
  )
}

function Act({ does, children }: { does: 'stay' | 'hide'; children: Content }) {
  return (
    <Button
      type="button"
      variant={does === 'hide' ? 'secondary' : undefined}
      class="govuk-!-margin-bottom-0"
      attributes={{ 'data-session-do': does }}
    >
      {children}
    </Button>
  )
}

/** The script writes the time. */
function Time() {
  return <span class="tiex-unbroken" data-session-time="" />
}
