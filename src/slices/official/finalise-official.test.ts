// Making something official by its page: all of it is seen, gaps are confirmed, and of two leads one is first.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import {
  type AgreedRound,
  agreedOnAll,
  agreedRound,
  confirmed,
  finalised,
  madeWorkshop,
  statements,
  storedOfficials,
} from './agreed-round.fixture.ts'

let app: TestApp
let made: AgreedRound
const [first, second] = statements

before(async () => {
  app = await testApp()
  made = await agreedRound(app)
  await madeWorkshop(app, made, {
    agreed: {
      ...agreedOnAll('agree', 2),
      [statements[2]?.id ?? '']: {
        option: 'disagree',
        reason: 'The audit of May says <so>',
        dissent: 'Finance sees more progress',
      },
    },
  })
})
after(() => app.close())

describe('the page that asks to confirm', () => {
  test('shows everything: every statement, its answer, reason, dissent and spread', async () => {
    const { shown } = await confirmed(made.lead, made.round, 'workshop')
    assert.equal(shown.status, 200)
    for (const { text } of statements) assert.ok(shown.text.includes(text.trim()), text)
    assert.match(shown.text, /The workshop agreed 82 of 84 statements, 1 of them with dissent\./)
    assert.match(
      shown.text,
      /Disagree\s*Reason: The audit of May says <so>\s*Dissent: Finance sees more progress/,
    )
    assert.match(
      shown.text.replaceAll('\u00a0', ' '),
      /Colleagues on their own: (Strongly agree|Agree|Disagree|I do not know) \d/,
    )
  })

  test('warns of what has no answer, and lists where', async () => {
    const { shown } = await confirmed(made.lead, made.round, 'workshop')
    assert.match(shown.text, /2 statements have no answer/)
    assert.match(shown.text, /Role of the authority: service focus\s*: 2 of 4/)
    assert.match(shown.text, /with 2 statements without an answer/)
  })

  test('an assessment chosen as it is comes with its notes, under the name that its author shows', async () => {
    const { shown } = await confirmed(made.lead, made.round, made.assessments[0] ?? '')
    assert.equal(shown.status, 200)
    assert.match(shown.text, /A colleague's assessment as it was submitted, with its notes/)
  })

  test('what is no source is not there', async () => {
    const elsewhere = await agreedRound(app, 'Another')
    const unknown = ['nonsense', '00000000-0000-4000-8000-000000000000', elsewhere.assessments[0] ?? '']
    for (const source of [...unknown, '\u0000', "' or 1=1"]) {
      const { status } = await made.lead.get(
        `${routes.finaliseOfficial.href({ round: made.round })}?source=${encodeURIComponent(source)}`,
      )
      assert.equal(status, 404, source)
    }
  })

  test('without a source there is one to choose', async () => {
    const { location } = await made.lead.get(routes.finaliseOfficial.href({ round: made.round }))
    assert.equal(location, routes.chooseOfficial.href({ round: made.round }))
  })

  test('where no workshop was held, or it goes on once more, the page of choices says so', async () => {
    const other = await agreedRound(app, 'Another')
    const choices = routes.chooseOfficial.href({ round: other.round })
    const address = routes.finaliseOfficial.href({ round: other.round }, { source: 'workshop' })
    assert.equal((await other.lead.get(address)).location, choices)
    await madeWorkshop(app, other, { agreed: agreedOnAll() })
    const ready = await confirmed(other.lead, other.round, 'workshop')
    app.clock.advance(1000)
    await madeWorkshop(app, other, { agreed: agreedOnAll(), goesOn: true })
    assert.equal((await other.lead.post(ready.address, ready.fields)).location, choices)
    assert.deepEqual(await storedOfficials(app, other.lead, other.round), [])
  })

  test('officers who are no lead may not enter; the round of another council is unknown', async () => {
    const [officer] = made.colleagues
    const address = routes.finaliseOfficial.href({ round: made.round }, { source: 'workshop' })
    assert.equal((await officer?.get(address))?.status, 403)
    const other = await app.signedIn({ council: 'E06000004', email: 'l@stockton.gov.uk', isLead: true })
    assert.equal((await other.get(address)).status, 404)
    assert.equal((await other.post(routes.finaliseOfficial.href({ round: made.round }), {})).status, 404)
  })
})

describe('finalising', () => {
  test('not confirmed: the page again, with what to do, and nothing is official', async () => {
    const { address, fields } = await confirmed(made.lead, made.round, 'workshop')
    for (const confirm of ['', 'no']) {
      const answer = await made.lead.post(address, { ...fields, confirm })
      assert.equal(answer.status, 422)
      assert.match(answer.text, /Confirm that this is to be the official assessment/)
    }
    // Where the browser is now: entering it again asks once more for what was chosen.
    assert.match(
      (await made.lead.get(address)).text,
      /Make this the official assessment.*2 statements have no answer/s,
    )
    const foreign = await made.lead.post(address, { ...fields, extra: 'x' })
    assert.equal(foreign.status, 422)
    assert.match(foreign.text, /Something in this form does not belong to it/)
    assert.deepEqual(await storedOfficials(app, made.lead, made.round), [])
  })

  test('confirmed: it stands, with answers and how they were agreed; sent twice it is still one', async () => {
    const { address, fields } = await confirmed(made.lead, made.round, 'workshop')
    for (let time = 0; time < 2; time += 1) {
      const answer = await made.lead.post(address, fields)
      assert.deepEqual([answer.status, answer.location], [303, routes.officials.href()])
    }
    const [only, ...more] = await storedOfficials(app, made.lead, made.round)
    assert.ok(only && more.length === 0)
    const id = only.assessment_id
    const results = await made.colleagues[0]?.get(routes.results.href({ id }))
    assert.match(
      results?.text ?? '',
      /The official assessment of the whole council, finalised on 3 December 2026, with 82 of 84 statements answered\. It was agreed in the workshop of the round Spring 2027\./,
    )
    assert.match(results?.text ?? '', /1 answer was agreed with dissent/)
    assert.doesNotMatch(results?.text ?? '', /one person's view/)
    const area = await made.lead.get(routes.areaResult.href({ id, area: 'service.role-of-the-authority' }))
    assert.match(area.text, /Reason: The audit of May says <so>/)
    assert.match(area.text, /Dissent: Finance sees more progress/)
    assert.match(area.text.replaceAll('\u00a0', ' '), /What colleagues chose on their own: .+ \d/)
    assert.doesNotMatch(area.text, /Your answers/)
  })

  test("it is nobody's own: in no list of assessments, not to be answered, and not to be copied from", async () => {
    const [{ assessment_id: id } = { assessment_id: '' }] = await storedOfficials(app, made.lead, made.round)
    for (const person of [made.lead, made.colleagues[0]])
      assert.ok(!(await person?.get(routes.assessments.href()))?.html.includes(id))
    assert.equal((await made.lead.get(routes.assessment.href({ id }))).location, routes.results.href({ id }))
    assert.equal((await made.lead.get(routes.submitted.href({ id }))).location, routes.results.href({ id }))
    assert.equal((await made.lead.post(routes.deleteAssessment.href({ id }), {})).status, 409)
  })

  test('superseding: what stood is marked, the new one stands, and both stay readable', async () => {
    app.clock.advance(1_800_000)
    const source = made.assessments[1] ?? ''
    const { shown, address, fields } = await confirmed(made.lead, made.round, source)
    assert.match(
      shown.text,
      /This will supersede the official assessment that Ada Lead finalised on 3 December 2026/,
    )
    assert.equal((await made.lead.post(address, fields)).status, 303)
    const [before, now] = await storedOfficials(app, made.lead, made.round)
    assert.equal(before?.superseded_by, made.lead.personId)
    assert.deepEqual([now?.superseded_by, now?.workshop_id], [null, null])
    const old = await made.lead.get(routes.results.href({ id: before?.assessment_id ?? '' }))
    assert.match(old.text, /This was the official assessment until 3 December 2026\. Another one stands/)
    const fresh = await made.lead.get(routes.results.href({ id: now?.assessment_id ?? '' }))
    assert.match(
      fresh.text,
      /It is one assessment that the council chose as it was, in the round Spring 2027/,
    )
  })

  test('whoever was asked before somebody else finalised is told who was first', async () => {
    const other = await app.signedIn({ isLead: true, name: 'Bo Second' })
    const late = await confirmed(other, made.round, 'workshop')
    assert.equal((await finalised(made.lead, made.round, 'workshop')).status, 303)
    const answer = await other.post(late.address, late.fields)
    assert.equal(answer.status, 409)
    assert.match(answer.text, /Ada Lead finalised one on 3 December 2026 at 10:00am/)
    assert.equal((await storedOfficials(app, made.lead, made.round)).length, 3)
  })

  test('a workshop that agreed nothing cannot be made official', async () => {
    const empty = await agreedRound(app, 'Empty')
    await madeWorkshop(app, empty, { agreed: {} })
    const address = routes.finaliseOfficial.href({ round: empty.round }, { source: 'workshop' })
    const shown = await empty.lead.get(address)
    assert.match(shown.text, /No statement has an answer/)
    const answer = await empty.lead.post(routes.finaliseOfficial.href({ round: empty.round }), {
      source: 'workshop',
      seen: '',
      once: 'x',
      confirm: 'yes',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Choose something in which at least one statement has an answer/)
  })

  test('each leaves its entries in the audit trail', async () => {
    const client = await app.database.servicePool.connect()
    await client.query(`select set_config('app.person', '${made.lead.personId}', false)`)
    const { rows } = await client.query<{ action: string }>(
      `select action from audit.entry where action like '%official%' order by at, action`,
    )
    client.release(true)
    assert.deepEqual(
      rows.map(({ action }) => action),
      [
        'finalised official assessment',
        ...['finalised official assessment', 'superseded official assessment'].flatMap((one) => [one, one]),
      ].sort(),
    )
  })

  test('nothing of a reason or a dissent is logged', () => {
    assert.ok(first && second)
    assert.doesNotMatch(app.logged.join('\n'), /audit of May|more progress/)
  })
})
