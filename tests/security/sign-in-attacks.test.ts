// What somebody might try around signing in: leading people elsewhere, planting a session, using a code or a session again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { within } from '../../src/platform/database/handle.ts'
import { routes } from '../../src/routes.ts'
import { enter, isKnownLga, nameProvenAddress } from '../../src/slices/identity/enter.queries.ts'
import { askForCode, readCode, signIn } from '../../src/slices/identity/sign-in.fixture.ts'
import { fc } from '../support/properties.ts'
import { type Cast, emailOf, makeCast, otherCouncil, ownCouncil } from './cast.ts'

let cast: Cast
before(async () => {
  cast = await makeCast()
})
after(() => cast.app.close())

const elsewhere = [
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '///elsewhere.example/',
  '/\\elsewhere.example/',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/.//elsewhere.example',
  '/%2f/elsewhere.example',
  '/x/..//elsewhere.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'http:elsewhere.example',
  '@elsewhere.example',
  '/@elsewhere.example/../..//elsewhere.example',
  ' //elsewhere.example',
  '/\u2028/elsewhere.example',
  'https:/\\elsewhere.example',
]

/** Where a browser that is told this goes. */
function goesTo(location: string | null): string {
  return new URL(location ?? '/', 'http://localhost:3000/sign-in/code').origin
}

for (const to of elsewhere)
  test(`signing in never leads to ${JSON.stringify(to)}`, async () => {
    const officer = await cast.enter('owner')
    const already = await officer.get(routes.signIn.href({}, { to }))
    assert.equal(goesTo(already.location), 'http://localhost:3000')
    const newcomer = await cast.enter('newcomer')
    const details = { name: 'Jo', jobTitle: 'Officer', directorate: '', showName: 'no', to }
    const introduced = await newcomer.post(routes.introduce.href(), details)
    assert.equal(introduced.status, 303)
    assert.equal(goesTo(introduced.location), 'http://localhost:3000')
    const shown = await cast.app.client().get(routes.signIn.href({}, { to }))
    const kept = shown.formFields().to ?? '/'
    assert.ok(typeof kept === 'string' && goesTo(kept) === 'http://localhost:3000')
  })

test('nor does a whole sign-in, or anything that is put together at random', async () => {
  const client = cast.app.client()
  const entered = await signIn(cast.app, client, { email: emailOf('owner'), to: '//elsewhere.example/x' })
  assert.equal(entered.location, routes.assessments.href())
  const officer = await cast.enter('owner')
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2f',
    '%5c',
    'elsewhere.example',
    '@',
    ':',
    '\t',
    '?',
    '#',
    'https',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
      const { location } = await officer.get(routes.signIn.href({}, { to: pieces.join('') }))
      assert.equal(goesTo(location), 'http://localhost:3000')
    }),
    { seed: 20_261_203, numRuns: 200 },
  )
})

test('a session that was planted before signing in is not the one that begins', async () => {
  const attacker = await cast.enter('colleague')
  const planted = attacker.cookies.get('session') ?? ''
  const victim = cast.app.client()
  victim.cookies.set('session', planted)
  assert.equal((await signIn(cast.app, victim, { email: emailOf('owner') })).status, 303)
  assert.notEqual(victim.cookies.get('session'), planted)
  assert.match((await victim.get(routes.account.href())).html, /zqmailzqowner/)
  assert.equal((await attacker.get(routes.account.href())).status, 303, 'and is over')
  const made = cast.app.client()
  made.cookies.set('session', 'a-token-that-somebody-made-up')
  assert.equal((await made.get(routes.account.href())).status, 303)
})

test('a code works once, in the browser that asked, and not after it was replaced', async () => {
  const email = emailOf('lead')
  const client = cast.app.client()
  const code = await askForCode(cast.app, client, { email })
  const other = cast.app.client()
  await other.post(routes.signIn.href(), { email: 'another@hartlepool.gov.uk' })
  await readCode(cast.app, 'another@hartlepool.gov.uk')
  assert.equal((await other.post(routes.signInCode.href(), { code })).status, 422, 'another browser')
  const asking = client.cookies.get('asking') ?? [...client.cookies.values()][0] ?? ''
  assert.equal((await client.post(routes.signInCode.href(), { code })).status, 303)
  const again = cast.app.client()
  for (const name of ['asking', 'sign-in', 'signin']) again.cookies.set(name, asking)
  assert.equal((await again.post(routes.signInCode.href(), { code })).status, 422, 'twice')
})

test('a session ends with signing out, with being disabled and with another role, at the next request', async () => {
  const copy = async (from: Awaited<ReturnType<Cast['enter']>>) => {
    const client = cast.app.client()
    client.cookies.set('session', from.cookies.get('session') ?? '')
    return client
  }
  const owner = await cast.enter('owner')
  const stolen = await copy(owner)
  assert.equal((await stolen.get(routes.account.href())).status, 200)
  await owner.post(routes.signOut.href(), {})
  assert.equal((await stolen.get(routes.account.href())).status, 303)

  const { email } = await cast.bystander()
  const colleague = await cast.app.signedIn({ email })
  const lead = await cast.enter('lead')
  assert.equal((await colleague.get(routes.openRound.href())).status, 403)
  await lead.post(routes.addLead.href(), { 'lead-email': email })
  assert.equal((await colleague.get(routes.account.href())).status, 303, 'a new role begins with signing in')
  const promoted = await cast.app.signedIn({ email })
  assert.equal((await promoted.get(routes.openRound.href())).status, 200)
  await lead.post(routes.endLead.href(), { person: promoted.personId })
  assert.equal((await promoted.get(routes.openRound.href())).status, 303)
  const demoted = await cast.app.signedIn({ email })
  assert.equal((await demoted.get(routes.openRound.href())).status, 403)
  await lead.post(routes.disablePerson.href(), { 'person-email': email, 'sign-in': 'stop' })
  assert.equal((await demoted.get(routes.account.href())).status, 303)
  assert.equal((await signIn(cast.app, cast.app.client(), { email })).status, 403)
})

