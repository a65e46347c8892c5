// Every route, asked by everybody in turn for everything that it can name, answers as the reviewed table says.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { allRoutes } from '../../src/app.ts'
import { type Path, routes } from '../../src/routes.ts'
import type { Answer, Client } from '../support/client.ts'
import { medianTimes } from '../support/medians.ts'
import { doors, type Expected, type Outcome, type Row } from './access-row.ts'
import { table } from './access-table.ts'
import { type Persona, personas } from './cast.ts'
import { nameAll, requestFor, send, type TableRequest, thingShelf } from './table-request.ts'
import { area, makeThing, type ThingName } from './things.ts'
import { openWatchedCast } from './watched-cast.ts'

const { cast, watch, close } = await openWatchedCast()
after(close)
const shelf = thingShelf(cast)

const named = (thing: string): thing is ThingName => thing !== 'nothing'

/** Ids that name nothing of anybody's. */
const nobodys: Readonly<Record<string, string>> = {
  unknown: '4c1d2f60-0000-4000-8000-000000000000',
  malformed: 'not-an-id',
  'in capitals': 'ABCDEF00-0000-4000-8000-000000000000',
  'with a quote': "'; select 1 --",
}

test('the table has a row for every route, and none for another', () => {
  const keys = allRoutes.map(({ method, path }) => `${method} ${path.pattern}`)
  assert.deepEqual(
    keys.filter((key) => !table[key]),
    [],
    'a route without a row',
  )
  assert.deepEqual(
    Object.keys(table).filter((key) => !keys.includes(key)),
    [],
    'a row without a route',
  )
})

/** What the table asks of these changes nothing: a code that is wrong, a lead who is none, a file that nobody
 * looked at. Their own tests do change something. */
const withoutEffect = new Set([
  'POST /sign-in/code',
  'POST /sign-in/council',
  'POST /council/people/end-lead',
  'POST /lga/leads',
  'POST /council/official/finalise',
  'POST /plans/:plan/suggestions',
  'POST /plans/:plan/import/:import',
])
/** The changes of which the audit trail told. */
const leftEntry = new Set<string>()
for (const { method, path, audit } of allRoutes) {
  const key = `${method} ${path.pattern}`
  const row = table[key]
  const isAudited = typeof audit === 'string'
  for (const thing of Object.keys(row?.of ?? {}) as (ThingName | 'nothing')[])
    test(`${key}, ${thing}: each gets what the table says`, () =>
      method === 'GET' ? holdView({ key, path, thing, isAudited }) : holdChange({ key, path, thing }))
}

test('every route that changes something and declares an entry in the audit trail leaves one, and no other does', () => {
  const declared = allRoutes.filter(({ method, audit }) => method === 'POST' && typeof audit === 'string')
  const expected = declared.map(({ path }) => `POST ${path.pattern}`).filter((key) => !withoutEffect.has(key))
  assert.deepEqual([...leftEntry].toSorted(), expected.toSorted())
})

type Held = { readonly key: string; readonly path: Path; readonly thing: ThingName | 'nothing' }

async function holdView({ key, path, thing, isAudited }: Held & { isAudited: boolean }): Promise<void> {
  const request = await requestFor(
    cast,
    { key, path },
    await shelf(named(thing) ? thing : 'in an open round'),
  )
  const clients = new Map<Persona, Client>()
  for (const persona of personas) clients.set(persona, await cast.enter(persona))
  const before = await watch.look()
  const answers = new Map<Persona, Answer>()
  for (const [persona, client] of clients) answers.set(persona, await send(client, request))
  const changed = await changesSince(before)
  const outcomes: Outcome[] = []
  for (const [persona, answer] of answers) outcomes.push(await hold(answer, { key, path, thing, persona }))
  // A report that is taken away leaves its entry; a calendar asks for its own every hour, and leaves none.
  assert.deepEqual(changed, isAudited && outcomes.includes('file') ? ['audit.entry'] : [])
}

/** A thing that something was done to is not the same any more: the next one is asked about a new one. */
async function holdChange({ key, path, thing }: Held): Promise<void> {
  let request: TableRequest | undefined
  for (const persona of personas) {
    request ??= await requestFor(cast, { key, path }, await makeThing(cast, named(thing) ? thing : 'draft'))
    const client = await cast.enter(persona)
    const before = await watch.look()
    const answer = await send(client, request)
    const changed = await changesSince(before)
    const outcome = await hold(answer, { key, path, thing, persona })
    if (outcome === 'done') {
      request = undefined
      if (changed.includes('audit.entry')) leftEntry.add(key)
    } else assert.deepEqual(changed, [], `${persona} changed something`)
  }
}

async function hold(answer: Answer, { key, path, thing, persona }: Held & { persona: Persona }) {
  const row = table[key]
  const expected = row?.of[thing]
  assert.ok(row && expected)
  const wanted = outcomeFor(row, persona, expected)
  assert.equal(outcomeOf(answer), wanted, `${persona}: ${answer.status} ${answer.text.slice(0, 200)}`)
  if (wanted === 'not-found') {
    const unknown = await askFor({ key, path, persona }, nameAll(randomUUID(), { area: area.id }))
    assertSame(answer, unknown, `${persona}: hidden and unknown differ`)
  }
  return wanted
}

