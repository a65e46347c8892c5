// Which statements the server is asked to keep prepared.
const seenOnce = new Set<string>()
const preparedNames = new Map<string, string>()
// Each connection of the server keeps every prepared statement with its plan; texts beyond these are planned each time.
const mostPrepared = 200

/**
 * The name under which a statement is prepared; undefined: it is not. Planning a query under row-level policies takes
 * longer than running it: prepared, three of them run three times as fast. From its second use on, so that texts that
 * never return take no place.
 */
export function preparedName(text: string): string | undefined {
  const known = preparedNames.get(text)
  if (known || preparedNames.size === mostPrepared) return known
  if (!seenOnce.has(text)) {
    if (seenOnce.size === mostPrepared) seenOnce.clear()
    seenOnce.add(text)
    return undefined
  }
  const name = `q${preparedNames.size}`
  preparedNames.set(text, name)
  return name
}
