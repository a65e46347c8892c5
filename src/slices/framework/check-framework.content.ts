// Finds where the parts of a framework file do not agree with one another. It knows no size: any number of steps,
// options, categories, note kinds, focuses, characteristics, areas and statements is in order when they agree.
import { repeatedAt, repeatedIds } from '../../platform/files/parse-content.ts'
import type { FrameworkFile } from './framework-file.content.ts'

/** Every disagreement as `place: rule`, in the order of the file; empty when the file is consistent. */
export function inconsistencies(file: FrameworkFile): string[] {
  return [
    ...checkScale(file),
    ...checkCategories(file),
    ...repeatedIds('notes', file.notes),
    ...checkOrdered('steps', file.steps),
    ...checkOrdered('focus_areas', file.focus_areas),
    ...checkOrdered('characteristics', file.characteristics),
    ...checkGrid(file),
    ...checkOrdered('critical_success_factors', file.critical_success_factors),
    ...checkContents(file),
    ...repeatedIds('help.start_page.sections', file.help.start_page.sections),
  ]
}

type WithId = { readonly id: string }

function checkOrdered(place: string, list: readonly (WithId & { readonly order: number })[]): string[] {
  const outOfOrder = list.flatMap(({ order }, i) =>
    order === i + 1 ? [] : [`${place}[${i}].order: is ${order} and must be ${i + 1}`],
  )
  return [...repeatedIds(place, list), ...outOfOrder]
}

function checkScale({ scale, scoring }: FrameworkFile): string[] {
  const weights = scale.options.map((option) => option.weight)
  const faults = scale.options.flatMap(({ weight, excluded_from_score }, i) => {
    const place = `scale.options[${i}]`
    if (weight !== null && weight > scoring.max_weight) {
      return [`${place}.weight: is ${weight}, more than scoring.max_weight (${scoring.max_weight})`]
    }
    if (excluded_from_score === (weight === null)) return []
    return [
      weight === null
        ? `${place}.excluded_from_score: is false, but the option has no weight`
        : `${place}.excluded_from_score: is true, but the option has the weight ${weight}`,
    ]
  })
  if (weights.every((weight) => weight === null)) {
    faults.push('scale.options: no option has a weight, so nothing can be scored')
  } else if (!weights.some((weight) => weight !== null && weight >= scoring.max_weight)) {
    faults.push(
      `scale.options: no option has the weight scoring.max_weight (${scoring.max_weight}), so no area can score 100`,
    )
  }
  return [...repeatedIds('scale.options', scale.options), ...faults]
}

function checkCategories({ categories, not_assessed }: FrameworkFile): string[] {
  const faults = categories.flatMap((category, i) => {
    const place = `categories[${i}]`
    const range = [
      startFault(category, categories[i - 1]),
      endFault(category, i === categories.length - 1),
    ].flatMap((fault) => (fault === undefined ? [] : [`${place}.${fault}`]))
    return category.id === not_assessed.id
      ? [...range, `not_assessed.id: "${not_assessed.id}" is already the id of ${place}`]
      : range
  })
  return [...checkOrdered('categories', categories), ...faults]
}

type CategoryInFile = FrameworkFile['categories'][number]

function startFault({ min_score }: CategoryInFile, before: CategoryInFile | undefined): string | undefined {
  if (before === undefined) {
    return min_score === 0
      ? undefined
      : `min_score: is ${min_score} and must be 0: the first category starts there`
  }
  // A category before it that does not end has a fault of its own.
  const start = before.below_score
  if (start === null || min_score === start) return undefined
  return `min_score: is ${min_score} and must be ${start}: the category before it ends there`
}

function endFault({ min_score, below_score }: CategoryInFile, isLast: boolean): string | undefined {
  if (below_score === null) {
    return isLast ? undefined : 'below_score: is null, which is for the last category only'
  }
  if (isLast) return `below_score: is ${below_score} and must be null in the last category`
  if (below_score > min_score) return undefined
  return `below_score: is ${below_score} and must be more than its min_score (${min_score})`
}

