// What the demonstration has to show, whatever its content becomes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findArea, statementCount } from '../slices/framework/framework.rules.ts'
import { scoreAssessment } from '../slices/scoring/scoring.rules.ts'
import { demoContent, known } from './demo.fixture.ts'
import { type PlannedPerson, planDemonstration } from './plan-demonstration.rules.ts'

const { framework } = known
const people = planDemonstration(demoContent(), framework)
const officers = people.filter(({ council }) => council)
const byCouncil = [...Map.groupBy(officers, ({ council }) => council?.code ?? '')]
const assessments = officers.flatMap((person) => person.assessments)
const submitted = assessments.filter(({ submittedAt }) => submittedAt)
const isWhole = ({ scope }: (typeof assessments)[number]) => scope.kind === 'council'
const texts = (person: PlannedPerson) =>
  person.assessments.flatMap(({ saves }) =>
    saves.flatMap(({ notes, deliberateReason }) =>
      [...Object.values(notes), deliberateReason].filter(Boolean),
    ),
  )

test('councils of every kind and of every region take part, two of them with one domain', () => {
  const councils = byCouncil.map(([code]) => known.councils.find((one) => one.code === code))
  assert.ok(councils.length >= 14)
  const kinds = ['county', 'district', 'london_borough', 'metropolitan_district', 'unitary']
  assert.deepEqual([...new Set(councils.map((one) => one?.type))].sort(), kinds)
  assert.equal(new Set(councils.map((one) => one?.region)).size, 9)
  assert.ok(
    councils.some((one) => one?.comparators.coastal) && councils.some((one) => !one?.comparators.coastal),
  )
  assert.ok(councils.some((one) => one?.comparators.rucClass === 'Rural'))
  const domains = councils.flatMap((one) => one?.emailDomains ?? [])
  assert.ok(new Set(domains).size < domains.length, 'no two councils share a domain')
})

test('each council has three to seven officers and a lead, one has two, and the LGA has staff', () => {
  const leads = byCouncil.map(([, all]) => all.filter(({ isLead }) => isLead).length)
  for (const [, all] of byCouncil) assert.ok(all.length >= 3 && all.length <= 7)
  assert.ok(leads.every((count) => count > 0))
  assert.equal(leads.filter((count) => count === 2).length, 1)
  assert.equal(people.length - officers.length, 2)
  assert.equal(new Set(people.map(({ email }) => email)).size, people.length)
  assert.equal(new Set(people.map(({ name }) => name)).size, people.length)
  const shown = officers.filter(({ nameVisible }) => nameVisible).length / officers.length
  assert.ok(shown > 0.5 && shown < 0.7, `${shown} show their name`)
})

test('one council has six finished views and a draft, another has people and nothing begun', () => {
  const fullest = byCouncil
    .map(([, all]) => all.flatMap((person) => person.assessments))
    .filter((all) => all.filter((one) => isWhole(one) && one.submittedAt).length === 6)
  assert.ok(fullest.some((all) => all.some(({ submittedAt }) => !submittedAt)))
  assert.ok(byCouncil.some(([, all]) => all.every((person) => person.assessments.length === 0)))
  assert.ok(submitted.some(({ scope }) => scope.kind === 'service'))
  const drafts = assessments.filter(({ submittedAt }) => !submittedAt)
  assert.ok(new Set(drafts.map(({ areas }) => areas.length)).size >= 6, 'drafts are all at the same stage')
})

test('somebody has assessed again after a year, from a copy, and most of it has stayed', () => {
  const copies = officers.flatMap(({ assessments: [first, second] }) =>
    first && second?.isCopy ? [{ first, second }] : [],
  )
  assert.ok(copies.length > 0)
  for (const { first, second } of copies) {
    const apart = second.begunAt.getTime() - (first.submittedAt?.getTime() ?? 0)
    assert.ok(apart > 350 * 86_400_000 && apart < 380 * 86_400_000)
    assert.ok(second.submittedAt && second.saves.length > 3 && second.saves.length < framework.areas.length)
  }
})

