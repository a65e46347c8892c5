// What was done since an area was last assessed, in few words beside its statements: a reminder for whoever answers again.

export type DoneAction = {
  /** The statement that it aimed at; undefined where it was about the area as a whole. */
  readonly statementId: string | undefined
  readonly title: string
  /** What came of it. */
  readonly outcome: string
  /** Of the council plan, and so everyone's. */
  readonly isCouncil: boolean
}

/** More than these beside one statement are counted: they stand between the question and its answers. */
const mostNamed = 3
/** In characters. */
const longestOutcome = 160

/** "Done since: Publish the fees list (all fees are online)". Undefined where nothing was done. */
export function doneInWords(actions: readonly DoneAction[]): string | undefined {
  if (actions.length === 0) return undefined
  const named = actions.slice(0, mostNamed).map(inWords)
  const more = actions.length - named.length
  return `Done since: ${[...named, ...(more > 0 ? [`${more} more`] : [])].join('; ')}`
}

/** Those about one of these statements, or about none of them: an action may aim at a statement of an earlier version. */
export function doneFor(
  actions: readonly DoneAction[],
  statementIds: readonly string[],
): { readonly byStatement: ReadonlyMap<string, string>; readonly elsewhere: string | undefined } {
  const isKnown = ({ statementId }: DoneAction) =>
    statementId !== undefined && statementIds.includes(statementId)
  const byStatement = statementIds.flatMap((id) => {
    const words = doneInWords(actions.filter(({ statementId }) => statementId === id))
    return words === undefined ? [] : [[id, words] as const]
  })
  return {
    byStatement: new Map(byStatement),
    elsewhere: doneInWords(actions.filter((action) => !isKnown(action))),
  }
}

function inWords({ title, outcome, isCouncil }: DoneAction): string {
  const line = outcome.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  const short =
    line.length <= longestOutcome
      ? line
      : `${line
          .slice(0, longestOutcome)
          .toWellFormed()
          .replace(/\s+\S*$/, '')}…`
  const parts = [...(isCouncil ? ['council plan'] : []), ...(short === '' ? [] : [short])]
  const name = title.replace(/\.$/, '')
  return parts.length === 0 ? name : `${name} (${parts.join(': ')})`
}