/** Areas stand in the order of their focuses, one at most for each characteristic, and no row or column is empty. */
function checkGrid({ areas, focus_areas, characteristics }: FrameworkFile): string[] {
  const faults: string[] = []
  const focusOrder = focus_areas.map(({ id }) => id)
  const taken = new Map<string, number>()
  let furthest = 0
  areas.forEach(({ focus, characteristic }, i) => {
    const at = focusOrder.indexOf(focus)
    if (at === -1) faults.push(`areas[${i}].focus: "${focus}" is not the id of a focus area`)
    else if (at < furthest) {
      faults.push(`areas[${i}].focus: "${focus}" must stand before the areas of "${focusOrder[furthest]}"`)
    }
    furthest = Math.max(furthest, at)
    if (!characteristics.some(({ id }) => id === characteristic)) {
      faults.push(`areas[${i}].characteristic: "${characteristic}" is not the id of a characteristic`)
    }
    const earlier = taken.get(`${focus} ${characteristic}`)
    if (earlier === undefined) taken.set(`${focus} ${characteristic}`, i)
    else {
      faults.push(`areas[${i}]: areas[${earlier}] already has this focus and characteristic`)
    }
  })
  const unused = (place: string, list: readonly WithId[], used: readonly string[]) =>
    list.flatMap(({ id }, i) => (used.includes(id) ? [] : [`${place}[${i}].id: no area belongs to "${id}"`]))
  const focuses = areas.map(({ focus }) => focus)
  const columns = areas.map(({ characteristic }) => characteristic)
  return [
    ...faults,
    ...unused('focus_areas', focus_areas, focuses),
    ...unused('characteristics', characteristics, columns),
  ]
}

// A statement's id is the name of its field in the form of its area: with the name of another field there its answer would
// be taken for something else.
const otherFields = [
  'version',
  'editor',
  'edit',
  'then',
  'clear',
  'deliberate',
  'deliberate-reason',
  'in-plan',
]

function isOtherField(id: string): boolean {
  return otherFields.includes(id) || id.startsWith('note.')
}

/** Statements and next steps of the areas and the critical success factors, numbered and named as one list. */
function checkContents(file: FrameworkFile): string[] {
  const areas = [
    ...file.areas.map((area, i) => ({ area, place: `areas[${i}]` })),
    ...file.critical_success_factors.map((area, i) => ({ area, place: `critical_success_factors[${i}]` })),
  ]
  const statements = areas.flatMap(({ area, place }) =>
    area.statements.map((statement, i) => ({ ...statement, place: `${place}.statements[${i}]` })),
  )
  const nextSteps = areas.flatMap(({ area, place }) =>
    Object.entries(area.next_steps).flatMap(([category, list]) =>
      list.map(({ id }, i) => ({ id, place: `${place}.next_steps.${category}[${i}]` })),
    ),
  )
  return [
    ...repeatedAt(areas.map(({ area, place }) => ({ id: area.id, place }))),
    ...repeatedAt(statements),
    ...repeatedAt(nextSteps),
    ...statements.flatMap(({ id, place }) =>
      isOtherField(id) ? [`${place}.id: "${id}" is the name of another field where it is answered`] : [],
    ),
    ...statements.flatMap(({ number, place }, i) =>
      number === i + 1 ? [] : [`${place}.number: is ${number} and must be ${i + 1}`],
    ),
    ...statements.flatMap(({ step, place }) =>
      file.steps.some(({ id }) => id === step) ? [] : [`${place}.step: "${step}" is not the id of a step`],
    ),
    ...areas.flatMap(({ area, place }) => checkNextSteps(file, `${place}.next_steps`, area.next_steps)),
  ]
}

function checkNextSteps(file: FrameworkFile, place: string, nextSteps: Readonly<Record<string, unknown>>) {
  const categories = file.categories.map(({ id }) => id)
  const missing = categories
    .filter((id) => !Object.hasOwn(nextSteps, id))
    .map((id) => `${place}: has none for the category "${id}"`)
  const unknown = Object.keys(nextSteps)
    .filter((id) => !categories.includes(id))
    .map((id) => `${place}.${id}: is not the id of a category`)
  return [...missing, ...unknown]
}
