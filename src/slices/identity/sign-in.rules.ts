// One request for a code, from asking to using it: how long, how often, and whom the address lets in.
const minute = 60_000

export const codeDigits = 8
/** Wrong codes and the right one together. */
export const mostTries = 5

/** From the moment the code is made. */
export function codeExpires(now: Date): Date {
  return new Date(now.getTime() + 10 * minute)
}

/** The cookie that binds a request for a code to the browser that asked, and its life in seconds. */
export const askingCookie = { name: 'sign-in', maxAge: 30 * 60 } as const

export type SignIn = {
  readonly id: string
  readonly email: string
  /** Where to go once signed in: a path of ours, or empty. */
  readonly returnTo: string
  /** Undefined until the code has been made and is on its way. */
  readonly code: { readonly salt: string; readonly hash: string } | undefined
  readonly tries: number
  readonly expiresAt: Date
  readonly provenAt: Date | undefined
  readonly usedAt: Date | undefined
}

/** `open`: a code may be entered. `proven`: one was right, and the council is still to be chosen. `over`: ask anew. */
export type SignInState = 'open' | 'proven' | 'over'

export function stateOf(signIn: SignIn | undefined, now: Date): SignInState {
  if (!signIn || signIn.usedAt) return 'over'
  if (signIn.provenAt) return now < codeExpires(signIn.provenAt) ? 'proven' : 'over'
  return signIn.tries < mostTries && now < signIn.expiresAt ? 'open' : 'over'
}

export type Entry<C> =
  | { readonly as: 'lga' }
  | { readonly as: 'officer'; readonly council: C }
  | { readonly as: 'officer'; readonly choose: readonly C[] }
  | { readonly as: 'nobody' }

/** As whom an address may sign in. LGA staff come first, whatever their domain; an officer by the councils it serves. */
export function entryOf<C>(address: { isLga: boolean; councils: readonly C[] }): Entry<C> {
  if (address.isLga) return { as: 'lga' }
  const [council, another] = address.councils
  if (council === undefined) return { as: 'nobody' }
  return another === undefined ? { as: 'officer', council } : { as: 'officer', choose: address.councils }
}

/**
 * Whether codes are sent to a domain at all. That is public knowledge; which of its addresses are known is not, so the
 * domains of LGA staff are answered alike for every address.
 */
export function isKnownDomain(
  domain: string,
  known: { councils: number; lgaAdmins: readonly string[] },
): boolean {
  return known.councils > 0 || known.lgaAdmins.some((admin) => admin.endsWith(`@${domain}`))
}
