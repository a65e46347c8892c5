// The top of every page: whose service this is and who is signed in to it.
import { useFrame } from './frame.ts'
import { GenericHeader } from './govuk/generic-header.tsx'

export const serviceName = 'Transformation and Innovation Exchange'

/** The service's name at the left; at the right who is signed in and the way out, or the way in. */
export function SiteHeader() {
  return (
    <GenericHeader href="/" class="tiex-header" end={<Account />}>
      {serviceName}
    </GenericHeader>
  )
}

function Account() {
  const { person, signInHref } = useFrame()
  if (!person) {
    return (
      <div class="tiex-account">
        <a class="tiex-account__link" href={signInHref}>
          Sign in
        </a>
      </div>
    )
  }
  return (
    <div class="tiex-account">
      <a class="tiex-account__link" href={person.accountHref}>
        <span class="govuk-visually-hidden">Your account: </span>
        {person.name}
      </a>
      <span class="tiex-account__place">{person.place}</span>
      {/* A form, because following a link must not change anything: a page fetched ahead would sign people out. */}
      <form class="tiex-account__form" method="post" action={person.signOutHref}>
        <button class="tiex-account__link tiex-link-button" type="submit">
          Sign out
        </button>
      </form>
    </div>
  )
}
