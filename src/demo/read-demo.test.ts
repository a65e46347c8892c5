// Faults in content/demo stop the start of the demonstration, each told by file, place and rule.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoFiles, known } from './demo.fixture.ts'
import { readDemo } from './read-demo.content.ts'

type Name = keyof typeof demoFiles

function errorsWith(name: Name, from: string, to: string): readonly string[] {
  const { file, text } = demoFiles[name]
  assert.ok(text.includes(from), `${file} has no "${from}"`)
  const read = readDemo({ ...demoFiles, [name]: { file, text: text.replace(from, to) } }, known)
  return read.ok ? [] : read.errors
}

test('the files are right as they are', () => {
  assert.equal(readDemo(demoFiles, known).ok, true)
})

const faults: readonly (readonly [string, Name, string, string, RegExp])[] = [
  [
    'a council that is none',
    'councils',
    'code: E08000007',
    'code: E08000099',
    /^content\/demo\/councils\.yaml: councils\[0\]\.code: "E08000099" is no council/,
  ],
  [
    'a council twice',
    'councils',
    'code: E10000008',
    'code: E08000007',
    /councils\[1\]\.id: "E08000007" is already/,
  ],
  [
    'an address on the domain of another council',
    'councils',
    'dlangamandla@stockport',
    'dlangamandla@devon',
    /councils\[0\]\.people\[2\]\.email: "devon\.gov\.uk" is not one of stockport\.gov\.uk/,
  ],
  [
    'an address twice',
    'councils',
    'mbali.dlangamandla@',
    'priyanka.venkataraghavan@',
    /councils\[0\]\.people\[2\]\.id: "priyanka.* is already/,
  ],
  [
    'an option with a weight for what nobody knows',
    'councils',
    'unknown: do-not-know',
    'unknown: agree',
    /answers\.unknown: "agree" is not one of/,
  ],
  [
    'a lean to nowhere',
    'councils',
    'managing-income: -0.14',
    'managing-outcome: -0.14',
    /councils\[0\]\.leans: "managing-outcome" is not one of/,
  ],
  [
    'a blind spot that is no place',
    'councils',
    'blind_spots: [managing-expenditure]',
    'blind_spots: [money]',
    /people\[3\]\.blind_spots: "money" is not one of/,
  ],
  [
    'a focus that is none',
    'councils',
    'skips: [customer]',
    'skips: [customers]',
    /people\[5\]\.assessments\[0\]\.skips: "customers" is not one of/,
  ],
  [
    'a Sunday',
    'councils',
    'begun: 2026-09-07',
    'begun: 2026-09-06',
    /people\[0\]\.assessments\[0\]: has a day that is no working day/,
  ],
  [
    'an end before the beginning',
    'councils',
    'begun: 2026-09-08, submitted: 2026-09-10',
    'begun: 2026-09-08, submitted: 2026-09-07',
    /people\[1\]\.assessments\[0\]: ends before it began/,
  ],
  [
    'a draft that is submitted',
    'councils',
    'begun: 2026-09-21, saved',
    'begun: 2026-09-21, submitted: 2026-09-21, saved',
    /people\[6\]\.assessments\[0\]: needs either/,
  ],
  [
    'a copy of nothing',
    'councils',
    'begun: 2025-06-09, submitted: 2025-06-13',
    'begun: 2025-06-09, submitted: 2025-06-13, copy: true',
    /councils\[1\]\.people\[0\]\.assessments\[0\]: has nothing to be a copy of/,
  ],
  [
    'assessments out of order',
    'councils',
    'begun: 2025-06-09, submitted: 2025-06-13',
    'begun: 2026-06-09, submitted: 2026-06-10',
    /councils\[1\]\.people\[0\]\.assessments\[1\]: is not in the order of time/,
  ],
  [
    'more answers than statements',
    'councils',
    'answered: 47',
    'answered: 470',
    /assessments\[0\]: has more answers than there are statements/,
  ],
  [
    'a key that nobody reads',
    'councils',
    'writes: 0.6',
    'write: 0.6',
    /people\[0\]\.write: is not a known key/,
  ],
  [
    'a note on no area',
    'councils',
    'area: csf.approach-to-change',
    'area: csf.approach',
    /assessments\[0\]\.notes: "csf\.approach" is not one of/,
  ],
  [
    'texts for no area',
    'notes',
    'area: service.managing-income',
    'area: service.income',
    /^content\/demo\/notes\.yaml: areas\[1\]\.area: "service\.income" is not one of/,
  ],
  [
    'a kind of note that is none',
    'notes',
    'impediments:',
    'obstacles:',
    /areas\[0\]: "obstacles" is not one of/,
  ],
  ['a group that is none', 'notes', 'only: upper-tier', 'only: upper', /\.only: "upper" is not one of/],
  [
    'a type of council that is none',
    'notes',
    'two-tier: [county, district]',
    'two-tier: [county, parish]',
    /groups\.two-tier\[1\]: "parish" is not one of/,
  ],
  [
    'a step that is none',
    'notes',
    'step: monitor',
    'step: watch',
    /not_applicable\.step: "watch" is not one of/,
  ],
  [
    'a reason that is too long',
    'notes',
    'Cabinet agreed',
    `Cabinet agreed ${'very '.repeat(250)}`,
    /areas\[0\]\.deliberate\[0\]/,
  ],
]
for (const [fault, name, from, to, expected] of faults)
  test(`${fault} is told`, () => {
    const errors = errorsWith(name, from, to)
    assert.equal(errors.length > 0, true, 'the fault was not noticed')
    assert.match(errors[0] ?? '', expected)
  })

test('an area twice and the same words twice are told', () => {
  const more = '  - area: csf.approach-to-change\n    any:\n      rationale: [One text, One text]\n'
  const { file, text } = demoFiles.notes
  const read = readDemo({ ...demoFiles, notes: { file, text: `${text.trimEnd()}\n${more}` } }, known)
  assert.ok(!read.ok)
  assert.deepEqual(read.errors, [
    'content/demo/notes.yaml: areas[21].id: "csf.approach-to-change" is already the id of areas[19]',
    'content/demo/notes.yaml: areas[21]: "One text" is there already',
  ])
})
