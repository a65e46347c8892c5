// Which requests staff of the LGA are still to be told of, and who those staff are; asked of the database by several jobs at once.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { type Handle, within } from '../../platform/database/handle.ts'
import { askToLead } from './lead-request.queries.ts'
import { claimRequestsToTell, listStaffToTell } from './lead-request-told.queries.ts'

const app = await testApp()
after(() => app.close())

const asJob = <T>(work: (tx: Handle) => Promise<T>) =>
  within(app.database.jobsPool, { settings: {}, mode: 'write' }, work)

async function request(council: string, email: string): Promise<string> {
  const { personId } = await app.signedIn({ council, email })
  const settings = { 'app.person': personId, 'app.council': council, 'app.role': 'officer' }
  const id = await within(app.database.servicePool, { settings, mode: 'write' }, (tx) =>
    askToLead(tx, { personId, councilCode: council, now: app.clock.now }),
  )
  assert.ok(id)
  return id
}

const disable = (email: string) =>
  app.database.ownerPool.query('update identity.person set disabled_at = $1 where email = $2', [
    app.clock.now,
    email,
  ])

const claim = (to: string) => asJob((tx) => claimRequestsToTell(tx, { to, now: app.clock.now }))
const named = async (to: string) => (await claim(to)).map(({ name, requests }) => `${name} ${requests}`)

test('staff who may sign in; before there is any, the addresses of the settings, without whoever may not', async () => {
  const admins = ['ann@local.gov.uk', 'bo@local.gov.uk']
  const staff = () => asJob((tx) => listStaffToTell(tx, admins))
  await app.signedIn({ email: 'officer@hartlepool.gov.uk' })
  assert.deepEqual(await staff(), admins)
  await app.signedIn({ council: null, email: 'bo@local.gov.uk' })
  assert.deepEqual(await staff(), ['bo@local.gov.uk'])
  await disable('bo@local.gov.uk')
  assert.deepEqual(await staff(), ['ann@local.gov.uk'])
})

test('each address once a request, and nothing for an hour after the last mail', async () => {
  await request('E06000014', 'a@york.gov.uk')
  assert.deepEqual(await named('one@local.gov.uk'), ['City of York Council 1'])
  assert.deepEqual(await named('one@local.gov.uk'), [])
  app.clock.advance(60_000)
  await request('E06000001', 'a@hartlepool.gov.uk')
  await request('E06000001', 'b@hartlepool.gov.uk')
  assert.deepEqual(await named('one@local.gov.uk'), [])
  app.clock.advance(59 * 60_000)
  assert.deepEqual(await named('one@local.gov.uk'), ['Hartlepool Borough Council 2'])
  app.clock.advance(61 * 60_000)
  assert.deepEqual(await named('one@local.gov.uk'), [])
  assert.deepEqual(await named('two@local.gov.uk'), [
    'City of York Council 1',
    'Hartlepool Borough Council 2',
  ])
})

test('not what is decided, and not of somebody who may not sign in any more', async () => {
  const decided = await request('E06000001', 'c@hartlepool.gov.uk')
  await app.database.ownerPool.query(
    'update identity.lead_request set decided_at = $1, granted = false where id = $2',
    [app.clock.now, decided],
  )
  await request('E06000001', 'd@hartlepool.gov.uk')
  await disable('d@hartlepool.gov.uk')
  app.clock.advance(61 * 60_000)
  assert.deepEqual(await named('one@local.gov.uk'), [])
})

test('where the mail fails nothing is marked; a second job waits and finds nothing more to tell', async () => {
  await request('E06000001', 'e@hartlepool.gov.uk')
  const to = 'one@local.gov.uk'
  const failing = asJob(async (tx) => {
    assert.equal((await claimRequestsToTell(tx, { to, now: app.clock.now })).length, 1)
    throw new Error('no mail server')
  })
  await assert.rejects(failing, /no mail server/)
  let second: Promise<readonly string[]> | undefined
  await asJob(async (tx) => {
    assert.equal((await claimRequestsToTell(tx, { to, now: app.clock.now })).length, 1)
    // One that the first has not seen: it must wait for its hour too.
    await request('E06000001', 'f@hartlepool.gov.uk')
    second = named(to)
  })
  assert.deepEqual(await second, [])
})
