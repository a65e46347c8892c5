// The page of one area's result in every state, as words and as headings.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realFramework, smallFramework } from '../../../tests/support/frameworks.ts'
import { routes } from '../../routes.ts'
import { areaResultHtml, type MadeArea, madeSubmitted, mainText } from './made-results.fixture.tsx'

const framework = realFramework()
const [first, second, third] = framework.areas
assert.ok(first && second && third)

const shown = (area: MadeArea, more: Parameters<typeof areaResultHtml>[2] = {}) =>
  areaResultHtml(madeSubmitted(framework, { areas: { [second.id]: area } }), second.id, more)

const answered = { options: ['agree', 'agree', 'strongly-agree', 'not-applicable'] }

test('the area says where it stands, how the score came about, and each answer with its meaning and worth', () => {
  const text = mainText(shown(answered))
  assert.match(text, /Competent 77\.8 out of 100/)
  assert.match(text, /Your answers are worth 2 \+ 2 \+ 3 = 7 of a possible 9, which is 77\.8%\./)
  assert.match(text, /1 statement is left out because it was answered "Not applicable"\./)
  for (const { text: statement } of second.statements) assert.ok(text.includes(statement), statement)
  assert.match(text, /Agree : This is happening in most of the council, with some gaps\. Worth 2 of 3/)
  assert.match(text, /Not applicable : .*? Left out of the score/)
})

test('what good looks like, and the next steps of its own category alone', () => {
  const text = mainText(shown(answered))
  for (const point of second.whatGoodLooksLike) assert.ok(text.includes(point), point)
  for (const { text: step } of second.nextSteps.competent ?? []) assert.ok(text.includes(step), step)
  for (const { text: step } of second.nextSteps.strong ?? []) assert.ok(!text.includes(step), step)
})

test('an area without a score has its statements and no next steps', () => {
  const text = mainText(shown({ options: ['', 'do-not-know'] }))
  assert.ok(text.includes(framework.notAssessed.meaning))
  assert.match(text, /Not answered Left out of the score/)
  assert.doesNotMatch(text, /Suggested next steps|out of 100/)
})

test('notes stand under their kind as they were typed, long, with line breaks, and never as HTML', () => {
  const long = 'Sentence of a note. '.repeat(250)
  const html = shown({
    ...answered,
    notes: {
      rationale: long,
      impediments: 'One\r\nTwo <img src=x onerror=alert(1)>',
      'notable-practice': '  ',
    },
  })
  assert.equal(long.length, 5000)
  assert.ok(html.includes(long))
  assert.ok(html.includes('One\r\nTwo &lt;img src=x onerror=alert(1)>'))
  assert.match(mainText(html), /Notes Impediments One Two/)
  assert.doesNotMatch(mainText(html), /Notable practice/)
  assert.doesNotMatch(mainText(shown(answered)), /Notes/)
})

test('a choice and its reason stand beside the score', () => {
  const chosen = { ...answered, deliberate: true, deliberateReason: 'Members <i>decided</i> so.' }
  assert.match(mainText(shown(chosen)), /Chosen: your council has decided to be where it is in this area\./)
  assert.ok(shown(chosen).includes('Members &lt;i>decided&lt;/i> so.'))
  const lga = shown(chosen, { reader: { kind: 'lga', councilName: 'Leeds City Council', isOfficial: false } })
  assert.match(mainText(lga), /Chosen: the council has decided/)
  assert.match(mainText(lga), /Leeds City Council\. An officer's assessment: Whole council/)
  assert.match(mainText(lga), /The answers are worth/)
})

test('a resource leads to its own page and to where it is', () => {
  const html = shown(answered, {
    resources: [
      {
        id: 'standard',
        title: 'Service Standard',
        publisher: 'GOV.UK',
        type: 'guidance',
        summary: 'The points.',
        url: 'https://www.gov.uk/service-manual',
        areaIds: [second.id],
      },
    ],
  })
  assert.ok(html.includes(`href="${routes.resource.href({ resource: 'standard' })}"`))
  assert.match(html, /<a [^>]*href="https:\/\/www\.gov\.uk\/service-manual"[^>]*>Go to www\.gov\.uk/)
})

test('previous and next area, none before the first or after the last, and the way back', () => {
  const made = madeSubmitted(framework)
  const link = (area: string) => `href="${routes.areaResult.href({ id: made.assessment.id, area })}"`
  const last = framework.areas.at(-1)
  assert.ok(last)
  const middle = areaResultHtml(made, second.id)
  assert.ok(middle.includes(link(first.id)) && middle.includes(link(third.id)))
  assert.doesNotMatch(mainText(areaResultHtml(made, first.id)), /Previous area/)
  assert.doesNotMatch(mainText(areaResultHtml(made, last.id)), /Next area/)
  assert.ok(middle.includes(`href="${routes.results.href({ id: made.assessment.id })}"`))
})

test('an area of another framework shows that framework, its scale and its kinds of note', () => {
  const small = smallFramework()
  const [area] = small.areas
  assert.ok(area)
  const made = madeSubmitted(small, {
    areas: { [area.id]: { options: ['always', 'often', 'cannot-say'], notes: { barriers: 'A law.' } } },
  })
  const text = mainText(areaResultHtml(made, area.id))
  assert.match(text, /Your answers are worth 4 \+ 2\.5 = 6\.5 of a possible 8, which is 81\.3%\./)
  assert.match(text, /Good 81\.3 out of 100/)
  assert.match(text, /Worth 2\.5 of 4/)
  assert.match(text, /Barriers A law\./)
})
