// Decides what becomes of a save, so that nobody's words are overwritten unseen and no repeated, late or reordered request
// does harm. A page carries the version it was made from, an id of its own, and (with our script) its count of saves.
import type { AreaContent, Response } from './assessment-record.rules.ts'

export type IncomingSave = {
  readonly content: AreaContent
  /** The response's version that the page has seen; 0 where there was none. */
  readonly version: number
  /** The page it was typed in: another id at each rendering. Empty when the sender named none, and then equal to no other. */
  readonly editor: string
  /** That page's own count of saves, from 1; 0 where nothing counts (no JavaScript). */
  readonly editNumber: number
}

/**
 * - save: write it.
 * - already-saved: the same is stored; nothing to do.
 * - superseded: the same page has since saved something newer; a late repeat, answered as saved and not written.
 * - conflict: something else was saved meanwhile, and nothing tells that it may be replaced; the person decides.
 */
export type SaveDecision = 'save' | 'already-saved' | 'superseded' | 'conflict'

export function decideSave(stored: Response | undefined, incoming: IncomingSave): SaveDecision {
  if (!stored) return 'save'
  if (isSamePage(stored, incoming)) return decideAmongOwn(stored, incoming)
  if (stored.version !== incoming.version)
    return sameContent(stored, incoming.content) ? 'already-saved' : 'conflict'
  // Without a record of a page's later save, an earlier one of it that arrives after it would win. Before its first
  // there is none, so an unchanged page need not cost other open pages a conflict.
  return incoming.editNumber <= 1 && sameContent(stored, incoming.content) ? 'already-saved' : 'save'
}

/** The page that saved last saves again: its count alone tells which is newer, its acknowledgement may have been lost. */
function decideAmongOwn(stored: Response, incoming: IncomingSave): SaveDecision {
  if (incoming.editNumber > stored.editNumber) return 'save'
  if (sameContent(stored, incoming.content)) return 'already-saved'
  // Uncounted: without JavaScript, somebody went back in the browser and saved the same page once more.
  if (incoming.editNumber === 0) return 'save'
  // One number for two contents: the page miscounted, so nobody but the person can tell which is newer.
  return incoming.editNumber === stored.editNumber ? 'conflict' : 'superseded'
}

/** The count to store with a save: it never falls while the page stays the same, or a late save could pass for a new one. */
export function editNumberToStore(stored: Response | undefined, incoming: IncomingSave): number {
  return stored && isSamePage(stored, incoming)
    ? Math.max(stored.editNumber, incoming.editNumber)
    : incoming.editNumber
}

function isSamePage(stored: Response, incoming: IncomingSave): boolean {
  return incoming.editor !== '' && stored.editor === incoming.editor
}

/** Line breaks count as the same however they are coded: a browser's button sends CRLF where a script sends LF. */
function sameContent(one: AreaContent, other: AreaContent): boolean {
  return (
    one.deliberate === other.deliberate &&
    one.inPlan === other.inPlan &&
    sameText(one.deliberateReason, other.deliberateReason) &&
    sameTexts(one.answers, other.answers) &&
    sameTexts(one.notes, other.notes)
  )
}

export function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
}

type Texts = Readonly<Record<string, string>>

function sameTexts(one: Texts, other: Texts): boolean {
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => sameText(one[key] ?? '', other[key] ?? ''))
  )
}