test('every answer, note and mark belongs to the framework', () => {
  const kinds = framework.noteKinds.map(({ id }) => id)
  for (const { areas } of assessments)
    for (const { areaId, answers, notes, deliberate, deliberateReason } of areas) {
      const statements = findArea(framework, areaId)?.statements.map(({ id }) => id)
      assert.ok(statements && Object.keys(answers).every((id) => statements.includes(id)))
      assert.ok(Object.keys(notes).every((kind) => kinds.includes(kind)))
      assert.equal(deliberate, deliberateReason !== '')
    }
  // Refuses any statement or option that the framework does not have.
  const results = assessments.map(({ areas }) =>
    scoreAssessment(framework, Object.assign({}, ...areas.map(({ answers }) => answers))),
  )
  const counts = results.map(({ answeredCount }) => answeredCount)
  assert.ok(counts.some((count) => count === statementCount(framework)) && counts.every((count) => count > 0))
})

test('all options and categories occur, and checking what worked is the weakest step', () => {
  const results = submitted.map(({ areas }) =>
    scoreAssessment(framework, Object.assign({}, ...areas.map(({ answers }) => answers))),
  )
  for (const { id } of framework.scale.options)
    assert.ok(
      results.some(({ countByOption }) => (countByOption[id] ?? 0) > 0),
      `nobody answers ${id}`,
    )
  for (const { id } of framework.categories)
    assert.ok(results.filter(({ countByCategory }) => (countByCategory[id] ?? 0) > 0).length > 20, id)
  const last = framework.steps.at(-1)?.id ?? ''
  const agreeing = results.filter(({ weakestStepIds }) => weakestStepIds.includes(last))
  assert.ok(agreeing.length > results.length * 0.9)
  const best = results.map(
    ({ countByCategory }) => countByCategory[framework.categories.at(-1)?.id ?? ''] ?? 0,
  )
  assert.ok(Math.max(...best) - Math.min(...best) > 8, 'the councils are all alike')
})

test('officers of one council see much the same, and not quite', () => {
  const areas = byCouncil
    .map(([, all]) => all.flatMap(({ assessments: [first] }) => (first && isWhole(first) ? [first] : [])))
    .flatMap(([one, other]) => (one && other ? [[one, other] as const] : []))
  for (const [one, other] of areas) {
    const [mine, theirs] = [one, other].map(
      (view): Record<string, string> => Object.assign({}, ...view.areas.map(({ answers }) => answers)),
    )
    const both = Object.keys(mine ?? {}).filter((id) => theirs?.[id] !== undefined)
    const same = both.filter((id) => mine?.[id] === theirs?.[id]).length
    if (both.length > 20)
      assert.ok(same > both.length * 0.25 && same < both.length * 0.95, `${same} of ${both.length}`)
  }
})

test('three to six areas are marked for the plan in what is submitted', () => {
  for (const { areas } of submitted) {
    const marked = areas.filter(({ inPlan }) => inPlan).length
    assert.ok(marked >= 3 && marked <= 6)
  }
  assert.ok(submitted.filter(({ areas }) => areas.some(({ deliberate }) => deliberate)).length > 10)
})

test('notes are many, of every kind and area, and no two colleagues write the same', () => {
  const all = officers.flatMap(texts)
  assert.ok(new Set(all).size >= 90)
  for (const [, colleagues] of byCouncil) {
    const theirs = colleagues.flatMap((person) => [...new Set(texts(person))])
    assert.deepEqual(
      theirs.filter((text, at) => theirs.indexOf(text) < at),
      [],
    )
  }
  const written = new Set(
    assessments.flatMap(({ areas }) =>
      areas.flatMap(({ areaId, notes }) => Object.keys(notes).map((kind) => `${areaId} ${kind}`)),
    ),
  )
  assert.equal(written.size, framework.areas.length * framework.noteKinds.length)
})

test('the layout meets a name of 60 characters and a note of nearly 5,000', () => {
  assert.equal(Math.max(...people.map(({ name }) => [...name].length)), 60)
  const longest = Math.max(...officers.flatMap(texts).map((text) => text.length))
  assert.ok(longest > 4500 && longest <= 5000, `${longest}`)
})

test('it is the same at every time', () => {
  assert.deepEqual(planDemonstration(demoContent(), framework), people)
})
