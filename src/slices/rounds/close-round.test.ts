// Closing a round by its page: once, announced, and what becomes of drafts afterwards.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { toldOf } from '../../../tests/support/audit-trail.ts'
import { routes } from '../../routes.ts'
import { press, wordsOf } from '../assessment/answering.fixture.ts'
import {
  answerFirst,
  beginIn,
  close,
  countMails,
  lead,
  roundFor,
  type Signed,
  submitIn,
} from './round.fixture.ts'

let app: TestApp
let priya: Signed
let tom: Signed
let ann: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn(lead)
  tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk' })
  ann = await app.signedIn({ email: 'ann@hartlepool.gov.uk' })
})
after(() => app.close())

const invited = ['tom@hartlepool.gov.uk', 'ann@hartlepool.gov.uk']
const submit = (client: Signed, id: string) =>
  client.post(routes.checkAnswers.href({ id }), { unanswered: '84' })

describe('closing', () => {
  test('asks first, with how far the round is', async () => {
    const round = await roundFor(priya, invited)
    await submitIn(tom, round)
    await beginIn(ann, round)
    const words = wordsOf(await priya.get(routes.closeRound.href({ round })))
    assert.match(words, /2 assessments were begun, 1 of them is submitted\./)
    assert.match(words, /1 draft is not submitted\./)
    for (const fields of [{}, { late: 'perhaps' }]) {
      const unsaid = await priya.post(routes.closeRound.href({ round }), fields)
      assert.equal(unsaid.status, 422)
      assert.match(wordsOf(unsaid), /Select whether drafts may still be submitted/)
    }
  })

  test('is on record, told by mail, and leads to what comes next', async () => {
    const round = await roundFor(priya, ['told@hartlepool.gov.uk', 'tom@hartlepool.gov.uk'])
    await app.mailTo('told@hartlepool.gov.uk')
    await submitIn(tom, round)
    const answer = await close(priya, round)
    const shown = await priya.get(answer.location ?? '')
    assert.match(wordsOf(shown), /The round is closed, and everyone invited is told by e-mail/)
    assert.match(wordsOf(shown), /Closed on 3 December 2026 by Priya Shah\./)
    for (const next of [routes.comparison, routes.startWorkshop, routes.chooseOfficial])
      assert.ok(shown.html.includes(`href="${next.href({ round })}"`))
    assert.match(await app.mailTo('told@hartlepool.gov.uk', 1), /Subject: Closed: Spring 2027/)
    const { rows } = await app.database.ownerPool.query(
      'select closed_by, late_allowed from rounds.round where id = $1',
      [round],
    )
    assert.deepEqual(rows, [{ closed_by: priya.personId, late_allowed: false }])
  })

  test('happens once, whoever presses first', async () => {
    const other = await app.signedIn({ email: 'second.lead@hartlepool.gov.uk', isLead: true })
    const round = await roundFor(priya, ['once@hartlepool.gov.uk'])
    await app.mailTo('once@hartlepool.gov.uk')
    const answers = await Promise.all([close(priya, round, 'no'), close(other, round, 'yes')])
    assert.deepEqual(
      answers.map(({ location }) => new URL(location ?? '', 'http://x').searchParams.get('done')).sort(),
      ['closed', 'closed-before'],
    )
    await app.mailTo('once@hartlepool.gov.uk', 1)
    assert.equal(countMails(app, 'once@hartlepool.gov.uk'), 2)
    const address = routes.closeRound.href({ round })
    const at = (query = {}) => routes.round.href({ round }, query)
    assert.equal((await other.get(address)).location, at())
    assert.equal((await other.post(address, {})).location, at({ done: 'closed-before' }))
    assert.equal((await toldOf(app, round)).filter((what) => what === 'closed a round').length, 1)
  })

  test('a withdrawn invitation gets no mail, and no reminder', async () => {
    const round = await roundFor(priya, ['not.told@hartlepool.gov.uk', 'still.told@hartlepool.gov.uk'])
    await app.mailTo('not.told@hartlepool.gov.uk')
    await app.mailTo('still.told@hartlepool.gov.uk')
    await app.database.servicePool.query(
      `begin; select set_config('app.person', '${priya.personId}', true), set_config('app.council', 'E06000001', true),
         set_config('app.role', 'lead', true);
       update rounds.invitation set withdrawn_at = now() where email = 'not.told@hartlepool.gov.uk'; commit`,
    )
    await close(priya, round)
    await app.mailTo('still.told@hartlepool.gov.uk', 1)
    assert.equal(countMails(app, 'not.told@hartlepool.gov.uk'), 1)
  })

  test('whoever has nothing submitted has nothing to compare', async () => {
    const round = await roundFor(priya, invited)
    const shown = await priya.get((await close(priya, round)).location ?? '')
    assert.match(wordsOf(shown), /Nobody submitted an assessment in this round/)
    assert.ok(!shown.html.includes(routes.comparison.href({ round })))
  })
})

