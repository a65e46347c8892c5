// What the database itself lets each do with plans, teams and calendar addresses, whatever a page or a script asks of it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { hashToken, newToken } from '../../src/platform/crypto/secrets.ts'
import type { Handle } from '../../src/platform/database/handle.ts'
import { otherCouncil, ownCouncil } from './cast.ts'
import { type PlanRights, planNames, planRights } from './plan-access-table.ts'
import { makeThing, type Thing, type ThingName } from './things.ts'
import { type Asker, openTrySql } from './try-sql.ts'

const askers = ['anonymous', 'owner', 'colleague', 'lead', 'other-officer', 'other-lead', 'lga'] as const

const { cast, watch, change, tried, refused, close } = await openTrySql()
after(close)

async function rows<Row>(tx: Handle, query: RawBuilder<Row>): Promise<readonly Row[]> {
  return (await query.execute(tx)).rows
}

for (const name of planNames) {
  const { reads, edits, reports }: Readonly<Record<keyof PlanRights, readonly Asker[]>> = planRights[name]
  test(`${name}: read by ${reads.join(', ')}; changed and reported on by no others than may`, async () => {
    const { plan, action, step } = (await makeThing(cast, name)).params
    for (const asker of askers) {
      const seen = await cast.as(asker, async (tx) => ({
        plan: (await rows(tx, sql`select id from plans.plan where id = ${plan}`)).length,
        areas: (await rows(tx, sql`select area_id from plans.plan_area where plan_id = ${plan}`)).length,
        actions: (await rows(tx, sql`select id from plans.action where plan_id = ${plan} and id = ${action}`))
          .length,
        steps: (await rows(tx, sql`select id from plans.step where id = ${step}`)).length,
        comments: (
          await rows(tx, sql`select id from plans.history where action_id = ${action} and kind = 'comment'`)
        ).length,
      }))
      const one = reads.includes(asker) ? 1 : 0
      assert.deepEqual(seen, { plan: one, areas: one, actions: one, steps: one, comments: one }, asker)
      const before = await watch.look()
      const mayEdit = edits.includes(asker)
      const [moved, retitled, ticked] = [
        await tried(asker, sql`update plans.plan set action_order = '{}' where id = ${plan}`),
        await tried(asker, sql`update plans.action set title = 'Mine now' where id = ${action}`),
        await tried(
          asker,
          sql`update plans.step set done_at = now(), done_by = ${who(asker)} where id = ${step}`,
        ),
      ]
      assert.equal(moved, mayEdit ? 1 : 0, asker)
      assert.equal(retitled, mayEdit ? 1 : 0, asker)
      assert.equal(ticked, reports.includes(asker) ? 1 : 0, asker)
      assert.deepEqual(await watch.look(), before)
    }
  })
}

const who = (asker: Asker) => (asker === 'anonymous' ? cast.ids.owner : cast.ids[asker])

const newAction = (
  { params }: Thing,
  more: { owner?: string; team?: string; by?: string; assessment?: string } = {},
) =>
  sql`insert into plans.action (plan_id, council_code, title, why, owner_id, owner_team_id, assessment_id, priority, status,
      status_reason, status_at, remind_from, version, made_by, made_at, changed_at)
    values (${params.plan}, ${ownCouncil.code}, 'Planted', '', ${more.owner ?? null}, ${more.team ?? null},
      ${more.assessment ?? null}, 'must', 'not-started', '', now(), now(), 1, ${more.by ?? cast.ids.owner}, now(), now())`

test('nobody adds an action to a plan that they may only read, or in the name of somebody else', async () => {
  const ofCouncil = await makeThing(cast, 'council plan')
  const shared = await makeThing(cast, 'shared personal plan')
  const own = await makeThing(cast, 'personal plan')
  await refused('owner', newAction(ofCouncil))
  await refused('owner', newAction(shared))
  await refused('lead', newAction(own, { by: cast.ids.lead }))
  await refused('owner', newAction(own, { by: cast.ids.colleague }))
  const closed = await makeThing(cast, 'plan of a closed team')
  await refused('owner', newAction(closed))
})

