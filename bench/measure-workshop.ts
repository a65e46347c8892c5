// A workshop with 200 devices on two instances of the service and one database: how long until a vote shows on all of them.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { hashToken, newToken } from '../src/platform/crypto/secrets.ts'
import { routes } from '../src/routes.ts'
import { databaseSocket, freePort, startBuiltService } from '../tests/support/built-service.ts'
import { EventReader } from '../tests/support/event-reader.ts'
import type { BenchOptions } from './bench-options.ts'
import { type Measure, median, quantile } from './measure.ts'
import { makeRound } from './measure-comparison.ts'
import { quietRounds, type RoundsPlan, residentMegabytes } from './quiet-rounds.ts'
import { pinned, type Stage, withStage } from './stage.ts'

const devices = 200
/** People do not vote in the same millisecond; this many a second is a lively room. */
const votesEachSecond = 20

export async function measureWorkshop(options: BenchOptions): Promise<Measure[]> {
  return await withStage(options, async (stage) => {
    const { dataDir } = stage.service
    const meeting = await makeMeeting(dataDir, await makeRound(dataDir, await stage.officer()))
    const other = await startBuiltService({ dataDir, port: await freePort(), prefix: pinned(options) })
    const room = enter(meeting, [stage.service.origin, other.origin])
    try {
      await until(() => room.everyone((device) => device.votes >= 0))
      const { results, isDisturbed } = await quietRounds(planOf(stage, options, other.pid), () =>
        voteAll(meeting, room),
      )
      const name = `vote on ${devices} devices, two instances`
      const of = (share: number) => median(results.map((times) => quantile(times, share)))
      return [
        { name: `${name}, p50`, figure: of(0.5), unit: 'ms', isDisturbed },
        { name: `${name}, p95`, figure: of(0.95), unit: 'ms', limit: { atMost: 300 }, isDisturbed },
        { name: `${name}, p99`, figure: of(0.99), unit: 'ms', isDisturbed },
        {
          name: `memory of one of the two with ${devices / 2} devices`,
          figure: residentMegabytes(other.pid),
          unit: 'MB',
        },
      ]
    } finally {
      room.leave()
      await other.stop()
    }
  })
}

function planOf(stage: Stage, { quick }: BenchOptions, otherPid: number): RoundsPlan {
  const plan = stage.plan(quick ? 1 : 3)
  return { ...plan, own: () => [...plan.own(), otherPid] }
}

type Person = { readonly id: string; readonly session: string }
type Meeting = {
  readonly id: string
  readonly people: readonly Person[]
  readonly statement: string
  readonly options: readonly string[]
  /** Takes every vote away again, for the next round. */
  clear(): Promise<void>
}

type Device = { readonly person: Person; readonly origin: string; votes: number; readonly seenAt: number[] }
type Room = {
  readonly devices: readonly Device[]
  everyone(fits: (device: Device) => boolean): boolean
  leave(): void
}

/** Every device watches, in turn by the one instance and by the other. */
function enter({ id, people }: Meeting, origins: readonly string[]): Room {
  const readers: EventReader[] = []
  const all = people.map((person, place) => {
    const device: Device = { person, origin: origins[place % origins.length] ?? '', votes: -1, seenAt: [] }
    const address = new URL(routes.workshopEvents.href({ workshop: id }), device.origin)
    readers.push(
      new EventReader(address, person.session, ({ data, at }) => {
        const { total } = (JSON.parse(data) as { votes: { total: number } }).votes
        for (let vote = Math.max(device.votes, 0); vote < total; vote += 1) device.seenAt[vote] = at
        device.votes = total
      }),
    )
    return device
  })
  return {
    devices: all,
    everyone: (fits) => all.every(fits),
    leave: () => {
      for (const reader of readers) reader.close()
    },
  }
}

