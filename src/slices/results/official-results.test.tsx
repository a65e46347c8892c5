// Results of what stands for a council: how it was agreed, by whom it is read, and what superseded it.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeFramework } from '../scoring/made-framework.fixture.ts'
import { agreementWords } from './agreement-words.rules.ts'
import { areaResultHtml, madeSubmitted, mainText, resultsHtml } from './made-results.fixture.tsx'
import { type OfficialFacts, officialFindings } from './official-findings.rules.ts'

const framework = makeFramework()
const finalisedAt = new Date('2026-12-03T09:30:00Z')
const facts: OfficialFacts = {
  finalisedAt,
  supersededAt: undefined,
  isFromWorkshop: true,
  roundName: 'Spring 2027',
}
const full = madeSubmitted(framework, {
  assessment: { kind: 'council', roundId: 'r' },
  areas: {
    'service.income': {
      options: ['often', 'always', 'seldom'],
      agreement: {
        'service.income.identify': {
          reason: ' The audit <b> said so ',
          dissent: 'Finance saw more',
          spread: { often: 4, seldom: 2, 'do-not-know': 1, always: 0 },
        },
        'service.income.plan': { reason: '', dissent: '  ', spread: {} },
        'service.income.deliver': { reason: ' ', dissent: '', spread: {} },
      },
    },
  },
})

describe('how an answer was agreed, in words', () => {
  test('what colleagues chose is in the order of the scale, without what nobody chose', () => {
    const agreement = full.responses[0]?.agreement?.['service.income.identify']
    assert.deepEqual(agreementWords(framework, agreement), {
      reason: 'The audit <b> said so',
      dissent: 'Finance saw more',
      spread: 'Seldom 2, Often 4, Do not know 1',
    })
  })

  test("one person's own answer has none", () => {
    assert.deepEqual(agreementWords(framework, undefined), { reason: '', dissent: '', spread: '' })
  })
})

describe('what is said of an official assessment', () => {
  const origins: [given: Partial<OfficialFacts>, origin: string][] = [
    [{}, 'It was agreed in the workshop of the round Spring 2027.'],
    [
      { isFromWorkshop: false },
      'It is one assessment that the council chose as it was, in the round Spring 2027.',
    ],
    [
      { isFromWorkshop: false, roundName: undefined },
      'It is one assessment that the council chose as it was.',
    ],
  ]
  for (const [given, origin] of origins)
    test(origin, () => assert.equal(officialFindings(full, { ...facts, ...given }).origin, origin))

  test('dissent by area, and how many have a reason', () => {
    const found = officialFindings(full, facts)
    assert.equal(found.heading, '1 answer was agreed with dissent')
    assert.match(
      found.reasons,
      /^A reason was recorded for 1 answer\. The page of each area has the reasons and the dissent/,
    )
    assert.deepEqual(found.dissent, [{ areaId: 'service.income', title: 'Service income', count: 1 }])
  })

  test('without any', () => {
    const found = officialFindings(madeSubmitted(framework), facts)
    assert.deepEqual(
      [found.heading, found.reasons, found.dissent],
      ['No dissent was recorded', 'No reasons were recorded.', []],
    )
  })
})

describe('its pages', () => {
  test('an officer reads that it stands for the council, and where to find the others', () => {
    const html = resultsHtml(full, { reader: { kind: 'council' }, record: facts })
    const text = mainText(html)
    assert.match(
      text,
      /The official assessment of the whole council, finalised on 3 December 2026, with 3 of \d+ statements answered\. It was agreed in the workshop/,
    )
    assert.match(text, /1 answer was agreed with dissent/)
    assert.doesNotMatch(text, /one person's view|your answers|superseded|This was the official/i)
    assert.ok(html.includes('href="/council/official"'))
  })

  test('one that was superseded says so first', () => {
    const record = { ...facts, supersededAt: new Date('2027-01-05T09:00:00Z') }
    const text = mainText(resultsHtml(full, { reader: { kind: 'council' }, record }))
    assert.match(text, /This was the official assessment until 5 January 2027\. Another one stands/)
  })

  test('the LGA reads it with the name of the council', () => {
    const reader = { kind: 'lga', councilName: 'Leeds City Council', isOfficial: true } as const
    assert.match(
      mainText(resultsHtml(full, { reader, record: facts })),
      /Leeds City Council\. The official assessment of the whole council/,
    )
  })

  test('beside each answer its reason, dissent and spread, as they were typed', () => {
    const html = areaResultHtml(full, 'service.income', { reader: { kind: 'council' } })
    assert.match(
      mainText(html).replaceAll('\u00a0', ' '),
      /Reason: The audit &lt;b> said so Dissent: Finance saw more What colleagues chose on their own: Seldom 2, Often 4, Do not know 1/,
    )
    assert.equal(html.match(/Reason:/g)?.length, 1, 'nothing is shown where nothing was said')
  })

  test("an officer's own assessment says nothing of it", () => {
    const own = madeSubmitted(framework, { areas: { 'service.income': { options: ['often'] } } })
    assert.doesNotMatch(mainText(resultsHtml(own)), /dissent|official assessment/i)
    assert.doesNotMatch(mainText(areaResultHtml(own, 'service.income')), /Dissent|Reason:/)
  })
})
