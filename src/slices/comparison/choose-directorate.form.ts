// Reads which part of the council the comparison is to show. Everyone, where nothing was chosen.

/** The directorate asked for; undefined for everyone. */
export function parseDirectorate(query: URLSearchParams): string | undefined {
  const asked = query.get('directorate') ?? ''
  return asked === '' ? undefined : asked
}
