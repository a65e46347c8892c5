// Each fault in the form of a framework file is named in words.
import { testFaults } from '../../../tests/support/framework-faults.ts'

testFaults([
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
    fault: 'a weight is negative',
    plant: (raw) => {
      raw.scale.options[3].weight = -1
    },
    errors: ['scale.options[3].weight: is less than 0'],
  },
])
