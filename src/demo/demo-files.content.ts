// The form of councils.yaml and notes.yaml of content/demo, key by key. What must agree between them and with the framework
// and the register of councils is in check-demo.content.ts; plans.yaml has its form in plans-file.content.ts.
import * as v from 'valibot'
import { listOf, record, text, urlSafeId } from '../platform/files/parse-content.ts'
import { noteLimit, reasonLimit, serviceNameLimit } from '../slices/assessment/assessment.rules.ts'
import { councilTypes } from '../slices/councils/councils.rules.ts'
import { messageLimit } from '../slices/rounds/rounds.rules.ts'

const share = v.pipe(v.number(), v.minValue(0, 'is less than 0'), v.maxValue(1, 'is more than 1'))
const lean = v.pipe(v.number(), v.minValue(-1, 'is less than -1'), v.maxValue(1, 'is more than 1'))
const leans = v.record(urlSafeId, lean)
const day = v.pipe(
  v.string(),
  v.regex(/^20\d\d-\d\d-\d\d$/, (issue) => `${issue.received} is not a day such as 2026-03-24`),
)
const email = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]+([.-][a-z]+)*@[a-z0-9.-]+$/,
    (issue) => `${issue.received} is not an address in lower case`,
  ),
)

/** A list that may be left out. */
const optionalList = <const S extends v.GenericSchema>(item: S) => v.exactOptional(listOf(item, 0), [])

/** As somebody types it: paragraphs are kept. */
const written = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('is empty'),
    v.maxLength(max, (issue) => `has ${issue.received} characters and may have ${max} at most`),
  )

const councilType = v.picklist(Object.keys(councilTypes) as (keyof typeof councilTypes)[])
const oneText = (max: number) =>
  v.union([written(max), record({ only: urlSafeId, text: written(max) })], 'is no text')
const notesByKind = v.exactOptional(v.record(urlSafeId, listOf(oneText(noteLimit))), {})

export const notesFile = record({
  schema_version: v.literal(1),
  language: v.literal('en-GB'),
  groups: v.record(urlSafeId, listOf(councilType)),
  areas: listOf(
    record({
      area: urlSafeId,
      weak: notesByKind,
      strong: notesByKind,
      any: notesByKind,
      deliberate: optionalList(oneText(reasonLimit)),
      not_applicable: optionalList(record({ step: urlSafeId, only: urlSafeId, reason: written(noteLimit) })),
    }),
  ),
})

const assessment = record({
  round: v.exactOptional(text(100)),
  begun: day,
  submitted: v.exactOptional(day),
  saved: v.exactOptional(day),
  service: v.exactOptional(text(serviceNameLimit)),
  copy: v.exactOptional(v.boolean(), false),
  answered: v.exactOptional(
    v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(1, 'is less than 1')),
  ),
  skips: optionalList(urlSafeId),
  leans: v.exactOptional(leans, {}),
  notes: optionalList(record({ area: urlSafeId, kind: urlSafeId, text: written(noteLimit) })),
})

const staff = { name: text(100), email, job: text(100), shows_name: v.boolean() }
const officer = record({
  ...staff,
  directorate: text(100),
  lead: v.exactOptional(v.boolean(), false),
  leaning: v.exactOptional(lean, 0),
  writes: v.exactOptional(share, 0.34),
  blind_spots: optionalList(urlSafeId),
  assessments: optionalList(assessment),
})

export const councilsFile = record({
  schema_version: v.literal(1),
  language: v.literal('en-GB'),
  answers: record({ unknown: urlSafeId, not_applicable: urlSafeId, reason_kind: urlSafeId }),
  steps: leans,
  lga: listOf(record(staff)),
  councils: listOf(
    record({
      code: v.string(),
      level: share,
      leans: v.exactOptional(leans, {}),
      rounds: optionalList(
        record({
          name: text(100),
          opened: day,
          answer_by: day,
          closed: v.exactOptional(day),
          message: written(messageLimit),
          also: optionalList(email),
        }),
      ),
      people: listOf(officer),
    }),
  ),
})

export type NotesFile = v.InferOutput<typeof notesFile>
export type CouncilsFile = v.InferOutput<typeof councilsFile>
export type CouncilInFile = CouncilsFile['councils'][number]
export type RoundInFile = CouncilInFile['rounds'][number]
export type OfficerInFile = CouncilInFile['people'][number]
export type AssessmentInFile = OfficerInFile['assessments'][number]
