// An officer who saves area after area without a pause, and keeps a ledger of what the service has acknowledged: what is
// in the ledger must be found again, whatever was killed meanwhile.
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type AnsweredArea,
  type AnsweringOfficer,
  areaAnswers,
  beginAnswering,
  expect,
  fieldsOf,
  pageMarks,
} from '../support/answering-officer.ts'

/** What is known of one area. Turns number an officer's saves; `undefined`: none. */
type Entry = {
  readonly area: AnsweredArea
  acknowledged: number | undefined
  /** Sent after that, and not answered: each may have been stored or not. */
  uncertain: number[]
  /** What the stored page says of itself; undefined where only a fresh look can tell. */
  marks: { version: string; editor: string } | undefined
}

export type SavingOfficer = {
  /** Saves until told to stop, or until the service cannot be reached. */
  save(until: { stopped: boolean }): Promise<void>
  /** Compares what is stored with the ledger, by the pages of the areas touched since the last time (or of all). */
  check(what: 'touched' | 'all'): Promise<void>
  readonly counts: Counts
  close(): void
}

export type Counts = {
  acknowledged: number
  unanswered: number
  lost: number
  halfSaved: number
  /** Stored, though nobody was told so: right after a kill, wrong after a graceful stop. */
  storedUnanswered: number
  /** Answers that a save must never get, whatever was killed. */
  readonly wrong: string[]
}

/** `first`: the first turn, other for each officer so that no two saves are alike. */
export async function savingOfficer(
  origin: string,
  { email, dataDir, first }: { email: string; dataDir: string; first: number },
): Promise<SavingOfficer> {
  const officer = await beginAnswering(origin, { email, dataDir })
  const ledger: Entry[] = officer.areas.map((area) => ({
    area,
    acknowledged: undefined,
    uncertain: [],
    marks: undefined,
  }))
  const touched = new Set<Entry>()
  const counts: Counts = {
    acknowledged: 0,
    unanswered: 0,
    lost: 0,
    halfSaved: 0,
    storedUnanswered: 0,
    wrong: [],
  }
  let turn = first
  return {
    counts,
    async save(until) {
      while (!until.stopped) {
        turn += 1
        const entry = ledger[turn % ledger.length]
        if (!entry) return
        touched.add(entry)
        if ((await saveOnce(officer, entry, { turn, counts })) === 'broken') return
      }
    },
    async check(what) {
      for (const entry of what === 'all' ? ledger : touched) await checkEntry(officer, entry, counts)
      touched.clear()
    },
    close: () => officer.visitor.close(),
  }
}

type Attempt = { turn: number; counts: Counts }

async function saveOnce(
  { visitor }: AnsweringOfficer,
  entry: Entry,
  { turn, counts }: Attempt,
): Promise<'answered' | 'broken'> {
  const { area } = entry
  try {
    entry.marks ??= await look(visitor, area.href)
    // The service cannot be asked just now: nothing was sent, so nothing is uncertain. It is given some air.
    if (!entry.marks) {
      await sleep(20)
      return 'answered'
    }
    const { version } = entry.marks
    entry.uncertain.push(turn)
    const { status } = await visitor.post(area.href, {
      ...areaAnswers(area, turn),
      ...entry.marks,
    })
    if (status === 303) {
      counts.acknowledged += 1
      entry.acknowledged = turn
      entry.uncertain = []
      entry.marks = { ...entry.marks, version: String(Number(version) + 1) }
      return 'answered'
    }
    if (status !== 503) counts.wrong.push(`a save was answered ${status}`)
  } catch (error) {
    entry.marks = undefined
    // Nobody listens: nothing was sent.
    if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') {
      entry.uncertain = entry.uncertain.filter((one) => one !== turn)
      return 'broken'
    }
    counts.unanswered += 1
    return 'broken'
  }
  counts.unanswered += 1
  entry.marks = undefined
  return 'answered'
}

async function look(visitor: AnsweringOfficer['visitor'], href: string): Promise<Entry['marks']> {
  const page = await visitor.get(href)
  return page.status === 503 ? undefined : pageMarks(expect(page, 200).html)
}

async function checkEntry({ visitor }: AnsweringOfficer, entry: Entry, counts: Counts): Promise<void> {
  const { html } = expect(await visitor.get(entry.area.href), 200)
  const fields = fieldsOf(html, entry.area.href)
  const turn = Number(/^Save (\d+):/.exec(fields['deliberate-reason'] ?? '')?.[1] ?? Number.NaN)
  const stored = Number.isNaN(turn) ? undefined : turn
  const isKnown = stored === entry.acknowledged || (stored !== undefined && entry.uncertain.includes(stored))
  if (!isKnown) counts.lost += 1
  if (isKnown && stored !== entry.acknowledged) counts.storedUnanswered += 1
  if (!isWhole(fields, stored === undefined ? {} : areaAnswers(entry.area, stored))) counts.halfSaved += 1
  entry.acknowledged = stored
  entry.uncertain = []
  entry.marks = pageMarks(html)
}

const bookkeeping = ['version', 'editor', 'edit']

/** Whether the fields of a page are those of one save, all of them and no others; an empty note is none. */
function isWhole(fields: Readonly<Record<string, string>>, sent: Readonly<Record<string, string>>): boolean {
  const shown = Object.entries(fields).filter(([name, value]) => value !== '' && !bookkeeping.includes(name))
  return shown.length === Object.keys(sent).length && shown.every(([name, value]) => sent[name] === value)
}
