// What whoever looks after the service learns of each request: the page, the outcome and the time it took. Not who, not which.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { routes } from '../../src/routes.ts'
import { testApp } from '../support/app.ts'

const app = await testApp()
after(() => app.close())

test('a request is a line with its route, status and milliseconds, and nothing that it was about', async () => {
  const person = await app.signedIn({ email: 'someone@leeds.gov.uk' })
  app.logged.length = 0
  const id = crypto.randomUUID()
  await person.get(routes.assessment.href({ id }))
  await person.get(`${routes.readyz.href()}?machine`)
  const [line = '', ...others] = app.logged
  assert.deepEqual(others, [])
  const { route, method, status, ms, msg } = JSON.parse(line)
  assert.deepEqual(
    { route, method, status, msg },
    {
      route: routes.assessment.pattern,
      method: 'GET',
      status: 404,
      msg: 'request',
    },
  )
  assert.ok(Number.isInteger(ms))
  assert.ok(!line.includes(id) && !line.includes('leeds'))
})