/** Tables. */
async function changesSince(before: Readonly<Record<string, string>>): Promise<string[]> {
  const now = await watch.look()
  return Object.keys(now).filter((name) => now[name] !== before[name])
}

test('ids that name nothing are not found, whatever they look like, by everybody who gets in', async () => {
  for (const route of allRoutes.filter(({ path }) => /:(?!area)/.test(path.pattern))) {
    const key = `${route.method} ${route.path.pattern}`
    const row = table[key]
    assert.ok(row, key)
    for (const persona of ['owner', 'lead', 'lga', 'newcomer'] as const) {
      const seen = new Map<string, Answer>()
      for (const [what, id] of Object.entries(nobodys)) {
        const answer = await askFor({ key, path: route.path, persona }, nameAll(id, { area: area.id }))
        assert.equal(outcomeOf(answer), outcomeFor(row, persona, 'not-found'), `${key} ${what} ${persona}`)
        if (outcomeOf(answer) === 'not-found') seen.set(what, answer)
      }
      for (const answer of seen.values()) assertSame(answer, seen.get('unknown'), `${key} ${persona}`)
    }
  }
})

test("an area that is not in the framework is not found in one's own draft", async () => {
  const draft = await shelf('draft')
  for (const route of allRoutes.filter(
    ({ path }) => path.pattern.includes(':id') && path.pattern.includes(':area'),
  )) {
    const key = `${route.method} ${route.path.pattern}`
    const params = { ...draft.params, area: 'unknown' }
    const answer = await askFor({ key, path: route.path, persona: 'owner' }, params)
    assert.ok(['not-found', 'done'].includes(outcomeOf(answer)), `${key}: ${answer.status}`)
    assert.equal(route.method === 'POST' && outcomeOf(answer) === 'done', false)
  }
})

test("another's and an unknown id take the same time: medians of 200 tries lie within 5 ms", async () => {
  const thing = await shelf('submitted')
  const draft = await shelf('draft')
  const other = await cast.enter('other-lead')
  const { plan = '', action = '' } = (await shelf('council plan')).params
  const pairs = [
    [routes.plan.href({ plan }), (id: string) => routes.plan.href({ plan: id })],
    [routes.action.href({ plan, action }), (id: string) => routes.action.href({ plan, action: id })],
    [routes.results.href({ id: thing.params.id ?? '' }), (id: string) => routes.results.href({ id })],
    [
      routes.area.href({ id: draft.params.id ?? '', area: area.id }),
      (id: string) => routes.area.href({ id, area: area.id }),
    ],
  ] as const
  for (const [hidden, unknown] of pairs) {
    const ask = async (address: string) => assert.equal((await other.get(address)).status, 404)
    const apart: number[] = []
    // Something else on this machine can part them once; a difference that is there parts them every time.
    do {
      const [one = 0, two = 0] = await medianTimes(200, [() => ask(hidden), () => ask(unknown(randomUUID()))])
      apart.push(Math.abs(one - two))
    } while (Math.min(...apart) >= 5 && apart.length < 5)
    assert.ok(Math.min(...apart) < 5, `${apart.map((each) => each.toFixed(2)).join(', ')} ms apart`)
  }
})

test('a script that is signed out, or asks for what is hidden, is told so and nothing more', async () => {
  const { params } = await shelf('draft')
  const address = routes.area.href({ id: params.id ?? '', area: area.id })
  const json = { accept: 'application/json' }
  const anonymous = await cast.app.client().post(address, {}, json)
  assert.deepEqual([anonymous.status, anonymous.json()], [401, { state: 'signed-out' }])
  for (const persona of ['colleague', 'lead', 'other-lead'] as const) {
    const answer = await (await cast.enter(persona)).post(address, {}, json)
    assert.deepEqual([answer.status, answer.json()], [404, { state: 'gone' }])
  }
})

async function askFor(
  { key, path, persona }: { key: string; path: Path; persona: Persona },
  params: Readonly<Record<string, string>>,
): Promise<Answer> {
  const request = await requestFor(cast, { key, path }, { ...(await shelf('in an open round')), params })
  return send(await cast.enter(persona), request)
}

function assertSame(one: Answer, other: Answer | undefined, message: string): void {
  assert.ok(other)
  assert.equal(one.status, other.status, message)
  assert.ok(one.html === other.html, message)
  assert.deepEqual([...one.headers], [...other.headers], message)
}

function outcomeFor(row: Row, persona: Persona, expected: Expected): Outcome {
  const turnedAway: Readonly<Partial<Record<Persona, Outcome>>> = doors[row.door]
  const within = typeof expected === 'string' ? expected : (expected[persona] ?? expected.else)
  return turnedAway[persona] ?? within
}

function outcomeOf({ status, location, headers }: Answer): Outcome | `${number}` {
  if (status === 303) {
    if (location?.startsWith(`${routes.introduce.href()}?to=`)) return 'introduce'
    return /^\/sign-in(\?|$)/.test(location ?? '') ? 'sign-in' : 'done'
  }
  if (status === 200) {
    if (headers.get('content-type') === 'text/event-stream') return 'live'
    return headers.has('content-disposition') ? 'file' : 'page'
  }
  const outcomes: Readonly<Record<number, Outcome>> = {
    403: 'forbidden',
    404: 'not-found',
    409: 'too-late',
    422: 'refused',
  }
  return outcomes[status] ?? `${status}`
}
