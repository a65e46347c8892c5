// Deals the texts of content/demo/notes.yaml out to the officers of one council, each text to one of them.
import { chance, shuffled } from './chance.rules.ts'
import { type DemoCouncil, type DemoText, type DemoTexts, fits, type Mood } from './demo-content.rules.ts'

export type Writing = {
  readonly email: string
  readonly areaId: string
  /** 0 to 1: how likely a note is. */
  readonly writes: number
  /** The area's score, 0 to 1; undefined where it has none. */
  readonly share: number | undefined
}

/** Gives what somebody writes in an area and remembers that it is taken. Ask in the order in which they write. */
export type Dealer = {
  /** Note kind to text. */
  notes(writing: Writing): Readonly<Record<string, string>>
  /** Why the council has chosen to be where it is; undefined: it has not, or somebody said so before. */
  deliberate(writing: Writing): string | undefined
  /** Those that no colleague has given before. */
  reasons(texts: readonly string[]): readonly string[]
}

export function dealerFor(council: DemoCouncil, areas: readonly DemoTexts[]): Dealer {
  const taken = new Set<string>()
  const take = (text: string | undefined): string | undefined => {
    if (text !== undefined) taken.add(text)
    return text
  }
  const isFree = (one: DemoText) => fits(one, council) && !taken.has(one.text)
  const textsOf = (areaId: string) => areas.find((one) => one.areaId === areaId)
  return {
    notes({ email, areaId, writes, share }) {
      const written: Record<string, string> = {}
      if (share === undefined) return written
      const texts = textsOf(areaId)?.notes ?? []
      for (const count of likelyNotes) {
        // A second note is rarer and a third rarer still.
        if (chance(email, areaId, 'note', String(count)) >= writes / count ** 2) return written
        const fitting = texts.filter(
          (one) => isFree(one) && moodsFor(share).includes(one.mood) && !(one.kind in written),
        )
        const note = shuffled(fitting, [council.code, email, areaId])[0]
        if (note) written[note.kind] = take(note.text) ?? ''
      }
      return written
    },
    deliberate({ email, areaId, share }) {
      if (share === undefined || share >= strongFrom || chance(email, areaId, 'deliberate') >= saysSo)
        return undefined
      return take(textsOf(areaId)?.deliberate.find(isFree)?.text)
    },
    reasons(texts) {
      return texts.filter((text) => !taken.has(text) && take(text) !== undefined)
    },
  }
}

const likelyNotes = [1, 2, 3]
/** Shares of the highest score: below the one an area reads as weak, from the other on as strong. */
const weakBelow = 0.5
const strongFrom = 0.7
/** How likely somebody says that an area is where it is on purpose. */
const saysSo = 0.3

function moodsFor(share: number): readonly Mood[] {
  if (share < weakBelow) return ['weak', 'any']
  return share < strongFrom ? ['weak', 'strong', 'any'] : ['strong', 'any']
}
