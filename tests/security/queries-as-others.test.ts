// The database refuses even where the code forgets: every query function, called about one council by another's people, by a
// colleague about what is private, or by nobody at all, finds nothing and changes nothing.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import type { Handle } from '../../src/platform/database/handle.ts'
import { otherCouncil } from './cast.ts'
import { type Given, giveThings } from './given-things.ts'
import type { QueryRow } from './query-row.ts'
import { queryTable } from './query-table.ts'
import { framework } from './things.ts'
import { openWatchedCast } from './watched-cast.ts'

type Query = (tx: Handle, ...args: readonly unknown[]) => Promise<unknown>

const root = join(import.meta.dirname, '../..')
const queries = new Map<string, Query>()
for (const file of globSync('src/slices/**/*.queries.ts', { cwd: root }).sort()) {
  const slice = file.split('/')[2]
  for (const [name, exported] of Object.entries(await import(join(root, file)))) {
    const isQuery = typeof exported === 'function' && exported.constructor.name === 'AsyncFunction'
    if (isQuery) queries.set(`${slice}.${name}`, exported as Query)
  }
}

const { cast, watch, close } = await openWatchedCast()
after(close)
const given = await giveThings(cast)

test('every query function is in the table, and nothing else is', () => {
  assert.deepEqual([...queries.keys()].sort(), Object.keys(queryTable).sort())
})

for (const [name, query] of queries) {
  const row = queryTable[name]
  if (!row || 'everybody' in row) continue
  test(`${name}: nothing for whoever has no right to it`, async () => {
    const args = 'args' in row ? row.args(given) : row.notForRequests(given)
    if ('by' in row && !row.isSilent) assert.ok(!isNothing(await tryAs(row.by, query, args)), `to ${row.by}`)
    const before = await watch.look()
    for (const asker of hostile(name, row)) {
      const answer = await cast.as(asker, (tx) => query(tx, ...args)).catch(refusal)
      if ('listsTheirs' in row) assert.doesNotMatch(toText(answer), ofOwnCouncil())
      else assert.ok(isNothing(answer), `${asker} got ${JSON.stringify(answer)}`)
    }
    assert.deepEqual(await watch.look(), before)
  })
}

/** About the own council's things, but in the name of the asker's: what a foreign key would let pass. */
const inTheirOwnName: Readonly<Record<string, (given: Given) => readonly unknown[]>> = {
  'assessment.beginDraft': ({ closed, ids, now }) => [
    {
      ...theirs(now),
      id: randomUUID(),
      authorId: ids['other-lead'],
      roundId: closed,
      scope,
      frameworkVersion,
    },
  ],
  'assessment.insertCopies': ({ draft, ids, now }) => [
    { ...theirs(now), id: draft, authorId: ids['other-lead'] },
    [{ areaId: 'x', answers: {}, notes: {}, deliberate: false, deliberateReason: '', inPlan: false }],
  ],
  'rounds.addInvitations': ({ open, ids, now }) => [
    {
      ...theirs(now),
      roundId: open,
      emails: ['x@stockton.gov.uk'],
      message: '',
      invitedBy: ids['other-lead'],
    },
  ],
  'workshop.insertWorkshop': ({ closed, ids, now }) => [
    { ...theirs(now), roundId: closed, joinCode: '888888', walk: 'area', startedBy: ids['other-lead'] },
  ],
  'workshop.join': ({ workshop, ids, now }) => [
    { workshopId: workshop, personId: ids['other-lead'] },
    theirs(now),
  ],
  'workshop.castVote': ({ workshop, ids, now }) => [
    { ...theirs(now), workshopId: workshop, personId: ids['other-lead'], statementId: 'x', optionId: 'x' },
  ],
  'workshop.recordAgreement': ({ workshop, ids, now }) => [
    {
      ...theirs(now),
      workshopId: workshop,
      statementId: 'x',
      optionId: 'x',
      reason: '',
      dissent: '',
      agreedBy: ids['other-lead'],
    },
    0,
  ],
  'official.insertOfficial': ({ official, ids, now }) => [
    {
      ...theirs(now),
      id: randomUUID(),
      roundId: undefined,
      assessmentId: official,
      workshopId: undefined,
      finalisedBy: ids['other-lead'],
    },
  ],
}
const scope = { kind: 'council' }
const frameworkVersion = framework.version
const theirs = (now: Date) => ({ councilCode: otherCouncil.code, now, copiedFrom: undefined })

for (const [name, args] of Object.entries(inTheirOwnName))
  test(`${name}: a lead cannot hang anything of their own on another council's`, async () => {
    const query = queries.get(name)
    assert.ok(query)
    const before = await watch.look()
    await assert.rejects(
      cast.as('other-lead', (tx) => query(tx, ...args(given))),
      { code: '42501' },
    )
    assert.deepEqual(await watch.look(), before)
  })

type Asker = Extract<QueryRow, { by: unknown }>['by']

function hostile(name: string, row: QueryRow): readonly Asker[] {
  // What a workshop agrees is the council's own until it is official, and a plan until it is shared; notes and what a plan
  // starts from are of assessments that the LGA may read.
  const isOurs = /^(workshop\.(?!notesOn)|teams\.|plans\.(?!findBases|findLoops))/.test(name)
  const lga = isOurs ? (['lga'] as const) : []
  const others = ['anonymous', 'other-officer', 'other-lead', ...lga] as const
  if ('isOfMembers' in row) return [...others, 'lead']
  if (!('isPrivate' in row)) return others
  return [...others, 'lead', 'lga', row.by === 'colleague' ? 'owner' : 'colleague']
}

function toText(answer: unknown): string {
  return JSON.stringify(answer, (_, value) => (value instanceof Map ? [...value] : value)) ?? ''
}

function ofOwnCouncil(): RegExp {
  const { owner, colleague, lead } = cast.ids
  return new RegExp([owner, colleague, lead].join('|'))
}

/** What it gives them, and then nothing of it has happened. */
async function tryAs(asker: Asker, query: Query, args: readonly unknown[]): Promise<unknown> {
  let answer: unknown
  const undo = new Error('undo')
  await cast
    .as(asker, async (tx) => {
      answer = await query(tx, ...args)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return answer
}

/** Row-level security and missing rights refuse with this state; anything else is a fault. */
function refusal(error: unknown): undefined {
  if (error instanceof pg.DatabaseError && error.code === '42501') return undefined
  throw error
}

function isNothing(answer: unknown): boolean {
  if (answer === undefined || answer === null || answer === false || answer === 0) return true
  if (typeof answer === 'string') return nothingWords.includes(answer)
  if (answer instanceof Map || answer instanceof Set) return answer.size === 0
  if (Array.isArray(answer)) return answer.length === 0
  if (typeof answer !== 'object') return false
  return 'kind' in answer ? isNothing(answer.kind) : Object.values(answer).every(isNothing)
}

/** What functions say that found nothing to do it to. */
const nothingWords = ['none', 'gone', 'refused', 'unknown']
