// The real framework and a small one of other sizes load; each fault planted in a file is named in words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rawSmallFramework, realFramework, smallFramework } from '../../../tests/support/frameworks.ts'
import { statementCount } from './framework.rules.ts'
import { readFramework } from './read-framework.content.ts'

test('the published framework has 21 areas, 84 statements and 126 next steps', () => {
  const framework = realFramework()
  assert.equal(framework.areas.length, 21)
  assert.deepEqual(
    framework.areas.filter(({ kind }) => kind === 'csf').map(({ title }) => title),
    ['Leadership and management', 'Approach to change', 'Getting the best from staff'],
  )
  assert.equal(statementCount(framework), 84)
  assert.equal(framework.areas.flatMap((area) => Object.values(area.nextSteps).flat()).length, 126)
  assert.deepEqual(
    framework.scale.options.map(({ id, weight }) => [id, weight]),
    [
      ['strongly-disagree', 0],
      ['disagree', 1],
      ['agree', 2],
      ['strongly-agree', 3],
      ['not-applicable', null],
      ['do-not-know', null],
    ],
  )
  assert.deepEqual(
    framework.categories.map(({ id, minScore, belowScore }) => [id, minScore, belowScore]),
    [
      ['needs-improvement', 0, 0.55],
      ['competent', 0.55, 0.8],
      ['strong', 0.8, null],
    ],
  )
})

test('each area of the published framework has one statement for each step, in order', () => {
  const framework = realFramework()
  const steps = framework.steps.map(({ id }) => id)
  assert.deepEqual(steps, ['identify', 'plan', 'deliver', 'monitor'])
  for (const area of framework.areas) {
    assert.deepEqual(
      area.statements.map(({ stepId }) => stepId),
      steps,
      area.id,
    )
  }
})

test('a framework of another size loads without a change of code', () => {
  const framework = smallFramework()
  assert.equal(framework.version, '0.1.0')
  assert.deepEqual(
    framework.areas.map(({ id, kind, statements }) => [id, kind, statements.length]),
    [
      ['inside.money', 'characteristic', 3],
      ['inside.people', 'characteristic', 2],
      ['outside.money', 'characteristic', 3],
      ['readiness', 'csf', 3],
    ],
  )
  assert.deepEqual(framework.areas[0]?.statements[0], {
    id: 'inside.money.ask',
    number: 1,
    stepId: 'ask',
    text: 'The council knows its costs.',
    hint: 'Unit costs count.',
  })
  assert.equal(framework.categories.length, 4)
  assert.deepEqual(
    framework.noteKinds.map(({ id }) => id),
    ['evidence', 'barriers'],
  )
  assert.equal(framework.help.startPage.sections[1]?.bulletsIntro, 'For example:')
  assert.equal('bulletsIntro' in (framework.help.startPage.sections[0] ?? {}), false)
})

test('a framework survives being stored as JSON', () => {
  for (const framework of [realFramework(), smallFramework()]) {
    assert.deepEqual(JSON.parse(JSON.stringify(framework)), framework)
  }
})

// biome-ignore lint/suspicious/noExplicitAny: each fault reaches into the raw file to break it
type Raw = any
type Fault = {
  readonly fault: string
  readonly plant: (raw: Raw) => void
  readonly errors: readonly string[]
}

