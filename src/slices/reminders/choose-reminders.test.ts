// Choosing how often to be reminded, by the page that says when reminders come.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { as } from '../plans/planned.fixture.ts'

const address = routes.reminders.href()

const app = await testApp({ LGA_ADMINS: 'ada@lga.example' })
after(() => app.close())

test('an officer finds it from their account, sees when mails come, and chooses', async () => {
  const client = await app.signedIn()
  assert.match((await client.get(routes.account.href())).html, new RegExp(`href="${address}"`))
  const shown = await client.get(address)
  assert.equal(shown.status, 200)
  assert.deepEqual(shown.formFields(address), { frequency: 'daily' })
  assert.match(shown.text, /They come from Monday to Friday, between 8am and 6pm/)
  const answer = await client.post(address, { frequency: 'weekly' })
  assert.deepEqual([answer.status, answer.location], [303, `${address}?done=saved`])
  const saved = await client.get(answer.location ?? '')
  assert.match(saved.text, /Your choice is saved/)
  assert.deepEqual(saved.formFields(address), { frequency: 'weekly' })
  const { rows } = await as(app, client, (tx) =>
    sql`select action from audit.entry where person_id = ${client.personId}`.execute(tx),
  )
  assert.deepEqual(rows, [{ action: 'changed reminders' }])
})

test('nothing chosen, or nothing that is offered: the page says what to do, and nothing changes', async () => {
  const client = await app.signedIn()
  await client.post(address, { frequency: 'off' })
  for (const fields of [{}, { frequency: '' }, { frequency: 'hourly' }, { frequency: 'DAILY' }]) {
    const answer = await client.post(address, fields)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Select how often you want reminders/)
  }
  assert.deepEqual((await client.get(address)).formFields(address), { frequency: 'off' })
})

test('LGA staff get no reminders and have no such page', async () => {
  const staff = await app.signedIn({ email: 'ada@lga.example', council: null })
  assert.equal((await staff.get(address)).status, 403)
  assert.equal((await staff.post(address, { frequency: 'off' })).status, 403)
  assert.doesNotMatch((await staff.get(routes.account.href())).html, new RegExp(address))
})
