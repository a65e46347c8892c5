// Where signing in leads: only ever to a page of this service, and not back into signing in.
const nowhere = 'https://own.invalid'

/** The path (and query) of ours that `to` names; undefined where it names anything else. */
export function returnPath(to: string | undefined): string | undefined {
  if (to === undefined || to.length > 2_000 || !/^\/[!-[\]-~]*$/.test(to)) return undefined
  const url = URL.parse(to, nowhere)
  if (url?.origin !== nowhere) return undefined
  const path = url.pathname + url.search
  // "/.//elsewhere.example" is harmless as it stands; with its dot resolved it would name another host.
  if (path.startsWith('//') || url.pathname.startsWith('/sign-')) return undefined
  return path
}