const faults: readonly Fault[] = [
  {
    fault: 'a key is missing',
    plant: (raw) => delete raw.areas[1].title,
    errors: ['areas[1].title: is missing'],
  },
  {
    fault: 'a key is misspelt',
    plant: (raw) => {
      raw.areas[0].statements[1].hnit = 'Unit costs.'
    },
    errors: ['areas[0].statements[1].hnit: is not a known key'],
  },
  {
    fault: 'text is empty',
    plant: (raw) => {
      raw.categories[2].meaning = ' '
    },
    errors: ['categories[2].meaning: is empty'],
  },
  {
    fault: 'text is too long',
    plant: (raw) => {
      raw.title = 'a'.repeat(121)
    },
    errors: ['title: has 121 characters and may have 120 at most'],
  },
  {
    fault: 'text holds a control character',
    plant: (raw) => {
      raw.notes[0].prompt = 'What\u0000shows this?'
    },
    errors: ['notes[0].prompt: holds a line break or another control character'],
  },
  {
    fault: 'a number stands for text',
    plant: (raw) => {
      raw.help.action_plan.lead = 3
    },
    errors: ['help.action_plan.lead: is 3 and must be text'],
  },
  {
    fault: 'text stands for a list',
    plant: (raw) => {
      raw.areas[2].what_good_looks_like = 'Charges are fair.'
    },
    errors: ['areas[2].what_good_looks_like: is "Charges are fair." and must be a list'],
  },
  {
    fault: 'a list stands for a group of keys',
    plant: (raw) => {
      raw.scoring = []
    },
    errors: ['scoring: is a list and must be a group of keys'],
  },
  {
    fault: 'the version is not a version',
    plant: (raw) => {
      raw.content_version = 'latest'
    },
    errors: ['content_version: is not a version of three numbers, such as 1.0.0'],
  },
  {
    fault: 'the file is of a later form',
    plant: (raw) => {
      raw.schema_version = 2
    },
    errors: ['schema_version: is 2 and must be 1'],
  },
  {
    fault: 'an area has no statements',
    plant: (raw) => {
      raw.critical_success_factors[0].statements = []
    },
    errors: ['critical_success_factors[0].statements: has fewer than 1 entry'],
  },
  {
    fault: 'an id cannot stand in an address',
    plant: (raw) => {
      raw.areas[0].id = 'Inside/Money'
    },
    errors: ['areas[0].id: "Inside/Money" is not an id of lower-case letters, digits, dots and hyphens'],
  },
  {
    fault: 'an id would climb out of its folder',
    plant: (raw) => {
      raw.areas[0].id = '..'
    },
    errors: ['areas[0].id: ".." is not an id of lower-case letters, digits, dots and hyphens'],
  },
  {
    fault: 'a weight is above the highest',
    plant: (raw) => {
      raw.scale.options[1].weight = 5
    },
    errors: ['scale.options[1].weight: is 5, more than scoring.max_weight (4)'],
  },
  {
    fault: 'a weight is negative',
    plant: (raw) => {
      raw.scale.options[3].weight = -1
    },
    errors: ['scale.options[3].weight: is less than 0'],
  },
  {
    fault: 'no option reaches the highest weight',
    plant: (raw) => {
      raw.scale.options[0].weight = 3
    },
    errors: ['scale.options: no option has the weight scoring.max_weight (4), so no area can score 100'],
  },
  {
    fault: 'no option has a weight',
    plant: (raw) => {
      for (const option of raw.scale.options)
        Object.assign(option, { weight: null, excluded_from_score: true })
    },
    errors: ['scale.options: no option has a weight, so nothing can be scored'],
  },
  {
    fault: 'a weighted option is left out of the score',
    plant: (raw) => {
      raw.scale.options[2].excluded_from_score = true
    },
    errors: ['scale.options[2].excluded_from_score: is true, but the option has the weight 1'],
  },
  {
    fault: 'an option without a weight counts',
    plant: (raw) => {
      raw.scale.options[4].excluded_from_score = false
    },
    errors: ['scale.options[4].excluded_from_score: is false, but the option has no weight'],
  },
  {
    fault: 'two options share an id',
    plant: (raw) => {
      raw.scale.options[2].id = 'always'
    },
    errors: ['scale.options[2].id: "always" is already the id of scale.options[0]'],
  },
  {
    fault: 'a gap between categories',
    plant: (raw) => {
      raw.categories[2].min_score = 0.6
    },
    errors: ['categories[2].min_score: is 0.6 and must be 0.5: the category before it ends there'],
  },
  {
    fault: 'categories overlap',
    plant: (raw) => {
      raw.categories[3].min_score = 0.8
    },
    errors: ['categories[3].min_score: is 0.8 and must be 0.9: the category before it ends there'],
  },
  {
    fault: 'the lowest category does not start at 0',
    plant: (raw) => {
      raw.categories[0].min_score = 0.1
    },
    errors: ['categories[0].min_score: is 0.1 and must be 0: the first category starts there'],
  },
  {
    fault: 'the highest category ends',
    plant: (raw) => {
      raw.categories[3].below_score = 1
    },
    errors: ['categories[3].below_score: is 1 and must be null in the last category'],
  },
  {
    fault: 'a category in the middle does not end',
    plant: (raw) => {
      raw.categories[1].below_score = null
    },
    errors: ['categories[1].below_score: is null, which is for the last category only'],
  },
  {
    fault: 'a category is empty',
    plant: (raw) => {
      raw.categories[1].below_score = 0.25
      raw.categories[2].min_score = 0.25
    },
    errors: ['categories[1].below_score: is 0.25 and must be more than its min_score (0.25)'],
  },
  {
    fault: 'not assessed is called as a category is',
    plant: (raw) => {
      raw.not_assessed.id = 'fair'
    },
    errors: ['not_assessed.id: "fair" is already the id of categories[1]'],
  },
  {
    fault: 'two note kinds share an id',
    plant: (raw) => {
      raw.notes[1].id = 'evidence'
    },
    errors: ['notes[1].id: "evidence" is already the id of notes[0]'],
  },
  {
    fault: 'a step is out of order',
    plant: (raw) => {
      raw.steps[2].order = 4
    },
    errors: ['steps[2].order: is 4 and must be 3'],
  },
  {
    fault: 'a step does not exist',
    plant: (raw) => {
      raw.areas[2].statements[1].step = 'delivr'
    },
    errors: ['areas[2].statements[1].step: "delivr" is not the id of a step'],
  },
  {
    fault: 'a focus does not exist',
    plant: (raw) => {
      raw.areas[0].focus = 'upside'
    },
    errors: ['areas[0].focus: "upside" is not the id of a focus area'],
  },
  {
    fault: 'a characteristic does not exist',
    plant: (raw) => {
      raw.areas[0].characteristic = 'luck'
    },
    errors: ['areas[0].characteristic: "luck" is not the id of a characteristic'],
  },
  {
    fault: 'two areas stand in one place',
    plant: (raw) => {
      raw.areas[1].characteristic = 'money'
    },
    errors: [
      'areas[1]: areas[0] already has this focus and characteristic',
      'characteristics[1].id: no area belongs to "people"',
    ],
  },
  {
    fault: 'areas of a focus stand apart',
    plant: (raw) => {
      raw.areas[0].focus = 'outside'
      raw.areas[2].focus = 'inside'
    },
    errors: [
      'areas[1].focus: "inside" must stand before the areas of "outside"',
      'areas[2].focus: "inside" must stand before the areas of "outside"',
    ],
  },
  {
    fault: 'a focus has no areas',
    plant: (raw) => {
      raw.focus_areas.push({ ...raw.focus_areas[1], id: 'beyond', order: 3 })
    },
    errors: ['focus_areas[2].id: no area belongs to "beyond"'],
  },
  {
    fault: 'a critical success factor has the id of an area',
    plant: (raw) => {
      raw.critical_success_factors[0].id = 'inside.people'
    },
    errors: ['critical_success_factors[0].id: "inside.people" is already the id of areas[1]'],
  },
  {
    fault: 'two statements share an id',
    plant: (raw) => {
      raw.areas[1].statements[0].id = 'inside.money.ask'
    },
    errors: ['areas[1].statements[0].id: "inside.money.ask" is already the id of areas[0].statements[0]'],
  },
  {
    fault: 'a number is left out',
    plant: (raw) => {
      raw.critical_success_factors[0].statements[2].number = 12
    },
    errors: ['critical_success_factors[0].statements[2].number: is 12 and must be 11'],
  },
  {
    fault: 'a category has no next steps',
    plant: (raw) => delete raw.areas[0].next_steps.best,
    errors: ['areas[0].next_steps: has none for the category "best"'],
  },
  {
    fault: 'next steps of a category that does not exist',
    plant: (raw) => {
      raw.areas[0].next_steps.superb = [{ id: 'inside.money.superb.1', text: 'Rest.' }]
    },
    errors: ['areas[0].next_steps.superb: is not the id of a category'],
  },
  {
    fault: 'two next steps share an id',
    plant: (raw) => {
      raw.areas[1].next_steps.low[0].id = 'inside.money.low.1'
    },
    errors: [
      'areas[1].next_steps.low[0].id: "inside.money.low.1" is already the id of areas[0].next_steps.low[0]',
    ],
  },
]

