// Every change of state must come from our own pages. Browsers say so in Sec-Fetch-Site, older ones in Origin; a request
// with neither comes from no browser (a script that holds its own cookies), so nobody was tricked into sending it.

/** False for a POST that another site's page made a browser send. `origin`: this service's own, as people address it. */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const from = headers.get('origin')
  return from === null || from === origin || from === originOf(headers.get('host'), origin)
}

/** Without BASE_URL the service does not know its name: the host that the browser asked for then counts. */
function originOf(host: string | null, origin: string): string | undefined {
  return host === null ? undefined : `${new URL(origin).protocol}//${host}`
}
