// Numbers that look random and are not: the same words always give the same number, so every demonstration is the same.

/** 0 (inclusive) to 1 (exclusive), decided by the words alone; words that differ a little give unrelated numbers. */
export function chance(...words: readonly string[]): number {
  // FNV-1a over the words, then the finisher of MurmurHash 3: without it, similar words would give similar numbers.
  let hash = 0x811c9dc5
  for (const letter of words.join('\u0000')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** A whole number from `least` to `most`, both included. */
export function between(least: number, most: number, words: readonly string[]): number {
  return least + Math.floor(chance(...words) * (most - least + 1))
}

/** From -`size` to +`size`, more often near 0. */
export function wobble(size: number, words: readonly string[]): number {
  return (chance(...words, 'one') + chance(...words, 'other') - 1) * size
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], words: readonly string[]): readonly T[] {
  return things
    .map((thing, at) => ({ thing, place: chance(...words, String(at)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}
