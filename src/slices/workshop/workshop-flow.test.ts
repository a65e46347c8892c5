// The whole of a workshop by forms alone, as people without scripts go through it.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import {
  agree,
  framework,
  joined,
  made,
  roundOfFour,
  show,
  start,
  startedWorkshop,
  vote,
  wordsOf,
} from './workshop.fixture.ts'

const app = await testApp()
after(() => app.close())

const label = (id: string) => framework.scale.options.find((option) => option.id === id)?.label ?? ''

test('from the start to the end', async () => {
  const { lead, officers, round } = await roundOfFour(app)
  const [officer] = officers
  assert.ok(officer)
  const startPage = await lead.get(routes.startWorkshop.href({ round }))
  assert.match(wordsOf(startPage), /the 4 assessments submitted in this round/)
  const { id, code } = await start(lead, round, 'disagreement')
  const here = { workshop: id }

  // Before the first statement: the code on the screen, and who joins.
  const lobby = await officer.get(routes.workshopScreen.href(here))
  assert.match(wordsOf(lobby), new RegExp(`${code.slice(0, 3)} ${code.slice(3)}`))
  assert.match(wordsOf(lobby), /0 joined/)
  await joined(officer, { id, code })
  const waiting = await officer.get(routes.workshop.href(here))
  assert.match(wordsOf(waiting), /You have joined the workshop.*People who have joined: 1/)

  // The statement on which views differ most comes first.
  const first = await lead.get(routes.leadWorkshop.href(here))
  const firstRow = wordsOf(first).slice(wordsOf(first).indexOf('All statements'))
  const splitText = framework.areas[0]?.statements[0]?.text ?? ''
  assert.ok(firstRow.includes(`1. ${splitText}`), firstRow.slice(0, 300))
  await show(lead, id, made.split)
  const screen = await officer.get(routes.workshopScreen.href(here))
  assert.ok(wordsOf(screen).includes(splitText))
  assert.match(wordsOf(screen), /What 4 colleagues answered on their own/)
  assert.match(wordsOf(screen), /Bea Shown, /)
  assert.doesNotMatch(wordsOf(screen), /Cy Hidden|Di Hidden|Officer/)

  // A vote, and another one in its place.
  assert.equal((await vote(officer, id, { statement: made.split, option: made.lowest })).status, 303)
  assert.equal((await vote(officer, id, { statement: made.split, option: made.third })).status, 303)
  const voted = await officer.get(routes.workshop.href(here))
  assert.match(wordsOf(voted), new RegExp(`You voted: ${label(made.third)}\\.`))
  assert.match(wordsOf(voted), /Votes now: 1/)

  // Settled: with its reason, everywhere; the vote that comes after is answered clearly and changes nothing.
  const settled = await agree(lead, id, {
    statement: made.split,
    option: made.third,
    reason: 'Most of us see it so',
    dissent: 'Finance sees it one step lower',
  })
  assert.equal(settled.location, routes.leadWorkshop.href(here))
  const late = await vote(officer, id, { statement: made.split, option: made.lowest })
  assert.equal(late.status, 409)
  assert.match(wordsOf(late), /Your vote was not counted.*was agreed before your vote arrived/)
  for (const address of [
    routes.workshop.href(here),
    routes.workshopScreen.href(here),
    routes.leadWorkshop.href(here),
  ]) {
    const own = await lead.get(address)
    // The lead has not joined.
    const text = wordsOf(own.status === 303 ? await officer.get(address) : own)
    assert.match(text, new RegExp(`Agreed: ${label(made.third)}`), address)
    assert.match(text, /Most of us see it so/, address)
    assert.match(text, /Finance sees it one step lower/, address)
    assert.match(text, /Votes now: 1/, address)
  }

  // What everybody gave the same answer to is accepted together.
  const shown = await lead.get(routes.leadWorkshop.href(here))
  const fields = shown.formFields(routes.agreeUnanimous.href(here))
  const many = String(fields.statements).split(' ').length
  assert.ok(many > 20 && !String(fields.statements).split(' ').includes(made.split))
  assert.equal((await lead.post(routes.agreeUnanimous.href(here), fields)).status, 303)
  assert.match(
    wordsOf(await lead.get(routes.leadWorkshop.href(here))),
    new RegExp(`Agreed ${many + 1} of 84`),
  )

  // The end: nothing changes any more.
  assert.match(
    wordsOf(await lead.get(routes.endWorkshop.href(here))),
    new RegExp(`${many + 1} of 84 statements`),
  )
  assert.equal((await lead.post(routes.endWorkshop.href(here), {})).location, routes.leadWorkshop.href(here))
  assert.match(wordsOf(await officer.get(routes.workshop.href(here))), /The workshop has ended/)
  assert.match(wordsOf(await lead.get(routes.leadWorkshop.href(here))), /Go on to the official assessment/)
  const after = await lead.post(routes.agreeAnswer.href(here), {
    statement: made.other,
    option: made.third,
    seen: '0',
    version: '9',
  })
  assert.equal(after.status, 409)
  assert.match(wordsOf(after), /Nothing was changed.*has ended/)
  assert.equal((await vote(officer, id, { statement: made.split, option: made.lowest })).status, 409)

  // Another one on the round begins with what was agreed.
  const again = await lead.get(routes.startWorkshop.href({ round }))
  assert.match(wordsOf(again), new RegExp(`agreed ${many + 1} answers`))
  const second = await start(lead, round)
  assert.match(
    wordsOf(await lead.get(routes.leadWorkshop.href({ workshop: second.id }))),
    new RegExp(`Agreed ${many + 1} of 84`),
  )
})

test('an open round has no workshop yet, and says so', async () => {
  const { lead, round } = await roundOfFour(app, { closed: false })
  const shown = await lead.get(routes.startWorkshop.href({ round }))
  assert.equal(shown.status, 200)
  assert.match(wordsOf(shown), /This round is still open.*Close the round first/)
  const started = await lead.post(routes.startWorkshop.href({ round }), { walk: 'area' })
  assert.equal(started.status, 409)
  assert.match(wordsOf(started), /This round is still open/)
})

test('a round has one open workshop: a second start leads to the first', async () => {
  const { lead, round, id } = await startedWorkshop(app)
  const again = await lead.post(routes.startWorkshop.href({ round }), { walk: 'disagreement' })
  assert.equal(again.location, routes.leadWorkshop.href({ workshop: id }))
  const shown = await lead.get(routes.startWorkshop.href({ round }))
  assert.equal(shown.location, routes.leadWorkshop.href({ workshop: id }))
  const unchosen = await roundOfFour(app)
  const wrong = await unchosen.lead.post(routes.startWorkshop.href({ round: unchosen.round }), {})
  assert.equal(wrong.status, 422)
  assert.match(wordsOf(wrong), /Select in which order/)
})

test('twenty starts at once make one workshop', async () => {
  const { lead, round } = await roundOfFour(app)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => lead.post(routes.startWorkshop.href({ round }), { walk: 'area' })),
  )
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.equal(new Set(answers.map(({ location }) => location)).size, 1)
})
