// What row-level security costs on the area page: the page's own query as the service's role, beside the same query as a role
// that no policy binds, turn by turn, on 320 councils with 40 assessments each.
import pg from 'pg'
import { within } from '../src/platform/database/handle.ts'
import { type DatabasePool, openPool } from '../src/platform/database/pool.ts'
import { findToAnswer } from '../src/slices/assessment/assessment.queries.ts'
import { databaseSocket } from '../tests/support/built-service.ts'
import type { BenchOptions } from './bench-options.ts'
import { type Measure, median } from './measure.ts'
import { quietRounds } from './quiet-rounds.ts'
import { withStage } from './stage.ts'

const councils = 320
const assessmentsEach = 40
const atMost = 1.15

export async function measureRowSecurity(options: BenchOptions): Promise<Measure[]> {
  return await withStage(options, async (stage) => {
    // Only so that the framework is there, and what its areas look like.
    await stage.officer()
    const host = databaseSocket(stage.service.dataDir)
    const drafts = await fillDatabase(host)
    const bound = openPool({ host, user: 'tiex_service', database: 'tiex' }, { max: 1 })
    const free = openPool({ host, user: 'postgres', database: 'tiex' }, { max: 1 })
    try {
      const turns = options.quick ? 300 : 2_000
      await compare({ bound, free }, drafts.slice(0, 300))
      const { results, isDisturbed } = await quietRounds(stage.plan(options.quick ? 2 : 5), () =>
        compare({ bound, free }, someOf(drafts, turns)),
      )
      const middle = (which: keyof Compared) => median(results.map((one) => one[which]))
      const shared = { isDisturbed }
      return [
        {
          ...shared,
          name: 'the area page’s query under row-level security, as a multiple of without',
          figure: median(results.map((one) => one.bound / one.free)),
          unit: '×',
          limit: { atMost },
        },
        { ...shared, name: 'the same, with the policies', figure: middle('bound'), unit: 'ms' },
        { ...shared, name: 'the same, as a role that no policy binds', figure: middle('free'), unit: 'ms' },
      ]
    } finally {
      await Promise.all([bound.end(), free.end()])
    }
  })
}

type Draft = { readonly id: string; readonly authorId: string; readonly council: string }
type Compared = { readonly bound: number; readonly free: number }

/** Medians in milliseconds, of the query alone: beginning and ending the transaction are the same for both. */
async function compare(
  pools: Readonly<Record<keyof Compared, DatabasePool>>,
  drafts: readonly Draft[],
): Promise<Compared> {
  const times = { bound: [] as number[], free: [] as number[] }
  for (const [turn, draft] of drafts.entries()) {
    const order = turn % 2 === 0 ? (['bound', 'free'] as const) : (['free', 'bound'] as const)
    for (const which of order) times[which].push(await ask(pools[which], draft))
  }
  return { bound: median(times.bound), free: median(times.free) }
}

async function ask(pool: DatabasePool, { id, authorId, council }: Draft): Promise<number> {
  const settings = { 'app.person': authorId, 'app.council': council, 'app.role': 'officer' }
  return within(pool, { settings, mode: 'read' }, async (tx) => {
    const begun = performance.now()
    const found = await findToAnswer(tx, { id, authorId })
    const milliseconds = performance.now() - begun
    if (found?.responses.length !== found?.framework.areas.length) throw new Error('Not all areas were found')
    return milliseconds
  })
}

/** Evenly spread, another selection at each call. */
function someOf<T>(all: readonly T[], count: number): T[] {
  const start = Math.floor(Math.random() * all.length)
  return Array.from({ length: count }, (_, at) => all[(start + at * 37) % all.length]).filter(
    (one) => one !== undefined,
  )
}

/** Half of the assessments are drafts, and half of these belong to a round; every area is answered. Gives the drafts. */
async function fillDatabase(host: string): Promise<readonly Draft[]> {
  const client = new pg.Client({ host, user: 'postgres', database: 'tiex' })
  await client.connect()
  try {
    // Rows that are good by the way they are made: checking 270,000 of them against others would take longer than all else.
    await client.query("set session_replication_role = 'replica'")
    for (const sql of filling) await client.query(sql, sql.includes('$1') ? [assessmentsEach] : [])
    await client.query('vacuum analyze')
    const { rows } = await client.query<Draft>(
      `select id, author_id as "authorId", council_code as council from assessment.assessment
       where status = 'draft' and council_code like 'E99%' order by id`,
    )
    return rows
  } finally {
    await client.end()
  }
}

const filling = [
  `insert into councils.council (code, name, short_name, slug, type, region, comparators)
   select 'E99' || lpad(n::text, 6, '0'), 'Council ' || n, 'Council ' || n, 'council-' || n, 'district', 'Anywhere', '{}'
   from generate_series(1, ${councils}) n`,
  `insert into identity.person (email, council_code, role, name, job_title, created_at, introduced_at)
   select 'person' || n || '@' || c.slug || '.example', c.code, 'officer', 'Jo Bloggs', 'Officer', now(), now()
   from councils.council c cross join generate_series(1, $1::int) n where c.code like 'E99%'`,
  `insert into rounds.round (council_code, name, scope, framework_version, answer_by, opened_by, opened_at)
   select c.code, 'Round', 'council', v.version, current_date, p.id, now()
   from councils.council c cross join (select version from framework.version limit 1) v
   cross join lateral (select id from identity.person where council_code = c.code limit 1) p
   where c.code like 'E99%'`,
  `insert into assessment.assessment
     (council_code, author_id, framework_version, scope, status, begun_at, saved_at, submitted_at, round_id)
   select p.council_code, p.id, r.framework_version, 'council', case when p.n % 2 = 0 then 'draft' else 'submitted' end,
     now(), now(), case when p.n % 2 = 1 then now() end, case when p.n % 4 < 2 then r.id end
   from (select *, row_number() over (partition by council_code order by id) as n
         from identity.person where council_code like 'E99%') p
   join rounds.round r on r.council_code = p.council_code`,
  `insert into assessment.response (assessment_id, area_id, council_code, author_id, answers, notes, deliberate,
     deliberate_reason, in_plan, version, editor, edit_number, saved_at)
   select a.id, area.value ->> 'id', a.council_code, a.author_id,
     (select jsonb_object_agg(s ->> 'id', 'agree') from jsonb_array_elements(area.value -> 'statements') s),
     '{"rationale": "What was found, and why it was judged so."}', false, '', false, 1, '', 0, now()
   from assessment.assessment a join framework.version v on v.version = a.framework_version
   cross join jsonb_array_elements(v.content -> 'areas') area where a.council_code like 'E99%'`,
]
