// The page of results in every state: sections, headings, and a way to every area.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realFramework, smallFramework } from '../../../tests/support/frameworks.ts'
import { routes } from '../../routes.ts'
import type { Framework } from '../framework/framework.rules.ts'
import { type MadeArea, madeSubmitted, mainText, resultsHtml, rotatedAreas } from './made-results.fixture.tsx'

const framework = realFramework()
const scale = ['agree', 'strongly-agree', 'disagree', 'strongly-disagree', 'strongly-agree']

function everyArea(of: Framework, option: string): Record<string, MadeArea> {
  return Object.fromEntries(
    of.areas.map(({ id, statements }) => [id, { options: statements.map(() => option) }]),
  )
}

function sectionIds(html: string): string[] {
  return [...html.matchAll(/<section id="([^"]+)"/g)].map((match) => match[1] ?? '')
}

function headingLevels(html: string): number[] {
  return [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
}

const full = madeSubmitted(framework, { areas: rotatedAreas(framework, scale) })
const previous = madeSubmitted(framework, {
  areas: everyArea(framework, 'agree'),
  assessment: { submittedAt: new Date('2026-03-03T09:00:00Z') },
})

test('a full assessment has every section but the one on choices, and the list of sections leads to each', () => {
  const resources = [
    {
      id: 'r',
      title: 'A resource',
      publisher: 'P',
      type: 'case-study',
      summary: 'S.',
      url: 'https://example.org/',
      areaIds: framework.areas.map(({ id }) => id),
    },
  ]
  const html = resultsHtml(full, { previous, resources })
  const ids = sectionIds(html)
  assert.deepEqual(ids, [
    'scores',
    'outstanding',
    'chart',
    'steps',
    'left-out',
    'changes',
    'next',
    'resources',
    'reports',
  ])
  assert.deepEqual(
    [...html.matchAll(/<li><a [^>]*href="#([^"]+)"/g)].map((match) => match[1]),
    ids,
  )
  assert.ok(html.includes(routes.resource.href({ resource: 'r' })))
  assert.match(mainText(html), /Case study · P/)
})

test('every area is reached from the matrix or the list of factors, with score and category in words', () => {
  const html = resultsHtml(full)
  for (const { id } of framework.areas)
    assert.ok(html.includes(routes.areaResult.href({ id: full.assessment.id, area: id })), id)
  assert.match(html, /<table class="govuk-table tiex-matrix">/)
  assert.equal([...html.matchAll(/<td class="tiex-matrix__cell/g)].length, 18)
  for (const { label, meaning } of framework.categories)
    assert.ok(mainText(html).includes(label) && mainText(html).includes(meaning), label)
})

test('headings go down one level at a time from one h1', () => {
  for (const areas of [rotatedAreas(framework, scale), {}, everyArea(framework, 'strongly-agree')]) {
    const levels = headingLevels(resultsHtml(madeSubmitted(framework, { areas })))
    assert.equal(levels.filter((level) => level === 1).length, 1)
    assert.deepEqual(
      levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
      [],
    )
  }
})

test('nothing answered: no score, no chart, and how to get one', () => {
  const html = resultsHtml(madeSubmitted(framework))
  assert.deepEqual(sectionIds(html), ['scores', 'left-out', 'next', 'reports'])
  const text = mainText(html)
  assert.match(text, /There are no scores yet, because no statement was answered on the scale\./)
  assert.match(text, /No statement counts towards a score/)
  assert.match(text, /Begin a new assessment ; it can start from a copy of this one\./)
  const colleague = resultsHtml(madeSubmitted(framework), {
    reader: { kind: 'colleague', authorName: undefined },
  })
  assert.doesNotMatch(mainText(colleague), /Begin a new assessment/)
})

test('everything strong: nothing stands out, and the advice is that of the category', () => {
  const html = resultsHtml(madeSubmitted(framework, { areas: everyArea(framework, 'strongly-agree') }))
  assert.ok(!sectionIds(html).includes('outstanding'))
  const text = mainText(html)
  assert.match(text, /Strong in 21 of 21 areas; none needs improvement\./)
  assert.match(text, /Every score is 100\.0/)
  assert.ok(text.includes(framework.categories.at(-1)?.whatToDo ?? 'no advice'))
})

test('I do not know and not applicable are counted as findings, with the areas they are in', () => {
  const areas = {
    ...everyArea(framework, 'agree'),
    [framework.areas[2]?.id ?? '']: { options: ['do-not-know', 'do-not-know', 'not-applicable', ''] },
  }
  const text = mainText(resultsHtml(madeSubmitted(framework, { areas })))
  assert.match(text, /4 of 84 statements do not count towards a score/)
  assert.match(text, /I do not know: 2 statements in 1 area/)
  assert.match(text, /Not applicable: 1 statement in 1 area/)
  assert.match(text, /Not answered: 1 statement in 1 area/)
})

test('an area that the council has chosen to leave as it is is shown as a choice and not as a failing', () => {
  const [first, second] = framework.areas
  assert.ok(first && second)
  const areas = {
    ...everyArea(framework, 'agree'),
    [first.id]: {
      options: ['strongly-disagree'],
      deliberate: true,
      deliberateReason: 'Members decided so.\n<script>alert(1)</script>',
    },
    [second.id]: { options: ['disagree'] },
  }
  const html = resultsHtml(madeSubmitted(framework, { areas }))
  const text = mainText(html)
  assert.match(text, /Your council has chosen to be where it is in 1 area\./)
  assert.match(text, /Needs improvement \(chosen\)/)
  assert.match(text, /Chosen: Members decided so\./)
  assert.ok(html.includes('&lt;script>alert(1)&lt;/script>'))
  const weakest = /<ul class="tiex-scores" aria-label="Weakest">[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  assert.ok(weakest.includes(second.title))
  assert.ok(!weakest.includes(first.title))
  assert.ok(!(/<section id="next"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '').includes(first.title))
})

test('a choice without a reason says so; a reason that was kept while the choice is off is not shown', () => {
  const id = framework.areas[0]?.id ?? ''
  const shown = (area: MadeArea) => mainText(resultsHtml(madeSubmitted(framework, { areas: { [id]: area } })))
  assert.match(shown({ options: ['agree'], deliberate: true }), /Chosen\. No reason was given\./)
  const off = shown({ options: ['agree'], deliberate: false, deliberateReason: 'An old reason' })
  assert.doesNotMatch(off, /An old reason|Chosen/)
})

const whose = [
  [
    { kind: 'author' },
    /Your assessment of the whole council, submitted on 3 December 2026/,
    /your weakest step/,
  ],
  [
    { kind: 'colleague', authorName: undefined },
    /A colleague's assessment of the whole council/,
    /the weakest step/,
  ],
  [
    { kind: 'colleague', authorName: 'Sam Okafor' },
    /Sam Okafor's assessment of the whole council/,
    /the weakest step/,
  ],
  [
    { kind: 'lga', councilName: 'Leeds City Council', isOfficial: false },
    /Leeds City Council\. An officer's assessment of the whole council/,
    /the weakest step/,
  ],
] as const

for (const [reader, about, step] of whose) {
  test(`whose it is, to ${Object.values(reader).join(' ')}`, () => {
    const text = mainText(resultsHtml(full, { reader }))
    assert.match(text, about)
    assert.match(text, step)
  })
}

test('a named service is what the page is called by, whatever it is called', () => {
  const scope = { kind: 'service', name: '<b>Waste</b> & recycling' } as const
  const html = resultsHtml(madeSubmitted(framework, { assessment: { scope } }))
  assert.ok(html.includes('Results: &lt;b>Waste&lt;/b> &amp; recycling'))
  assert.ok(!html.includes('<b>Waste'))
})

test('a framework of other sizes, categories and words shows as itself', () => {
  const small = smallFramework()
  const areas = rotatedAreas(small, ['always', 'often', 'rarely', 'cannot-say', 'never'])
  const html = resultsHtml(madeSubmitted(small, { areas }))
  const text = mainText(html)
  assert.equal(
    [...html.matchAll(/<td class="tiex-matrix__cell/g)].length,
    small.focuses.length * small.characteristics.length,
  )
  for (const { label } of [...small.categories, ...small.steps, ...small.focuses])
    assert.ok(text.includes(label), label)
  assert.match(text, /I cannot say: /)
  assert.doesNotMatch(text, /Competent|Needs improvement|Identify|undefined/)
  assert.deepEqual(sectionIds(resultsHtml(madeSubmitted(small))), ['scores', 'left-out', 'next', 'reports'])
})
