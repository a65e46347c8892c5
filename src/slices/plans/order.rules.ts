// The plan's own order. A move says which one goes before or after which other one, so that it means the same however the
// order has changed since the page was made: two people who move at once both get what they asked for, one after the other.

export type Place =
  | { readonly kind: 'top' }
  | { readonly kind: 'bottom' }
  | { readonly kind: 'before'; readonly other: string }
  | { readonly kind: 'after'; readonly other: string }

/** Ids in the plan's order, then those that are not in it, as they come. Ids of the order that are not there are left out. */
export function inOrder(order: readonly string[], ids: readonly string[]): readonly string[] {
  const there = new Set(ids)
  const known = new Set(order)
  return [...order.filter((id) => there.has(id)), ...ids.filter((id) => !known.has(id))]
}

/** The same for things that have ids. */
export function sortByOrder<T>(
  order: readonly string[],
  things: readonly T[],
  idOf: (thing: T) => string,
): readonly T[] {
  const byId = new Map(things.map((thing) => [idOf(thing), thing]))
  return inOrder(order, [...byId.keys()]).flatMap((id) => byId.get(id) ?? [])
}

/** The order with one id moved. The same order where the id, or the one it should stand beside, is not there. */
export function moved(ids: readonly string[], id: string, place: Place): readonly string[] {
  if (!ids.includes(id)) return ids
  const rest = ids.filter((one) => one !== id)
  switch (place.kind) {
    case 'top':
      return [id, ...rest]
    case 'bottom':
      return [...rest, id]
    default: {
      const at = rest.indexOf(place.other)
      return at < 0 ? ids : rest.toSpliced(place.kind === 'before' ? at : at + 1, 0, id)
    }
  }
}
