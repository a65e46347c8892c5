// Mails in files can be read while the service is tried out, and never in production.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { readCode } from './sign-in.fixture.ts'

const list = routes.devMail.href()
let tiex: TestApp
before(async () => {
  tiex = await testApp()
})
after(() => tiex.close())

test('mail that was kept in files can be read in the browser', async () => {
  assert.match((await tiex.client().get(list)).text, /No mail has been sent yet/)
  await tiex.client().post(routes.signIn.href(), { email: 'priya@hartlepool.gov.uk' })
  const code = await readCode(tiex, 'priya@hartlepool.gov.uk')
  const page = await tiex.client().get(list)
  assert.match(page.text, /priya@hartlepool\.gov\.uk\s*Your code to sign in/)
  const [, href = ''] = /href="(\/dev\/mail\/[^"]+)"/.exec(page.html) ?? []
  const mail = await tiex.client().get(href)
  assert.equal(mail.status, 200)
  assert.ok(mail.text.includes(code))
})

test('only mail can be read', async () => {
  for (const message of ['nothing', '..', '../secret', '..%2Fsecret'])
    assert.equal((await tiex.client().get(routes.devMessage.href({ message }))).status, 404)
})

test('with a mail server, or in production, there is no such page', async () => {
  const smtp = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'tiex@lga.example' }
  for (const env of [smtp, { ...smtp, NODE_ENV: 'production' }]) {
    const other = await testApp(env)
    try {
      assert.equal((await other.client().get(list)).status, 404)
      assert.equal((await other.client().get(routes.devMessage.href({ message: 'x' }))).status, 404)
    } finally {
      await other.close()
    }
  }
})