test('whoever owns something of a plan can see it', async () => {
  const team = await makeThing(cast, 'team plan')
  const { team: another } = (await makeThing(cast, 'team plan')).params
  const { team: closed } = (await makeThing(cast, 'plan of a closed team')).params
  const theirs = randomUUID()
  await change(
    'other-lead',
    sql`insert into teams.team (id, council_code, name, made_by, made_at)
      values (${theirs}, ${otherCouncil.code}, 'Theirs', ${cast.ids['other-lead']}, now())`,
  )
  const { ids } = cast
  const strange: readonly [ThingName, Asker, readonly { owner?: string; team?: string | undefined }[]][] = [
    ['personal plan', 'owner', [{ owner: ids.colleague }, { owner: ids.lead }, { team: team.params.team }]],
    [
      'team plan',
      'owner',
      [{ owner: ids.lead }, { owner: ids.disabled }, { owner: ids['other-officer'] }, { team: another }],
    ],
    [
      'council plan',
      'lead',
      [
        { owner: ids['other-officer'] },
        { owner: ids.lga },
        { owner: ids.disabled },
        { team: closed },
        { team: theirs },
      ],
    ],
  ]
  for (const [name, asker, owners] of strange) {
    const thing = await makeThing(cast, name)
    for (const { owner, team: ownerTeam } of owners) {
      const more = { by: who(asker), ...(owner ? { owner } : {}), ...(ownerTeam ? { team: ownerTeam } : {}) }
      await refused(asker, newAction(thing, more), '23514')
      const columns = sql`owner_text = null, owner_id = ${owner ?? null}, owner_team_id = ${ownerTeam ?? null}`
      await refused(asker, sql`update plans.action set ${columns} where id = ${thing.params.action}`, '23514')
      await refused(asker, sql`update plans.step set ${columns} where id = ${thing.params.step}`, '23514')
    }
  }
})

test('an owner, of an action or of one of its steps, alone or in a team, reports and changes nothing else', async () => {
  const thing = await makeThing(cast, 'council plan')
  const { action, step, other } = thing.params
  const { team } = (await makeThing(cast, 'team plan')).params
  const status = sql`update plans.action set status = 'in-progress', version = version + 1, changed_at = now()`
  assert.equal(await tried('colleague', sql`${status} where id = ${action}`), 0)
  await change('lead', sql`update plans.step set owner_team_id = ${team} where id = ${step}`)
  assert.equal(
    await tried('colleague', sql`${status} where id = ${action}`),
    1,
    'in the team that owns a step',
  )
  assert.equal(await tried('owner', sql`${status} where id = ${action}`), 1, 'owns the action')
  assert.equal(await tried('owner', sql`${status} where id = ${other}`), 0, 'owns nothing of the other')
  for (const more of [
    "title = 'x'",
    "why = 'x'",
    'due_on = null',
    "priority = 'could'",
    "links = '[1]'",
    'area_id = null',
  ])
    await refused('owner', sql`update plans.action set ${sql.raw(more)} where id = ${action}`)
  await refused('owner', sql`update plans.action set owner_id = ${cast.ids.colleague} where id = ${action}`)
  await refused('owner', sql`update plans.step set title = 'x' where id = ${step}`)
  await refused('owner', sql`update plans.step set position = 9 where id = ${step}`)
  assert.equal(await tried('owner', sql`delete from plans.step where id = ${step}`), 0)
  assert.equal(await tried('owner', sql`delete from plans.action where id = ${action}`), 0)
  const { plan } = thing.params
  await refused(
    'owner',
    sql`insert into plans.step (action_id, plan_id, council_code, position, title, remind_from, version)
      values (${action}, ${plan}, ${ownCouncil.code}, 2, 'x', now(), 1)`,
  )
})

test('nothing goes from one plan into another', async () => {
  const own = (await makeThing(cast, 'personal plan')).params
  const team = (await makeThing(cast, 'team plan')).params
  await refused('owner', sql`update plans.action set plan_id = ${own.plan} where id = ${team.action}`)
  await refused('owner', sql`update plans.step set action_id = ${own.action} where id = ${team.step}`)
  const step = (action = '', plan = '') =>
    sql`insert into plans.step (action_id, plan_id, council_code, position, title, remind_from, version)
      values (${action}, ${plan}, ${ownCouncil.code}, 1, 'x', now(), 1)`
  await refused('owner', step(team.action, own.plan), '23503')
  const strangers = (await makeThing(cast, 'plan shared with the LGA')).params
  await refused('owner', step(strangers.action, own.plan), '23503')
})

