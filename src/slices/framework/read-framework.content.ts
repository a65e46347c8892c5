// Reads a framework file into the Framework that the rest of the service sees.
import type { ContentResult } from '../../platform/files/content-result.ts'
import { parseContent } from '../../platform/files/parse-content.ts'
import { inconsistencies } from './check-framework.content.ts'
import type { Area, CharacteristicArea, CsfArea, Framework, Help } from './framework.rules.ts'
import { type FrameworkFile, frameworkFile } from './framework-file.content.ts'

/**
 * The framework in the parsed YAML `raw`, or all that is wrong with it. `file` is the name that errors give.
 * Agreement between the parts is looked at once every part has the right form.
 */
export function readFramework(file: string, raw: unknown): ContentResult<Framework> {
  const parsed = parseContent(file, frameworkFile, raw)
  if (!parsed.ok) return parsed
  const errors = inconsistencies(parsed.value).map((fault) => `${file}: ${fault}`)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: toFramework(parsed.value) }
}

function toFramework(file: FrameworkFile): Framework {
  return {
    version: file.content_version,
    title: file.title,
    introduction: file.introduction,
    scale: {
      question: file.scale.question,
      hint: file.scale.hint,
      options: file.scale.options.map(({ id, label, meaning, weight }) => ({ id, label, meaning, weight })),
    },
    scoring: {
      maxWeight: file.scoring.max_weight,
      explanation: file.scoring.explanation,
      criticalSuccessFactors: file.scoring.critical_success_factors,
      workedExample: file.scoring.worked_example,
    },
    categories: file.categories.map((category) => ({
      id: category.id,
      label: category.label,
      minScore: category.min_score,
      belowScore: category.below_score,
      rangeText: category.range_text,
      meaning: category.meaning,
      whatToDo: category.what_to_do,
    })),
    notAssessed: file.not_assessed,
    noteKinds: file.notes,
    steps: file.steps.map(({ id, label, question, summary }) => ({ id, label, question, summary })),
    focuses: file.focus_areas.map(({ id, label, summary, key_question, introduction }) => ({
      id,
      label,
      summary,
      keyQuestion: key_question,
      introduction,
    })),
    characteristics: file.characteristics.map(({ id, label, summary }) => ({ id, label, summary })),
    areas: [...file.areas.map(toCharacteristicArea), ...file.critical_success_factors.map(toCsfArea)],
    help: toHelp(file.help),
  }
}

function toCharacteristicArea(area: FrameworkFile['areas'][number]): CharacteristicArea {
  return {
    kind: 'characteristic',
    ...toAreaContent(area, area.title),
    focusId: area.focus,
    characteristicId: area.characteristic,
  }
}

function toCsfArea(factor: FrameworkFile['critical_success_factors'][number]): CsfArea {
  return { kind: 'csf', ...toAreaContent(factor, factor.label), summary: factor.summary }
}

type AreaInFile = FrameworkFile['areas'][number] | FrameworkFile['critical_success_factors'][number]

function toAreaContent(area: AreaInFile, title: string): Omit<Area, 'kind'> {
  return {
    id: area.id,
    title,
    description: area.description,
    whatGoodLooksLike: area.what_good_looks_like,
    statements: area.statements.map(({ step, ...statement }) => ({ ...statement, stepId: step })),
    nextSteps: area.next_steps,
  }
}

function toHelp(help: FrameworkFile['help']): Help {
  return {
    startPage: {
      ...help.start_page,
      sections: help.start_page.sections.map(({ bullets_intro, ...section }) => ({
        ...section,
        ...(bullets_intro === undefined ? {} : { bulletsIntro: bullets_intro }),
      })),
    },
    resultsPage: {
      readingYourResults: help.results_page.reading_your_results,
      criticalSuccessFactors: help.results_page.critical_success_factors,
      differences: help.results_page.differences,
    },
    comparingCouncils: {
      lead: help.comparing_councils.lead,
      finalAnswers: help.comparing_councils.final_answers,
    },
    networksAndSupport: help.networks_and_support,
    actionPlan: { lead: help.action_plan.lead, goodActionHint: help.action_plan.good_action_hint },
  }
}
