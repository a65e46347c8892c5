// The comparison of a round in which 60 colleagues answered every statement: the whole of it, one area, and what of it
// stands on the results of one of them.
import pg from 'pg'
import { routes } from '../src/routes.ts'
import { type AnsweringOfficer, expect } from '../tests/support/answering-officer.ts'
import { databaseSocket } from '../tests/support/built-service.ts'
import type { BenchOptions } from './bench-options.ts'
import { type Measure, several } from './measure.ts'
import { latency } from './measure-pages.ts'
import { quietRounds } from './quiet-rounds.ts'
import { withStage } from './stage.ts'

const colleagues = 60

export async function measureComparison(options: BenchOptions): Promise<Measure[]> {
  return await withStage(options, async (stage) => {
    const officer = await stage.officer()
    const round = await makeRound(stage.service.dataDir, officer)
    const area = areaOf(officer.areas[0]?.href ?? '')
    const look = async (address: string) => expect(await officer.visitor.get(address), 200).milliseconds
    const whole = () => look(routes.comparison.href({ round }))
    const one = () => look(routes.areaComparison.href({ round, area }))
    await submitInto(round, stage.service.dataDir, officer)
    const beside = () => look(routes.results.href({ id: officer.assessmentId }))
    const times = options.quick ? 40 : 150
    await several(times, whole)
    await several(times, one)
    await several(times, beside)
    const plan = stage.plan(options.quick ? 2 : 5)
    const wholes = await quietRounds(plan, () => several(times, whole))
    const ones = await quietRounds(plan, () => several(times, one))
    const besides = await quietRounds(plan, () => several(times, beside))
    return [
      ...latency(`comparison of ${colleagues} colleagues`, wholes, { p50: 25 }),
      ...latency(`comparison of ${colleagues} colleagues, one area`, ones, { p50: 25 }),
      ...latency(`results page beside ${colleagues} colleagues`, besides, { p50: 25 }),
    ]
  })
}

function areaOf(href: string): string {
  return decodeURIComponent(href.split('/').at(-1) ?? '')
}

/** A closed round of the officer's council; its id. Written past the service: 60 people would take minutes to sign in. */
export async function makeRound(dataDir: string, { assessmentId, areas }: AnsweringOfficer): Promise<string> {
  return await withDatabase(dataDir, async (database) => {
    const { rows } = await database.query<{ id: string }>(
      `insert into rounds.round (council_code, name, scope, framework_version, answer_by, opened_by, opened_at, closed_by, closed_at)
       select council_code, 'Bench', 'council', framework_version, current_date, author_id, now(), author_id, now()
       from assessment.assessment where id = $1 returning id`,
      [assessmentId],
    )
    const round = rows[0]?.id ?? ''
    for (let place = 0; place < colleagues; place += 1)
      await database.query(oneColleague, [
        round,
        `colleague${place}@hartlepool.gov.uk`,
        answersOf(areas, place),
      ])
    await database.query(
      `update assessment.assessment set status = 'submitted', submitted_at = now() where round_id = $1`,
      [round],
    )
    await database.query('analyze')
    return round
  })
}

/** The officer's own assessment, with the answers of one of the colleagues, as one more of the round. */
async function submitInto(round: string, dataDir: string, { assessmentId }: AnsweringOfficer): Promise<void> {
  await withDatabase(dataDir, async (database) => {
    await database.query(
      `insert into assessment.response (assessment_id, area_id, council_code, author_id, answers, notes, deliberate,
         deliberate_reason, in_plan, version, editor, edit_number, saved_at)
       select own.id, r.area_id, own.council_code, own.author_id, r.answers, r.notes, r.deliberate,
         r.deliberate_reason, r.in_plan, r.version, r.editor, r.edit_number, r.saved_at
       from assessment.assessment own, assessment.response r
       where own.id = $1 and r.assessment_id = (
         select id from assessment.assessment where round_id = $2 order by id limit 1)`,
      [assessmentId, round],
    )
    await database.query(
      `update assessment.assessment set round_id = $2, status = 'submitted', submitted_at = now() where id = $1`,
      [assessmentId, round],
    )
  })
}

async function withDatabase<T>(dataDir: string, work: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ host: databaseSocket(dataDir), user: 'postgres', database: 'tiex' })
  await database.connect()
  try {
    return await work(database)
  } finally {
    await database.end()
  }
}

const oneColleague = `
  with made as (
    insert into identity.person (email, council_code, role, name, job_title, directorate, created_at, introduced_at)
    select $2, council_code, 'officer', 'Jo Bloggs', 'Officer', 'Place', now(), now()
    from rounds.round where id = $1::uuid returning id, council_code
  ), begun as (
    insert into assessment.assessment (council_code, author_id, framework_version, scope, begun_at, saved_at, round_id)
    select made.council_code, made.id, r.framework_version, 'council', now(), now(), r.id
    from made cross join rounds.round r where r.id = $1::uuid returning id, council_code, author_id
  ), answered as (
    insert into assessment.response (assessment_id, area_id, council_code, author_id, answers, notes, deliberate,
      deliberate_reason, in_plan, version, editor, edit_number, saved_at)
    select begun.id, given.area, begun.council_code, begun.author_id, given.answers, '{}', false, '', false, 1, '', 0, now()
    from begun cross join jsonb_to_recordset($3::jsonb) as given (area text, answers jsonb) returning 1
  )
  select 1 from answered`

/** Each area of one colleague with an option for every statement, another pattern for each colleague. */
function answersOf(areas: AnsweringOfficer['areas'], place: number): string {
  return JSON.stringify(
    areas.map(({ href, statements, options }, at) => ({
      area: areaOf(href),
      answers: Object.fromEntries(
        statements.map((id, index) => [id, options[(place * 5 + at * 3 + index * place) % options.length]]),
      ),
    })),
  )
}