test('an action comes from no assessment that its maker may not see', async () => {
  const draft = (await makeThing(cast, 'draft')).params.id ?? ''
  const own = await makeThing(cast, 'personal plan')
  assert.equal(await tried('owner', newAction(own, { assessment: draft })), 1)
  const ofCouncil = await makeThing(cast, 'council plan')
  for (const assessment of [draft, randomUUID()])
    await refused('lead', newAction(ofCouncil, { by: cast.ids.lead, assessment }))
})

test('history is written once, in the own name, by those who may report', async () => {
  const { plan, action } = (await makeThing(cast, 'council plan')).params
  const entry = (person: string) =>
    sql`insert into plans.history (action_id, plan_id, council_code, person_id, at, kind, status, comment)
      values (${action}, ${plan}, ${ownCouncil.code}, ${person}, now(), 'comment', 'done', 'x')`
  assert.equal(await tried('owner', entry(cast.ids.owner)), 1)
  await refused('owner', entry(cast.ids.lead))
  await refused('colleague', entry(cast.ids.colleague))
  await refused('lga', entry(cast.ids.lga))
  await refused('lead', sql`update plans.history set comment = 'x' where action_id = ${action}`)
  await refused('lead', sql`delete from plans.history where action_id = ${action}`)
})

test('whoever left a team reports no longer on what is still theirs to do in its plan', async () => {
  const thing = await makeThing(cast, 'team plan')
  const { plan, action, team } = thing.params
  const { colleague } = cast.ids
  const owned = sql`owner_id = ${colleague}, owner_text = null, owner_team_id = null`
  await change('owner', sql`update plans.action set ${owned} where id = ${action}`)
  const entry = sql`insert into plans.history (action_id, plan_id, council_code, person_id, at, kind, status, comment)
    values (${action}, ${plan}, ${ownCouncil.code}, ${colleague}, now(), 'comment', 'done', 'x')`
  const goesOn = sql`update plans.action set status = 'in-progress' where id = ${action}`
  for (const report of [entry, goesOn]) assert.equal(await tried('colleague', report), 1)
  const leave = sql`update teams.membership set left_at = now() where team_id = ${team}`
  await change('colleague', sql`${leave} and person_id = ${colleague}`)
  for (const report of [entry, goesOn]) assert.equal(await tried('colleague', report), 0)
  await refused('owner', newAction(thing, { owner: colleague }), '23514')
})

test('nothing more is given to a member who was disabled', async () => {
  const thing = await makeThing(cast, 'team plan')
  const { colleague } = cast.ids
  const disable = (at: Date | null) =>
    cast.app.database.ownerPool.query('update identity.person set disabled_at = $2 where id = $1', [
      colleague,
      at,
    ])
  assert.equal(await tried('owner', newAction(thing, { owner: colleague })), 1)
  await disable(cast.app.clock.now)
  await refused('owner', newAction(thing, { owner: colleague }), '23514')
  await disable(null)
})

test('what was begun is not deleted, and a step that was done is not removed', async () => {
  const { action, other, step } = (await makeThing(cast, 'personal plan')).params
  assert.equal(await tried('owner', sql`delete from plans.action where id = ${other}`), 0)
  assert.equal(await tried('owner', sql`delete from plans.action where id = ${action}`), 1)
  await change(
    'owner',
    sql`update plans.step set done_at = now(), done_by = ${cast.ids.owner} where id = ${step}`,
  )
  assert.equal(await tried('owner', sql`delete from plans.step where id = ${step}`), 0)
})

test('a plan stays whose it is, and a team plan is shared with nobody', async () => {
  const own = (await makeThing(cast, 'personal plan')).params
  await refused('owner', sql`update plans.plan set owner_id = ${cast.ids.colleague} where id = ${own.plan}`)
  await refused('owner', sql`update plans.plan set kind = 'council', owner_id = null where id = ${own.plan}`)
  await refused('owner', sql`delete from plans.plan where id = ${own.plan}`)
  const team = (await makeThing(cast, 'team plan')).params
  await refused('owner', sql`update plans.plan set shared_at = now() where id = ${team.plan}`, '23514')
})

test('an import is of whoever read the file, alone', async () => {
  const { import: id } = (await makeThing(cast, 'team plan')).params
  for (const asker of askers) {
    const seen = await cast.as(asker, (tx) => rows(tx, sql`select id from plans.import where id = ${id}`))
    assert.equal(seen.length, asker === 'owner' ? 1 : 0, asker)
    if (asker !== 'owner')
      assert.equal(await tried(asker, sql`update plans.import set done_at = now() where id = ${id}`), 0)
  }
})

