import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../tests/support/app.ts'
import { routes } from './routes.ts'

const app = await testApp()
after(() => app.close())

const signOut = `action="${routes.signOut.href()}"`

test('where no route answers, the page still knows who asks', async () => {
  const officer = await app.signedIn()
  const unknown = await officer.get('/no-such-page')
  assert.equal(unknown.status, 404)
  assert.ok(unknown.html.includes(signOut))
  const wrongWay = await officer.get(routes.disablePerson.href())
  assert.equal(wrongWay.status, 405)
  assert.ok(wrongWay.html.includes(signOut))
  const stranger = await app.client().get('/no-such-page')
  assert.equal(stranger.status, 404)
  assert.ok(!stranger.html.includes(signOut))
})
