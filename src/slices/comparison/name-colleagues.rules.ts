// Whose assessment is whose, as far as its author lets colleagues know. The order never follows time, name or id.

export type Participant = {
  readonly assessmentId: string
  /** "You", "Priya Patel" where she shows her name, else "A colleague". */
  readonly name: string
}

/** What somebody is called beside what they answered. `names`: of those who show theirs, as of now. */
export function nameFor(
  authorId: string,
  { readerId, names }: { readonly readerId: string; readonly names: ReadonlyMap<string, string> },
): string {
  return authorId === readerId ? 'You' : (names.get(authorId) ?? 'A colleague')
}

/**
 * In the order of keys that only the service can work out: the same at every visit, and telling nothing of when or by
 * whom. Another key for each page keeps two "A colleague" on two pages from being matched by their place.
 */
export function inKeyedOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}

/** "You, Priya Patel, Tom Hill and 4 colleagues who do not show their names": names in the alphabet's order. */
export function whoTookPart(participants: readonly Participant[]): string {
  const named = participants
    .map(({ name }) => name)
    .filter((name) => name !== 'A colleague' && name !== 'You')
  const unnamed = participants.filter(({ name }) => name === 'A colleague').length
  const parts = [
    ...(participants.some(({ name }) => name === 'You') ? ['You'] : []),
    ...named.toSorted((a, b) => a.localeCompare(b, 'en-GB')),
    ...(unnamed === 0
      ? []
      : unnamed === 1
        ? ['1 colleague who does not show their name']
        : [`${unnamed} colleagues who do not show their names`]),
  ]
  return parts.length < 2 ? (parts[0] ?? 'Nobody') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