test('who is in a team is told to its members, with the names of those who agreed to nothing else', async () => {
  const { team } = (await makeThing(cast, 'team plan')).params
  for (const asker of askers) {
    const isMember = asker === 'owner' || asker === 'colleague'
    const told = await cast.as(asker, async (tx) => ({
      members: (await rows(tx, sql`select name from teams.members(${team})`)).length,
      invited: (await rows(tx, sql`select email from teams.invitation where team_id = ${team}`)).length,
    }))
    // The lead was invited, and sees that alone.
    assert.deepEqual(
      told,
      { members: isMember ? 2 : 0, invited: isMember ? 2 : asker === 'lead' ? 1 : 0 },
      asker,
    )
  }
  await change(
    'owner',
    sql`update teams.membership set left_at = now() where person_id = ${cast.ids.owner}
    and team_id = ${team}`,
  )
  const names = await cast.as('colleague', (tx) =>
    rows(tx, sql<{ name: string | null }>`select name from teams.members(${team})`),
  )
  assert.equal(names.filter(({ name }) => name === null).length, 1, 'whoever left is named by consent alone')
  assert.equal(
    (await cast.as('owner', (tx) => rows(tx, sql`select name from teams.members(${team})`))).length,
    0,
  )
})

test('nobody joins a team but by an invitation to their own address, once', async () => {
  const { team } = (await makeThing(cast, 'team plan')).params
  const membership = (person: string, at = sql`now()`) =>
    sql`insert into teams.membership (team_id, person_id, council_code, joined_at)
      values (${team}, ${person}, ${ownCouncil.code}, ${at})`
  const made = sql`${cast.app.clock.now}`
  await refused('lead', membership(cast.ids.lead))
  await refused('lead', membership(cast.ids.lead, made))
  await refused('other-lead', membership(cast.ids['other-lead'], made))
  await refused('owner', membership(cast.ids.lead, made))
  const answer = (asker: Asker, accepts = true) =>
    cast.as(asker, async (tx) => {
      const [row] = await rows(
        tx,
        sql<{ joined: boolean }>`select teams.answer_invitation(${team}, ${accepts}, now()) as joined`,
      )
      return row?.joined
    })
  for (const asker of ['owner', 'colleague', 'other-lead', 'lga', 'anonymous'] as const)
    assert.equal(await answer(asker), false, asker)
  assert.equal(await answer('lead', false), true)
  assert.equal(await answer('lead'), false, 'who declined must be asked again')
  const takeOut = (by: string) => sql`update teams.membership set left_at = now(), taken_out_by = ${by}
    where person_id = ${cast.ids.colleague} and team_id = ${team}`
  await refused('owner', takeOut(cast.ids.lead))
  assert.equal(await change('owner', takeOut(cast.ids.owner)), 1)
  assert.equal(await answer('colleague'), false, 'who was taken out does not come back by the old invitation')
  const again = sql`update teams.invitation set answered_at = null where team_id = ${team}`
  assert.equal(await tried('colleague', again), 0)
})

test('nobody makes a team elsewhere or as somebody else, nor invites where they are not in it or it is closed', async () => {
  const { team = '' } = (await makeThing(cast, 'team plan')).params
  const { team: closed = '' } = (await makeThing(cast, 'plan of a closed team')).params
  const made = (by: string, council = ownCouncil.code) =>
    sql`insert into teams.team (council_code, name, made_by, made_at)
      values (${council}, ${randomUUID()}, ${by}, now())`
  assert.equal(await tried('owner', made(cast.ids.owner)), 1)
  await refused('owner', made(cast.ids.owner, otherCouncil.code))
  await refused('owner', made(cast.ids.colleague))
  const invited = (to: string, by: string) =>
    sql`insert into teams.invitation (team_id, council_code, email, message, invited_by, invited_at)
      values (${to}, ${ownCouncil.code}, 'x@hartlepool.gov.uk', '', ${by}, now())`
  assert.equal(await tried('owner', invited(team, cast.ids.owner)), 1)
  await refused('owner', invited(closed, cast.ids.owner))
  await refused('lead', invited(team, cast.ids.lead))
})

