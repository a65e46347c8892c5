// Each disagreement between the parts of a framework file is named in words.
import { testFaults } from '../../../tests/support/framework-faults.ts'

testFaults([
  {
    fault: 'a weight is above the highest',
    plant: (raw) => {
      raw.scale.options[1].weight = 5
    },
    errors: ['scale.options[1].weight: is 5, more than scoring.max_weight (4)'],
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
    fault: 'a statement is called like another field of its form',
    plant: (raw) => {
      raw.areas[0].statements[0].id = 'version'
      raw.areas[0].statements[1].id = 'note.rationale'
    },
    errors: [
      'areas[0].statements[0].id: "version" is the name of another field where it is answered',
      'areas[0].statements[1].id: "note.rationale" is the name of another field where it is answered',
    ],
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
  {
    fault: 'there are several faults: each is told',
    plant: (raw) => {
      raw.areas[0].statements[0].step = 'delivr'
      raw.categories[1].min_score = 0.3
      raw.notes[1].id = 'evidence'
    },
    errors: [
      'categories[1].min_score: is 0.3 and must be 0.25: the category before it ends there',
      'notes[1].id: "evidence" is already the id of notes[0]',
      'areas[0].statements[0].step: "delivr" is not the id of a step',
    ],
  },
])
