// What the migrated database itself says about who may see and change what: the proof that no table forgot its policy.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../support/database.ts'

// Tables of pg-boss, not of this service: it makes and upgrades them itself and knows nothing of policies. They hold the
// names of tasks and ids, never an answer or an address: src/platform/jobs/jobs.ts refuses anything else.
const notOurs = ['pgboss']

/** Runs with its owner's rights, so each one is a decision: why, and what it gives away. */
const reviewedDefiners: Readonly<Record<string, string>> = {
  'assessment.refuse_late_response':
    'a trigger: looks up whether the assessment is submitted, returns nothing of it',
  'calendar.entries':
    'what the holder of a private address has to do, with its dates; the hash of the address is the proof, no name is in it',
  'calendar.is_in_use': 'whether a hash is that of an address in use: yes or no',
  'comparison.assessments_in':
    'which assessments are of a directorate that is large enough, to officers who may see the round',
  'comparison.directorates':
    'directorates of at least 5 assessments in a round, to officers who may see it; none that subtraction would give away',
  'identity.add_lead': 'a lead makes a colleague of the same council one; looks at who asks itself',
  'identity.council_people': "who is in the asker's council: names of those who agreed and of leads",
  'identity.decide_lead_request': 'the LGA confirms or refuses a lead; looks at who asks itself',
  'identity.end_lead': 'a lead ends a lead of the same council, never the last; looks at who asks itself',
  'identity.find_colleague': 'an id for an address that a lead has typed, of the same council alone',
  'identity.set_disabled':
    'a lead stops or lets back a colleague of the same council; looks at who asks itself',
  'identity.shown_names': 'names of people who agreed, to their own council alone',
  'identity.waiting_lead_requests':
    'who asked to be a lead, with name and address as they agreed, to the LGA alone',
  'plans.begin_plan': 'a trigger: an empty plan for a new person, team or council, returns nothing of it',
  'plans.drop_old_tick':
    "a trigger: a tick that was copied for an area taken out of its author's own plan goes, and nothing else",
  'plans.editable': 'ids of plans that the asker may change; looks at who asks itself',
  'plans.follow_tick': "a trigger: an area ticked while answering goes into its author's own plan, no other",
  'plans.may_own': 'whether somebody may be given something of a plan to do: yes or no',
  'plans.may_report': 'whether the asker may say how an action goes: yes or no',
  'plans.readable': 'ids of plans that the asker may read: the one list that every policy of plans asks',
  'rounds.counts': "how many began and submitted in a round of the asker's council",
  'rounds.is_open_to_asker': 'whether the asker may see answers of a round: yes or no',
  'rounds.may_answer': 'whether the asker was asked to answer in a round: yes or no',
  'rounds.may_submit': 'whether a draft of a round may still be submitted: yes or no',
  'rounds.open_to_asker': "which rounds of the asker's council they may see answers of",
  'rounds.progress': 'how far each invited person is, to leads of the same council; no answer',
  'teams.answer_invitation':
    'makes the asker, and nobody else, a member of a team that invited their own address',
  'teams.members': 'who is in a team, by name as joining agreed to, to its members alone',
  'teams.members_at':
    'which addresses that a member has typed are of people in the team, and of whom, to its members alone',
  'teams.own_teams': 'ids of the teams that the asker is in',
  'workshop.participants': "how many joined a workshop of the asker's council",
  'workshop.spread': "how many chose what in a workshop of the asker's council; never who",
}

const relations = `
  select n.nspname || '.' || c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname <> all ($1)`

const faults = {
  withoutForcedSecurity: `${relations} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  withoutPolicy: `${relations} and c.relkind in ('r', 'p')
    and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  viewsOfTheOwner: `${relations} and c.relkind = 'v'
    and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)`,
  materialised: `${relations} and c.relkind = 'm'`,
}

type Query = (sql: string, values?: readonly unknown[]) => Promise<{ rows: { name: string }[] }>

async function names(query: Query, sql: string, values: readonly unknown[] = [notOurs]): Promise<string[]> {
  const { rows } = await query(sql, values)
  return rows.map(({ name }) => name).sort()
}