test('what is sent slowly is done under the rights that its sender has when all of it is here', async () => {
  const { email } = await cast.bystander()
  const colleague = await cast.app.signedIn({ email })
  const lead = await cast.enter('lead')
  const details = { name: 'Sent slowly', jobTitle: 'Officer', directorate: '', showName: 'no' }
  const body = new ReadableStream(
    {
      // Nothing is asked for before the service has begun to read.
      pull: async (controller) => {
        await lead.post(routes.disablePerson.href(), { 'person-email': email, 'sign-in': 'stop' })
        controller.enqueue(new TextEncoder().encode(new URLSearchParams(details).toString()))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  const sent = await colleague.send(routes.account.href(), init)
  assert.equal(sent.location, routes.signIn.href({}, { to: routes.account.href() }))
  const { rows } = await cast.app.database.ownerPool.query(
    'select name from identity.person where email = $1',
    [email],
  )
  assert.notEqual(rows[0].name, 'Sent slowly')
})

test('a page that names the address a code went to is kept by no browser', async () => {
  const client = cast.app.client()
  await client.post(routes.signIn.href(), { email: 'named@hartlepool.gov.uk' })
  const { text, headers } = await client.get(routes.signInCode.href())
  assert.match(text, /named@hartlepool\.gov\.uk/)
  assert.equal(headers.get('cache-control'), 'no-store')
})

test('what is sent with a token whose session has ended waits for nobody at another browser', async () => {
  const owner = await cast.enter('owner')
  const thief = cast.app.client()
  thief.cookies.set('session', owner.cookies.get('session') ?? '')
  cast.app.clock.advance(61 * 60_000)
  const details = { name: 'Planted name', jobTitle: 'Officer', directorate: '', showName: 'yes' }
  await thief.post(routes.account.href(), details)
  const elsewhere = cast.app.client()
  await signIn(cast.app, elsewhere, { email: emailOf('owner'), to: routes.account.href() })
  assert.doesNotMatch((await elsewhere.get(routes.account.href())).html, /Planted name/)
  cast.app.clock.advance(-61 * 60_000)
})

test('a page that a session has ended on comes back to its own person alone', async () => {
  const owner = await cast.enter('owner')
  cast.app.clock.advance(61 * 60_000)
  const details = { name: 'Kept name', jobTitle: 'Officer', directorate: '', showName: 'no' }
  const sent = await owner.post(routes.account.href(), details)
  assert.equal(sent.location, routes.signIn.href({}, { to: routes.account.href(), kept: 'form' }))
  const other = await signIn(cast.app, owner, { email: emailOf('colleague'), to: routes.account.href() })
  assert.equal(other.status, 303)
  assert.doesNotMatch((await owner.get(routes.account.href())).html, /Kept name/)
  cast.app.clock.advance(-61 * 60_000)
})

test('the database lets nobody in whose address was not proved, or for a council that it does not serve', async () => {
  const entering = { oldToken: undefined, returnTo: '', now: cast.app.clock.now }
  const letIn = (email: string, more: { proven: string | undefined; councilCode: string | null }) =>
    within(cast.app.services.database, { settings: {}, mode: 'write' }, async (tx) => {
      if (more.proven) await nameProvenAddress(tx, more.proven)
      return enter(tx, { ...entering, email, councilCode: more.councilCode })
    })
  const refused = { code: '42501' }
  const { code: own } = ownCouncil
  const email = emailOf('owner')
  await assert.rejects(letIn('new@hartlepool.gov.uk', { proven: undefined, councilCode: own }), refused)
  await assert.rejects(letIn(email, { proven: 'new@hartlepool.gov.uk', councilCode: own }))
  await assert.rejects(
    letIn('new@elsewhere.example', { proven: 'new@elsewhere.example', councilCode: own }),
    refused,
  )
  await assert.rejects(letIn(email, { proven: email, councilCode: otherCouncil.code }), refused)
  assert.equal((await letIn(email, { proven: email, councilCode: own })).outcome, 'in')
})

test('and tells nobody who is of the LGA but to who has proved that address', async () => {
  const ask = (proven: string | undefined) =>
    within(cast.app.services.database, { settings: {}, mode: 'read' }, async (tx) => {
      if (proven) await nameProvenAddress(tx, proven)
      return isKnownLga(tx, emailOf('lga'))
    })
  assert.deepEqual(
    [await ask(undefined), await ask(emailOf('owner')), await ask(emailOf('lga'))],
    [false, false, true],
  )
})
