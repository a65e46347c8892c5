// Reads content/demo into what the demonstration is made from.
import type { ContentResult } from '../platform/files/content-result.ts'
import { parseContent } from '../platform/files/parse-content.ts'
import { parseYaml } from '../platform/files/parse-yaml.ts'
import { councilsFaults, type Known, notesFaults } from './check-demo.content.ts'
import type { DemoAssessment, DemoContent, DemoCouncil, DemoText, DemoTexts } from './demo-content.rules.ts'
import {
  type AssessmentInFile,
  type CouncilInFile,
  type CouncilsFile,
  councilsFile,
  type NotesFile,
  notesFile,
} from './demo-files.content.ts'

/** A file of content/demo: its path, for faults found in it, and what it says. */
export type ContentFile = { readonly file: string; readonly text: string }

/** The demonstration's content, or all that is wrong with it. */
export function readDemo(
  files: { readonly councils: ContentFile; readonly notes: ContentFile },
  known: Known,
): ContentResult<DemoContent> {
  const councils = checked(files.councils, councilsFile, (value) => councilsFaults(value, known))
  const notes = checked(files.notes, notesFile, (value) => notesFaults(value, known))
  if (!councils.ok || !notes.ok)
    return { ok: false, errors: [councils, notes].flatMap((one) => (one.ok ? [] : one.errors)) }
  return { ok: true, value: toContent(councils.value, notes.value, known) }
}

function checked<T>(
  { file, text }: ContentFile,
  schema: Parameters<typeof parseContent<T>>[1],
  faultsIn: (value: T) => readonly string[],
): ContentResult<T> {
  const raw = parseYaml(file, text)
  const parsed = raw.ok ? parseContent(file, schema, raw.value) : raw
  if (!parsed.ok) return parsed
  const errors = faultsIn(parsed.value).map((fault) => `${file}: ${fault}`)
  return errors.length > 0 ? { ok: false, errors } : parsed
}

function toContent(file: CouncilsFile, notes: NotesFile, known: Known): DemoContent {
  const { unknown, not_applicable, reason_kind } = file.answers
  return {
    answers: { unknown, notApplicable: not_applicable, reasonKind: reason_kind },
    steps: file.steps,
    lga: file.lga.map(({ name, email, job, shows_name }) => ({
      name,
      email,
      jobTitle: job,
      nameVisible: shows_name,
    })),
    councils: file.councils.map((council) => toCouncil(council, known)),
    areas: notes.areas.map((area) => toTexts(area, notes.groups)),
  }
}

function toCouncil({ code, level, leans, rounds, people }: CouncilInFile, { councils }: Known): DemoCouncil {
  const registered = councils.find((one) => one.code === code)
  return {
    code,
    name: registered?.name ?? code,
    type: registered?.type ?? '',
    level,
    leans,
    rounds: rounds.map(({ name, opened, answer_by, closed, message, also }) => ({
      name,
      openedOn: opened,
      answerBy: answer_by,
      closedOn: closed,
      message,
      also,
    })),
    people: people.map(({ name, email, directorate, leaning, writes, ...officer }) => ({
      name,
      email,
      jobTitle: officer.job,
      directorate,
      nameVisible: officer.shows_name,
      isLead: officer.lead,
      leaning,
      writes,
      blindSpots: officer.blind_spots,
      assessments: officer.assessments.map(toAssessment),
    })),
  }
}

function toAssessment({ begun, submitted, saved, ...one }: AssessmentInFile): DemoAssessment {
  return {
    round: one.round,
    service: one.service,
    begunOn: begun,
    lastOn: submitted ?? saved ?? begun,
    isSubmitted: submitted !== undefined,
    isCopy: one.copy,
    answered: one.answered,
    skips: one.skips,
    leans: one.leans,
    notes: one.notes.map(({ area, kind, text }) => ({ areaId: area, kind, text })),
  }
}

const moods = ['weak', 'strong', 'any'] as const

function toTexts(area: NotesFile['areas'][number], groups: NotesFile['groups']): DemoTexts {
  const toText = (given: string | { only: string; text: string }): DemoText =>
    typeof given === 'string'
      ? { text: given, onlyFor: undefined }
      : { text: given.text, onlyFor: groups[given.only] }
  return {
    areaId: area.area,
    notes: moods.flatMap((mood) =>
      Object.entries(area[mood]).flatMap(([kind, texts]) =>
        texts.map((given) => ({ ...toText(given), mood, kind })),
      ),
    ),
    deliberate: area.deliberate.map(toText),
    notApplicable: area.not_applicable.map(({ step, only, reason }) => ({
      text: reason,
      onlyFor: groups[only],
      stepId: step,
    })),
  }
}
