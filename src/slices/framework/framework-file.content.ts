// The form of a framework file, key by key. What must agree between its parts is in check-framework.content.ts.
import * as v from 'valibot'
import { listOf, record, text, urlSafeId } from '../../platform/files/parse-content.ts'

const label = text(120)
const sentence = text(500)
const paragraph = text(2000)
const position = v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(1, 'is less than 1'))
const share = v.pipe(v.number(), v.minValue(0, 'is less than 0'), v.maxValue(1, 'is more than 1'))
const weight = v.pipe(v.number(), v.finite('is not finite'), v.minValue(0, 'is less than 0'))

const statement = record({
  id: urlSafeId,
  number: position,
  step: urlSafeId,
  text: sentence,
  hint: v.exactOptional(sentence),
})

const areaParts = {
  id: urlSafeId,
  description: sentence,
  what_good_looks_like: listOf(sentence),
  statements: listOf(statement),
  next_steps: v.record(urlSafeId, listOf(record({ id: urlSafeId, text: sentence }))),
}

const helpSection = record({
  id: urlSafeId,
  heading: label,
  paragraphs: listOf(paragraph),
  bullets_intro: v.exactOptional(sentence),
  bullets: v.exactOptional(listOf(sentence)),
})

export const frameworkFile = record({
  schema_version: v.literal(1),
  content_version: v.pipe(
    v.string(),
    v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'is not a version of three numbers, such as 1.0.0'),
  ),
  language: v.literal('en-GB'),
  title: label,
  introduction: paragraph,
  scale: record({
    question: sentence,
    hint: sentence,
    options: listOf(
      record({
        id: urlSafeId,
        label,
        weight: v.nullable(weight),
        excluded_from_score: v.boolean(),
        meaning: sentence,
      }),
      2,
    ),
  }),
  scoring: record({
    method: v.literal('share-of-available-weight'),
    max_weight: v.pipe(weight, v.gtValue(0, 'is not more than 0')),
    unit: label,
    explanation: paragraph,
    critical_success_factors: paragraph,
    worked_example: paragraph,
  }),
  categories: listOf(
    record({
      id: urlSafeId,
      label,
      order: position,
      min_score: share,
      below_score: v.nullable(share),
      range_text: label,
      meaning: sentence,
      what_to_do: sentence,
    }),
  ),
  not_assessed: record({ id: urlSafeId, label, meaning: sentence }),
  notes: listOf(record({ id: urlSafeId, label, singular: label, prompt: sentence, hint: sentence }), 0),
  steps: listOf(record({ id: urlSafeId, label, order: position, question: sentence, summary: sentence })),
  focus_areas: listOf(
    record({
      id: urlSafeId,
      label,
      order: position,
      summary: sentence,
      key_question: sentence,
      introduction: paragraph,
    }),
  ),
  characteristics: listOf(record({ id: urlSafeId, label, order: position, summary: sentence })),
  areas: listOf(record({ ...areaParts, focus: urlSafeId, characteristic: urlSafeId, title: label })),
  critical_success_factors: listOf(
    record({ ...areaParts, slug: v.exactOptional(urlSafeId), label, order: position, summary: sentence }),
    0,
  ),
  help: record({
    start_page: record({ title: label, lead: paragraph, button: label, sections: listOf(helpSection) }),
    results_page: record({
      reading_your_results: paragraph,
      critical_success_factors: paragraph,
      differences: paragraph,
    }),
    comparing_councils: record({ lead: paragraph, final_answers: paragraph }),
    networks_and_support: record({ lead: paragraph }),
    action_plan: record({ lead: paragraph, good_action_hint: sentence }),
  }),
})

export type FrameworkFile = v.InferOutput<typeof frameworkFile>
