// Whether the files of content/demo agree with each other, with the framework and with the register of councils.
import { repeatedAt } from '../platform/files/parse-content.ts'
import { type Council, domainOf } from '../slices/councils/councils.rules.ts'
import { type Framework, statementCount } from '../slices/framework/framework.rules.ts'
import { inRoundFaults, roundFaults } from './check-rounds.content.ts'
import type { AssessmentInFile, CouncilInFile, CouncilsFile, NotesFile } from './demo-files.content.ts'
import { isWorkingDay } from './working-time.rules.ts'

export type Known = { readonly framework: Framework; readonly councils: readonly Council[] }

/** Each fault as `place: rule`. */
export function notesFaults(file: NotesFile, { framework }: Known): readonly string[] {
  const areas = ids(framework.areas)
  const kinds = ids(framework.noteKinds)
  const groups = Object.keys(file.groups)
  const seen = new Set<string>()
  const faults = repeatedAt(file.areas.map(({ area }, at) => ({ id: area, place: `areas[${at}]` })))
  const check = (place: string, given: string, known: readonly string[]) => {
    if (!known.includes(given)) faults.push(`${place}: "${given}" is not one of ${known.join(', ')}`)
  }
  file.areas.forEach((one, at) => {
    const place = `areas[${at}]`
    check(`${place}.area`, one.area, areas)
    const byMood = [one.weak, one.strong, one.any]
    for (const kind of byMood.flatMap((texts) => Object.keys(texts))) check(place, kind, kinds)
    for (const { step, only } of one.not_applicable) {
      check(`${place}.not_applicable.step`, step, ids(framework.steps))
      check(`${place}.not_applicable.only`, only, groups)
    }
    for (const given of [...byMood.flatMap((texts) => Object.values(texts).flat()), ...one.deliberate]) {
      const text = typeof given === 'string' ? given : given.text
      if (typeof given !== 'string') check(`${place}.only`, given.only, groups)
      // Handed out by its words: the same words twice would come out once.
      if (seen.has(text)) faults.push(`${place}: "${text.slice(0, 40)}" is there already`)
      seen.add(text)
    }
  })
  return faults
}

export function councilsFaults(file: CouncilsFile, known: Known): readonly string[] {
  const { framework } = known
  const options = ids(framework.scale.options.filter(({ weight }) => weight === null))
  const people = file.councils.flatMap((council, at) =>
    council.people.map(({ email }, i) => ({ id: email, place: `councils[${at}].people[${i}]` })),
  )
  const staff = file.lga.map(({ email }, i) => ({ id: email, place: `lga[${i}]` }))
  return [
    ...notOneOf('answers.unknown', [file.answers.unknown], options),
    ...notOneOf('answers.not_applicable', [file.answers.not_applicable], options),
    ...notOneOf('answers.reason_kind', [file.answers.reason_kind], ids(framework.noteKinds)),
    ...notOneOf('steps', Object.keys(file.steps), ids(framework.steps)),
    ...repeatedAt([...staff, ...people]),
    ...repeatedAt(file.councils.map(({ code }, at) => ({ id: code, place: `councils[${at}]` }))),
    ...file.councils.flatMap((council, at) => councilFaults(`councils[${at}]`, council, known)),
  ]
}

function councilFaults(place: string, council: CouncilInFile, known: Known): readonly string[] {
  const places = placesIn(known.framework)
  const registered = known.councils.find(({ code }) => code === council.code)
  if (!registered) return [`${place}.code: "${council.code}" is no council of the register`]
  return [
    ...notOneOf(`${place}.leans`, Object.keys(council.leans), places),
    ...roundFaults(place, council, registered.emailDomains),
    ...council.people.flatMap((officer, i) => {
      const here = `${place}.people[${i}]`
      const domain = domainOf(officer.email) ?? ''
      return [
        ...notOneOf(`${here}.email`, [domain], registered.emailDomains),
        ...notOneOf(`${here}.blind_spots`, officer.blind_spots, places),
        ...officer.assessments.flatMap((one, j) => {
          const earlier = officer.assessments.slice(0, j)
          return [
            ...assessmentFaults({ place: `${here}.assessments[${j}]`, one, earlier, known }),
            ...inRoundFaults(`${here}.assessments[${j}]`, one, council.rounds),
          ]
        }),
      ]
    }),
  ]
}

type InPlace = {
  readonly place: string
  readonly one: AssessmentInFile
  readonly earlier: readonly AssessmentInFile[]
  readonly known: Known
}

function assessmentFaults({ place, one, earlier, known: { framework } }: InPlace): readonly string[] {
  const last = one.submitted ?? one.saved
  const days = [one.begun, ...(last === undefined ? [] : [last])]
  const rules: readonly (readonly [boolean, string])[] = [
    [(one.submitted === undefined) === (one.saved === undefined), 'needs either submitted or saved'],
    [last !== undefined && last < one.begun, 'ends before it began'],
    [days.some((day) => !isWorkingDay(day)), 'has a day that is no working day'],
    [earlier.some(({ begun }) => begun >= one.begun), 'is not in the order of time'],
    [one.copy && !earlier.some(({ submitted }) => submitted), 'has nothing to be a copy of'],
    [(one.answered ?? 1) > statementCount(framework), 'has more answers than there are statements'],
  ]
  return [
    ...rules.filter(([broken]) => broken).map(([, rule]) => `${place}: ${rule}`),
    ...notOneOf(`${place}.leans`, Object.keys(one.leans), placesIn(framework)),
    ...notOneOf(`${place}.skips`, one.skips, ids(framework.focuses)),
    ...notOneOf(
      `${place}.notes`,
      one.notes.map(({ area }) => area),
      ids(framework.areas),
    ),
    ...notOneOf(
      `${place}.notes`,
      one.notes.map(({ kind }) => kind),
      ids(framework.noteKinds),
    ),
  ]
}

function placesIn({ areas, characteristics, focuses, steps }: Framework): readonly string[] {
  return [...characteristics, ...focuses, ...steps, ...areas].map(({ id }) => id)
}

/** A fault for each that is not known. */
export function notOneOf(
  place: string,
  given: readonly string[],
  known: readonly string[],
): readonly string[] {
  return given
    .filter((id) => !known.includes(id))
    .map((id) => `${place}: "${id}" is not one of ${known.join(', ')}`)
}

function ids(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id)
}