/** Everybody votes once, one after another; for each vote and device the milliseconds until it showed there. */
async function voteAll(meeting: Meeting, room: Room): Promise<number[]> {
  await meeting.clear()
  for (const device of room.devices) {
    device.votes = 0
    device.seenAt.length = 0
  }
  const sentAt: number[] = []
  const answers: Promise<Response>[] = []
  for (const [place, device] of room.devices.entries()) {
    sentAt.push(performance.now())
    answers.push(vote(meeting, device, place))
    await sleep(1_000 / votesEachSecond)
  }
  const refused = (await Promise.all(answers)).filter(({ status }) => status !== 200)
  if (refused.length > 0) throw new Error(`${refused.length} votes were not counted: ${refused[0]?.status}`)
  await until(() => room.everyone(({ votes }) => votes === devices))
  // Votes are counted, not named: the n-th to be counted is taken for the n-th that was sent, the latest for the latest.
  return room.devices.flatMap(({ seenAt }) => seenAt.map((at, index) => at - (sentAt[index] ?? Number.NaN)))
}

function vote(
  { id, statement, options }: Meeting,
  { origin, person }: Device,
  place: number,
): Promise<Response> {
  return fetch(new URL(routes.vote.href({ workshop: id }), origin), {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      cookie: `session=${person.session}`,
    },
    body: new URLSearchParams({ statement, option: options[place % options.length] ?? '' }).toString(),
  })
}

async function until(isSo: () => boolean): Promise<void> {
  const limit = performance.now() + 30_000
  while (!isSo()) {
    if (performance.now() > limit) throw new Error('Not every device came along in 30 s')
    await sleep(20)
  }
}

/** A workshop in which everybody has joined. Written past the service: 200 people would take minutes to sign in. */
async function makeMeeting(dataDir: string, round: string): Promise<Meeting> {
  const database = new pg.Client({ host: databaseSocket(dataDir), user: 'postgres', database: 'tiex' })
  await database.connect()
  const one = async <Row extends Record<string, unknown>>(text: string, values: unknown[]): Promise<Row> => {
    const { rows } = await database.query<Row>(text, values)
    if (!rows[0]) throw new Error('The workshop could not be made')
    return rows[0]
  }
  const { id, statement, options } = await one<{ id: string; statement: string; options: string[] }>(
    oneWorkshop,
    [round],
  )
  const people: Person[] = []
  while (people.length < devices) {
    const session = newToken()
    const email = `device${people.length}@hartlepool.gov.uk`
    const person = await one<{ id: string }>(onePerson, [id, email, hashToken(session)])
    people.push({ id: person.id, session })
  }
  await database.query('analyze')
  await database.end()
  return { id, statement, options, people, clear: () => clearVotes(dataDir, id) }
}

async function clearVotes(dataDir: string, id: string): Promise<void> {
  const database = new pg.Client({ host: databaseSocket(dataDir), user: 'postgres', database: 'tiex' })
  await database.connect()
  await database.query('delete from workshop.vote where workshop_id = $1', [id])
  await database.end()
}

const oneWorkshop = `
  with opened as (
    select * from rounds.round where id = $1
  ), asked as (
    select content, content #>> '{areas,0,statements,0,id}' as statement from framework.version
    where version = (select framework_version from opened)
  ), started as (
    insert into workshop.workshop (council_code, round_id, join_code, walk, statement_id, started_by, started_at)
    select council_code, opened.id, '000000', 'area', asked.statement, opened_by, now() from opened, asked returning id
  )
  select started.id, asked.statement,
    (select json_agg(option ->> 'id') from jsonb_array_elements(asked.content #> '{scale,options}') option) as options
  from started, asked`

const onePerson = `
  with made as (
    insert into identity.person (email, council_code, role, name, job_title, created_at, introduced_at)
    select $2, council_code, 'officer', 'Jo Bloggs', 'Officer', now(), now() from workshop.workshop where id = $1::uuid
    returning id, council_code
  ), signed_in as (
    insert into identity.session (token_hash, person_id, created_at, last_seen_at)
    select $3, id, now(), now() from made returning 1
  ), joined as (
    insert into workshop.participant (workshop_id, person_id, council_code, joined_at)
    select $1::uuid, id, council_code, now() from made returning 1
  )
  select made.id from made, signed_in, joined`