let database: TestDatabase
const ask: Query = (sql, values) => database.ownerPool.query(sql, values as unknown[])

before(async () => {
  database = await testDatabase()
})
after(() => database.close())

test('every table has row-level security, forced upon its owner as well, and at least one policy', async () => {
  assert.deepEqual(await names(ask, faults.withoutForcedSecurity), [])
  assert.deepEqual(await names(ask, faults.withoutPolicy), [])
})

test('views ask as whoever asks, and nothing is kept outside the policies', async () => {
  assert.deepEqual(await names(ask, faults.viewsOfTheOwner), [])
  assert.deepEqual(await names(ask, faults.materialised), [])
})

test('a table without a policy, one without forced security and a view of the owner are found', async () => {
  const client = await database.ownerPool.connect()
  try {
    await client.query('begin; create schema planted')
    await client.query('create table planted.open (id int)')
    await client.query(
      'create table planted.unforced (id int); alter table planted.unforced enable row level security',
    )
    await client.query('create view planted.leak as select * from planted.open')
    const inside: Query = (sql, values) => client.query(sql, values as unknown[])
    assert.deepEqual(await names(inside, faults.withoutForcedSecurity), ['planted.open', 'planted.unforced'])
    assert.deepEqual(await names(inside, faults.withoutPolicy), ['planted.open', 'planted.unforced'])
    assert.deepEqual(await names(inside, faults.viewsOfTheOwner), ['planted.leak'])
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('the roles of the service own nothing and have no power over the server', async () => {
  const roles = ['tiex_service', 'tiex_jobs']
  const { rows } = await database.ownerPool.query(
    `select rolname as name from pg_roles where rolname = any ($1)
     and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1`,
    [roles],
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    roles.toSorted(),
  )
  const owned = `
    select relname as name from pg_class where relowner = any ($1::regrole[])
    union all select proname from pg_proc where proowner = any ($1::regrole[])
    union all select nspname from pg_namespace where nspowner = any ($1::regrole[])`
  assert.deepEqual(await names(ask, owned, [roles]), [])
  const members = `
    select m.rolname || ' in ' || r.rolname as name from pg_auth_members a
    join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member where m.rolname = any ($1)`
  assert.deepEqual(await names(ask, members, [roles]), [])
})

test('the service may make nothing of its own', async () => {
  const creating = `
    select r.name || ' creates in ' || n.nspname as name
    from unnest($1::text[]) as r (name) cross join pg_namespace n
    where n.nspname !~ '^pg_' and has_schema_privilege(r.name, n.oid, 'create')`
  assert.deepEqual(await names(ask, creating, [['tiex_service', 'tiex_jobs']]), [])
})

test("functions that run with their owner's rights are the reviewed ones, each with a fixed search path", async () => {
  const definers = `
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> all ($1)`
  assert.deepEqual(await names(ask, definers), Object.keys(reviewedDefiners).sort())
  const unfixed = `${definers} and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')`
  assert.deepEqual(await names(ask, unfixed), [])
  const open = `${definers} and has_function_privilege('public', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype`
  assert.deepEqual(await names(ask, open), [])
})

test('what is final cannot be changed or removed by the service: audit entries, published versions, consents', async () => {
  const granted = `
    select g.role || ' may ' || g.verb || ' ' || g.relation as name
    from (select role, verb, relation from unnest(array['tiex_service', 'tiex_jobs']) role,
      unnest(array['update', 'delete', 'truncate']) verb,
      unnest(array['audit.entry', 'framework.version', 'identity.consent', 'councils.council', 'platform.migration']) relation) g
    where has_table_privilege(g.role, g.relation, g.verb)
      or (g.verb = 'update' and has_any_column_privilege(g.role, g.relation, 'update'))`
  assert.deepEqual(await names(ask, granted, []), [])
})

test('the jobs role sees no answer and no note', async () => {
  const readable = `${relations} and n.nspname = 'assessment' and c.relkind = 'r'
    and has_any_column_privilege('tiex_jobs', c.oid, 'select')`
  assert.deepEqual(await names(ask, readable), [])
})