for (const { fault, plant, errors } of faults) {
  test(`is told when ${fault}`, () => {
    const raw = rawSmallFramework()
    plant(raw)
    const outcome = readFramework('content/framework.yaml', raw)
    assert.ok(!outcome.ok, 'the fault was not noticed')
    assert.deepEqual(
      outcome.errors,
      errors.map((error) => `content/framework.yaml: ${error}`),
    )
  })
}

test('every fault is told, not only the first', () => {
  const raw = rawSmallFramework() as Raw
  raw.areas[0].statements[0].step = 'delivr'
  raw.categories[1].min_score = 0.3
  raw.notes[1].id = 'evidence'
  const outcome = readFramework('framework.yaml', raw)
  assert.ok(!outcome.ok)
  assert.deepEqual(outcome.errors, [
    'framework.yaml: categories[1].min_score: is 0.3 and must be 0.25: the category before it ends there',
    'framework.yaml: notes[1].id: "evidence" is already the id of notes[0]',
    'framework.yaml: areas[0].statements[0].step: "delivr" is not the id of a step',
  ])
})

test('a file that holds no framework at all is told so', () => {
  const told = [null, 'text', []].map((raw) => readFramework('framework.yaml', raw))
  assert.deepEqual(
    told.map((outcome) => (outcome.ok ? [] : outcome.errors)),
    [
      ['framework.yaml: is null and must be a group of keys'],
      ['framework.yaml: is "text" and must be a group of keys'],
      ['framework.yaml: is a list and must be a group of keys'],
    ],
  )
})
