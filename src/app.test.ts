// What holds for every address: a page that knows who asks where no route answers, and a way from a form to the page that has it.
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
  const wrongWay = await officer.post(routes.guidance.href(), {})
  assert.equal(wrongWay.status, 405)
  assert.ok(wrongWay.html.includes(signOut))
  const stranger = await app.client().get('/no-such-page')
  assert.equal(stranger.status, 404)
  assert.ok(!stranger.html.includes(signOut))
})

test('the address of a form without a page of its own leads to the page that has the form', async () => {
  const lead = await app.signedIn({ isLead: true })
  const refused = await lead.post(routes.addLead.href(), {})
  assert.equal(refused.status, 422)
  assert.equal((await lead.get(routes.addLead.href())).location, routes.people.href())
  // Also where the address of something else has its id in the same place.
  const keys = { plan: crypto.randomUUID(), action: crypto.randomUUID() }
  for (const form of [routes.addStep, routes.moveStep])
    assert.equal((await lead.get(form.href(keys))).location, routes.action.href(keys))
  const workshop = crypto.randomUUID()
  assert.equal((await lead.get(routes.vote.href({ workshop }))).location, routes.workshop.href({ workshop }))
  for (const strange of ['%E0%A4%A', '..%2F..%2F', '%0d%0aSet-Cookie:%20a=b']) {
    const { status, location } = await lead.get(`/council/workshops/${strange}/vote`)
    assert.ok(
      status === 404 || /^\/council\/workshops\/[^/\s]+$/.test(location ?? ''),
      `${strange}: ${location}`,
    )
  }
})