describe('a draft of a closed round', () => {
  test('is kept, said to be late before more is typed, and not submitted', async () => {
    const round = await roundFor(priya, invited)
    const id = await beginIn(tom, round)
    await answerFirst(tom, id)
    await close(priya, round)
    for (const path of [
      routes.assessment.href({ id }),
      routes.checkAnswers.href({ id }),
      routes.round.href({ round }),
    ])
      assert.match(wordsOf(await tom.get(path)), /cannot be submitted unless a lead/, path)
    const list = await tom.get(routes.assessment.href({ id }))
    const area = /href="(\/assessments\/[^"]+\/areas\/[^"#]+)"/.exec(list.html)?.[1] ?? ''
    const shown = await tom.get(area)
    assert.match(wordsOf(shown), /The round Spring 2027 closed on 3 December 2026\. Your answers are kept/)
    const saved = await tom.post(area, {
      ...shown.formFields(area),
      'note.rationale': 'Typed after the end',
      ...press('list'),
    })
    assert.equal(saved.status, 303)
    const answer = await submit(tom, id)
    assert.equal(answer.status, 409)
    assert.match(
      wordsOf(answer),
      /This round is closed .* was not submitted\. All you have answered is kept\./,
    )
    assert.match((await tom.get(area)).html, /Typed after the end/)
    assert.ok(!(await tom.get(routes.checkAnswers.href({ id }))).html.includes('<form'.concat(' id="submit')))
  })

  test('is submitted late once a lead allows it, and no longer once they do not', async () => {
    const round = await roundFor(priya, invited)
    const [one, two] = [await beginIn(tom, round), await beginIn(ann, round)]
    await answerFirst(tom, one)
    await answerFirst(ann, two)
    const sendLate = (late: string) => priya.post(routes.allowLate.href({ round }), { late })
    const allow = async (late: 'yes' | 'no') =>
      wordsOf(await priya.get((await sendLate(late)).location ?? ''))
    assert.equal((await sendLate('yes')).location, routes.round.href({ round }), 'while it is open')
    await close(priya, round)
    const roundOfTom = async () => wordsOf(await tom.get(routes.round.href({ round })))
    assert.match(await roundOfTom(), /it cannot be submitted unless a lead allows it/)
    assert.match(await allow('yes'), /Drafts may be submitted late/)
    assert.match(await roundOfTom(), /You can still submit your draft: a lead allows it\./)
    assert.match(
      wordsOf(await tom.get(routes.assessment.href({ id: one }))),
      /You can still finish and submit/,
    )
    assert.equal((await submit(tom, one)).location, routes.submitted.href({ id: one }))
    const notAny = await allow('no')
    assert.match(notAny, /Drafts may not be submitted any more/)
    assert.doesNotMatch(notAny, /Invited today/)
    assert.equal((await submit(ann, two)).status, 409)
  })

  test('cannot be begun any more, nor by a form opened before the end', async () => {
    const round = await roundFor(priya, invited)
    const address = routes.beginInRound.href({ round })
    const fields = (await tom.get(address)).formFields(address)
    await close(priya, round, 'yes')
    assert.equal(
      (await tom.post(address, { ...fields, start: 'empty' })).location,
      routes.round.href({ round }),
    )
    assert.equal((await tom.get(address)).location, routes.round.href({ round }))
  })

  test('the database refuses it too, and a closed round is never opened again', async () => {
    const round = await roundFor(priya, invited)
    const id = await beginIn(tom, round)
    await close(priya, round)
    const as = (personId: string, role: string, statement: string) =>
      app.database.servicePool.query(
        `begin; select set_config('app.person', '${personId}', true), set_config('app.council', 'E06000001', true),
           set_config('app.role', '${role}', true); ${statement}; commit`,
      )
    try {
      await assert.rejects(
        as(
          tom.personId,
          'officer',
          `update assessment.assessment set status = 'submitted', submitted_at = now() where id = '${id}'`,
        ),
        { code: '42501' },
      )
    } finally {
      await app.database.servicePool.query('rollback')
    }
    await assert.rejects(
      as(
        priya.personId,
        'lead',
        `update rounds.round set closed_at = null, closed_by = null where id = '${round}'`,
      ),
      /A closed round stays as it was closed/,
    )
  })
})
