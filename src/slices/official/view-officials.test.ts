// What stands and what stood, as officers, leads, the LGA and another council see it.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import {
  beginAssessment,
  fillAreas,
  mixedAnswers,
  submitAssessment,
} from '../../../tests/support/made-assessments.ts'
import { routes } from '../../routes.ts'
import { agreedOnAll, agreedRound, finalised, madeWorkshop, storedOfficials } from './agreed-round.fixture.ts'

const app = await testApp()
after(() => app.close())

const address = routes.officials.href()

describe('a council with rounds', () => {
  test('none yet: says how one comes about, and leads where to go on', async () => {
    const made = await agreedRound(app)
    const officer = await made.colleagues[0]?.get(address)
    assert.match(officer?.text ?? '', /Your council has none yet/)
    assert.doesNotMatch(officer?.text ?? '', /Make an assessment official/)
    const lead = await made.lead.get(address)
    assert.ok(lead.html.includes(routes.chooseOfficial.href({ round: made.round })))
  })

  test('what stands, and the history: who finalised and superseded what, and when', async () => {
    const made = await agreedRound(app, 'Autumn 2027')
    await madeWorkshop(app, made, { agreed: agreedOnAll() })
    await finalised(made.lead, made.round, made.assessments[0] ?? '')
    app.clock.advance(1_200_000)
    const second = await app.signedIn({ isLead: true, name: 'Bo Second' })
    await finalised(second, made.round, 'workshop')
    const shown = await made.colleagues[1]?.get(address)
    assert.ok(shown)
    assert.match(
      shown.text,
      /What stands now.*Round\s*Autumn 2027\s*Agreed\s*In a workshop\s*Finalised\s*Bo Second, 3 December 2026 at 9:50am/s,
    )
    assert.match(
      shown.text,
      /Finalised by Ada Lead, 3 December 2026 at 9:30am\s*Superseded by Bo Second, 3 December 2026 at 9:50am/,
    )
    assert.match(shown.text, /Finalised by Bo Second, 3 December 2026 at 9:50am\s*It stands/)
    for (const { assessment_id: id } of await storedOfficials(app, made.lead, made.round))
      assert.ok(shown.html.includes(routes.results.href({ id })))
  })

  test('the LGA sees the results and the report, another council nothing', async () => {
    const made = await agreedRound(app)
    await finalised(made.lead, made.round, made.assessments[0] ?? '')
    const [only] = await storedOfficials(app, made.lead, made.round)
    const id = only?.assessment_id ?? ''
    const lga = await app.signedIn({ council: null, email: 'staff@local.gov.uk' })
    assert.equal((await lga.get(address)).status, 403)
    assert.match((await lga.get(routes.lga.href())).text, /Whole council, official, 3 December 2026/)
    const results = await lga.get(routes.results.href({ id }))
    assert.match(results.text, /Hartlepool Borough Council\. The official assessment of the whole council/)
    assert.doesNotMatch(results.text, /Ada Lead/)
    const other = await app.signedIn({ council: 'E06000004', email: 'o@stockton.gov.uk' })
    for (const path of [routes.results, routes.reportWord, routes.reportCsv])
      assert.equal((await other.get(path.href({ id }))).status, 404)
    assert.doesNotMatch((await other.get(address)).html, new RegExp(id))
  })
})

describe('a council without any round', () => {
  test('a lead may choose one assessment of the whole council as it is, and supersede it', async () => {
    const place = { council: 'E06000003' }
    const author = await app.signedIn({ ...place, email: 'a@redcar-cleveland.gov.uk' })
    const signIn = () =>
      app.signedIn({ ...place, email: 'l@redcar-cleveland.gov.uk', isLead: true, name: 'Di Lead' })
    let lead = await signIn()
    const ids = []
    for (const service of [undefined, undefined, 'Waste']) {
      const id = await beginAssessment(author, service)
      await fillAreas(author, id, { filling: mixedAnswers, areas: ['service.managing-income'] })
      await submitAssessment(author, id)
      ids.push(id)
    }
    const [first, second, service] = ids
    assert.ok(first && second && service)
    const shown = await lead.get(address)
    const link = (source: string) => routes.finaliseAlone.href({}, { source })
    for (const id of [first, second]) assert.ok(shown.html.includes(link(id)))
    assert.ok(!shown.html.includes(service))
    assert.equal((await lead.get(link(service))).status, 404)
    assert.equal((await lead.get(routes.finaliseAlone.href({}, { source: 'workshop' }))).status, 404)
    assert.equal((await lead.get(routes.finaliseAlone.href())).location, address)
    for (const id of [first, second]) {
      const page = await lead.get(link(id))
      assert.match(page.text, /80 statements have no answer/)
      const fields = { ...page.formFields(link(id)), confirm: 'yes' }
      const answer = await lead.post(link(id), fields)
      assert.equal(answer.location, address)
      app.clock.advance(24 * 3_600_000)
      lead = await signIn()
    }
    const after = await lead.get(address)
    assert.match(after.text, /Agreed\s*From one assessment, chosen as it was/)
    // Of another day each: the days are enough to tell them apart.
    assert.match(
      after.text,
      /Finalised by Di Lead, 4 December 2026\s*It stands.*Finalised by Di Lead, 3 December 2026\s*Superseded by Di Lead, 4 December 2026(?! at)/s,
    )
  })

  test('once there is a round, it is agreed in rounds', async () => {
    const made = await agreedRound(app)
    const source = made.assessments[0] ?? ''
    assert.equal((await made.lead.get(routes.finaliseAlone.href({}, { source }))).status, 404)
  })

  test('with nothing submitted: how to begin', async () => {
    const lead = await app.signedIn({ council: 'E06000052', email: 'l@cornwall.gov.uk', isLead: true })
    const { text } = await lead.get(address)
    assert.match(text, /open a round/)
    assert.doesNotMatch(text, /Without one/)
  })
})
