// The page of a council at each stage, and the one next thing that it offers to officers and to leads.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import { wordsOf } from '../assessment/answering.fixture.ts'
import { beginIn, close, lead, openRound, roundFor, submitIn } from './round.fixture.ts'

const app = await testApp()
after(() => app.close())

const address = routes.council.href()

test('without a lead or a round: what it is for, and how to become the lead', async () => {
  const york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014' })
  const shown = await york.get(address)
  assert.match(wordsOf(shown), /Here colleagues assess the council together/)
  assert.match(
    wordsOf(shown),
    /your council has no lead yet\. You can ask the LGA .* the LGA sees your name, job title and e-mail address/,
  )
  assert.ok(shown.html.includes(`action="${routes.askToLead.href()}"`))
  assert.match(shown.html, /aria-current="(?:page|true)"[^>]*>\s*(?:<strong[^>]*>)?Council/)
  await york.post(routes.askToLead.href(), {})
  assert.match(wordsOf(await york.get(address)), /You asked to be one on 3 December 2026\. The LGA decides/)
  await app.database.ownerPool.query('update identity.lead_request set decided_at = now(), granted = false')
  assert.doesNotMatch(wordsOf(await york.get(address)), /You asked to be one/)
})

test('with a lead: a round is theirs to open', async () => {
  const london = { council: 'E09000001' }
  const officer = await app.signedIn({ ...london, email: 'o@cityoflondon.gov.uk' })
  const head = await app.signedIn({
    ...london,
    email: 'l@cityoflondon.gov.uk',
    name: 'Lea Moss',
    isLead: true,
  })
  assert.match(
    wordsOf(await officer.get(address)),
    /Only a lead can open a round\. Until one does, you can assess on your own\. .*The lead is Lea Moss\./,
  )
  const shown = await head.get(address)
  assert.ok(shown.html.includes(`href="${routes.openRound.href()}"`))
  assert.match(wordsOf(shown), /The lead is Lea Moss \(you\)\./)
})

test('says what to do next: begin, continue, manage', async () => {
  const priya = await app.signedIn(lead)
  const tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
  const round = await roundFor(priya, ['tom@hartlepool.gov.uk'])
  assert.match(
    wordsOf(await tom.get(address)),
    /Begin your assessment for Spring 2027 Open rounds Spring 2027/,
  )
  await beginIn(tom, round)
  assert.match(wordsOf(await tom.get(address)), /Continue your assessment for Spring 2027/)
  const managing = await priya.get(address)
  assert.match(wordsOf(managing), /Manage Spring 2027/)
  assert.ok(
    managing.html.includes(`href="${routes.beginInRound.href({ round })}"`),
    'leads need no invitation',
  )
  const other = await app.signedIn({ email: 'other@hartlepool.gov.uk' })
  assert.match(wordsOf(await other.get(address)), /You were not asked to answer/)
})

test('closed rounds lead to the comparison, the workshop and the official assessment; all are in the list', async () => {
  const york = await app.signedIn({ email: 'lead@york.gov.uk', council: 'E06000014', isLead: true })
  const names = ['First', 'Second', 'Third', 'Fourth']
  for (const name of names) {
    const round = await openRound(york, { name })
    if (name === 'Fourth') await submitIn(york, round)
    await close(york, round)
    app.clock.advance(60_000)
  }
  const shown = await york.get(address)
  assert.match(
    wordsOf(shown),
    /Closed rounds Fourth .*Compare the answers Workshop Official assessment Third .*Nothing was submitted.* See all 4 rounds/,
  )
  assert.doesNotMatch(wordsOf(shown), /First/)
  assert.match(wordsOf(await york.get(routes.rounds.href())), /Fourth .*Third .*Second .*First/)
})

test('is for officers', async () => {
  const lga = await app.signedIn({ email: 'l@local.gov.uk', council: null })
  for (const path of [routes.council, routes.rounds, routes.people]) {
    assert.equal((await lga.get(path.href())).status, 403)
    assert.equal((await app.client().get(path.href())).location, routes.signIn.href({}, { to: path.href() }))
  }
})
