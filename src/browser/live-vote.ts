// Sends a vote without leaving the live page. Where it does not count, the page is asked for anew and says why.

/** How long to wait for an answer, in milliseconds. */
const patience = 10_000

/** `onOvertaken`: the statement was settled or left, or the workshop has ended. */
export function sendVote(region: HTMLElement, onOvertaken: () => void): void {
  region.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.liveVote === undefined) return
    const chosen = form.querySelector<HTMLInputElement>('input[type="radio"]:checked')
    const line = form.querySelector<HTMLElement>('[data-vote-line]')
    // Without a choice the service says what to do, in a page of its own.
    if (!chosen || !line) return
    event.preventDefault()
    void send(form, { chosen, line }).then((isOvertaken) => {
      if (isOvertaken) onOvertaken()
    })
  })
}

type Parts = { readonly chosen: HTMLInputElement; readonly line: HTMLElement }

async function send(form: HTMLFormElement, { chosen, line }: Parts): Promise<boolean> {
  const body = new URLSearchParams(new FormData(form) as never).toString()
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body,
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 409) return true
    if (!response.ok) {
      form.submit()
      return false
    }
    const label = chosen.labels?.[0]?.textContent?.trim() ?? ''
    line.textContent = `${line.dataset.voteSaid ?? ''}${label}. ${line.dataset.voteMore ?? ''}`
  } catch {
    line.textContent = line.dataset.voteFailed ?? ''
  }
  return false
}
