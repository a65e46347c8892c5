// What an action's statement, target and source are called, by the version of the assessment in force. What came from an earlier
// one and is no longer there is said plainly.
import type { Framework } from '../../framework/framework.rules.ts'
import type { Source } from '../plan-record.rules.ts'

/** The whole sentence. */
export function statementWords(framework: Framework, statementId: string): string {
  return findStatement(framework, statementId)?.text ?? 'A statement of an earlier assessment'
}

export function targetWords(framework: Framework, categoryId: string): string {
  return (
    framework.categories.find(({ id }) => id === categoryId)?.label ?? 'A category of an earlier assessment'
  )
}

/** What it was made from: "A suggested next step for Competent", "A reason noted in the workshop". */
export function sourceWords(framework: Framework, { kind, key }: Source): string {
  switch (kind) {
    case 'next-step': {
      const category = framework.categories.find(({ id }) =>
        framework.areas.some((area) => area.nextSteps[id]?.some((step) => step.id === key)),
      )
      return category ? `A suggested next step for ${category.label}` : 'A suggested next step'
    }
    case 'reason':
      return 'A reason noted in the workshop'
    case 'impediment':
      return 'An impediment noted while answering'
    case 'import':
      return 'A file'
  }
}

/** The area that a statement belongs to; undefined for one of an earlier version. */
export function areaOfStatement(framework: Framework, statementId: string): string | undefined {
  return framework.areas.find(({ statements }) => statements.some(({ id }) => id === statementId))?.id
}

function findStatement(framework: Framework, statementId: string) {
  return framework.areas.flatMap(({ statements }) => statements).find(({ id }) => id === statementId)
}