test('a statement about every row there is of teams and addresses changes none of others', async () => {
  await makeThing(cast, 'team plan')
  await makeThing(cast, 'calendar address')
  const everything = {
    'teams.team': sql`update teams.team set closed_at = now()`,
    'teams.membership': sql`update teams.membership set left_at = now(), taken_out_by = platform.asking_person()`,
    'teams.invitation': sql`update teams.invitation set withdrawn_at = now()`,
    'calendar.address': sql`update calendar.address set revoked_at = now()`,
  }
  for (const [table, query] of Object.entries(everything))
    for (const asker of ['anonymous', 'other-officer', 'other-lead', 'lga'] as const)
      assert.equal(await tried(asker, query), 0, `${table}, by ${asker}`)
})

test('the LGA learns what a team is called that owns something of a plan that is shared with it, and no other', async () => {
  const { team: other } = (await makeThing(cast, 'team plan')).params
  const { action, step } = (await makeThing(cast, 'plan shared with the LGA')).params
  const [first, second] = [randomUUID(), randomUUID()]
  for (const id of [first, second])
    await change(
      'other-lead',
      sql`insert into teams.team (id, council_code, name, made_by, made_at)
        values (${id}, ${otherCouncil.code}, ${id}, ${cast.ids['other-lead']}, now())`,
    )
  const known = async () => {
    const ofThese = sql<{ id: string }>`select id from teams.team where id in (${other}, ${first}, ${second})`
    return new Set((await cast.as('lga', (tx) => rows(tx, ofThese))).map(({ id }) => id))
  }
  assert.deepEqual(await known(), new Set())
  const owns = (id: string) => sql`owner_id = null, owner_text = null, owner_team_id = ${id}`
  await change('other-lead', sql`update plans.action set ${owns(first)} where id = ${action}`)
  assert.deepEqual(await known(), new Set([first]))
  await change('other-lead', sql`update plans.step set ${owns(second)} where id = ${step}`)
  assert.deepEqual(await known(), new Set([first, second]))
})

test('nobody chooses how often somebody else is reminded', async () => {
  const chooses = (of: string) =>
    sql`insert into reminders.preference (person_id, council_code, frequency, changed_at)
      values (${of}, ${ownCouncil.code}, 'off', now())`
  assert.equal(await tried('owner', chooses(cast.ids.owner)), 1)
  await refused('owner', chooses(cast.ids.colleague))
})

test('the address of a calendar gives what its holder has to do, until it is taken back', async () => {
  const { token = '' } = (await makeThing(cast, 'calendar address')).params
  const council = (await makeThing(cast, 'council plan')).params
  const own = (await makeThing(cast, 'personal plan')).params
  const { team, ...ofTeam } = (await makeThing(cast, 'team plan')).params
  const shared = (await makeThing(cast, 'shared personal plan')).params
  const columns = sql`owner_id = null, owner_text = null, owner_team_id = ${team}`
  await change('owner', sql`update plans.action set ${columns} where id = ${ofTeam.action}`)
  const entries = async (given: string): Promise<ReadonlySet<string>> => {
    const query = sql<{ id: string }>`select id from calendar.entries(${hashToken(given)})`
    const found = await cast.as('anonymous', (tx) => rows(tx, query))
    return new Set(found.map(({ id }) => id))
  }
  const mine = await entries(token)
  for (const { action = '' } of [council, own, ofTeam]) assert.ok(mine.has(action))
  for (const hidden of [council.other, shared.action]) assert.ok(!mine.has(hidden ?? ''))
  for (const guess of ['', 'x', newToken(), hashToken(token)]) assert.equal((await entries(guess)).size, 0)
  for (const asker of askers) {
    const kept = await cast.as(asker, (tx) => rows(tx, sql`select token_hash from calendar.address`))
    assert.equal(kept.length > 0, asker === 'owner', asker)
  }
  const leave = sql`update teams.membership set left_at = now() where team_id = ${team}`
  await change('owner', sql`${leave} and person_id = ${cast.ids.owner}`)
  assert.ok(!(await entries(token)).has(ofTeam.action ?? ''), 'not of a team that they left')
  await change('owner', sql`update calendar.address set revoked_at = now() where revoked_at is null`)
  assert.equal((await entries(token)).size, 0)
  const address = (council: string) =>
    sql`insert into calendar.address (person_id, council_code, token_hash, made_at)
      values (${cast.ids.owner}, ${council}, ${newToken()}, now())`
  await refused('owner', address(otherCouncil.code))
  await refused('colleague', address(ownCouncil.code))
  assert.equal(await tried('owner', address(ownCouncil.code)), 1)
})
