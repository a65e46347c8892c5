// What is said at the top of the suggestions after something was done.

/** Undefined where nothing was done just now. `query`: of the address that the form led to. */
export function suggestionsNews(query: URLSearchParams): string | undefined {
  const count = (name: string) => {
    const digits = /^\d{1,4}$/.exec(query.get(name) ?? '')?.[0]
    return digits === undefined ? undefined : Number(digits)
  }
  const areas = count('areas-added')
  if (areas !== undefined) return areasNews(areas)
  const added = count('added')
  return added === undefined ? undefined : addedNews(added, count('before') ?? 0)
}

function areasNews(areas: number): string {
  if (areas === 0) return 'It is in the plan already. Here is what could be done about it.'
  return areas === 1
    ? '1 area added to the plan. Here is what could be done about it.'
    : `${areas} areas added to the plan. Here is what could be done about them.`
}

function addedNews(added: number, before: number): string {
  const earlier = before === 0 ? '' : `${before === 1 ? '1 was' : `${before} were`} in the plan already.`
  if (added === 0) return earlier === '' ? 'Nothing was added.' : `Nothing was added: ${earlier}`
  const actions = added === 1 ? '1 action added to the plan' : `${added} actions added to the plan`
  const next = added === 1 ? 'Give it an owner and a date.' : 'Give each an owner and a date.'
  return [`${actions}.`, earlier, next].filter((part) => part !== '').join(' ')
}
