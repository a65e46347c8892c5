// Everything that a lead's page of a workshop shows.
import type { Handle } from '../../platform/database/handle.ts'
import type { Services } from '../../services.ts'
import { compareAnswers, disagreementWords } from '../comparison/comparison.rules.ts'
import { type ColleagueNote, notesOn } from './colleague-notes.queries.ts'
import { type Unanimous, unanimousOpen } from './find-unanimous.rules.ts'
import type { Shown } from './live-state.rules.ts'
import { findMeeting, findShown, type Meeting } from './meeting.queries.ts'
import { findStatement, type Steps, stepsFrom, walkOrder } from './walk-statements.rules.ts'

export type StatementRow = {
  readonly statementId: string
  /** In the order of the walk, from 1. */
  readonly place: number
  readonly text: string
  readonly areaTitle: string
  /** "Views differ widely" */
  readonly views: string
  /** The agreed option's words; undefined where none is agreed. */
  readonly agreed: string | undefined
}

export type LeadView = Pick<Meeting, 'round' | 'framework'> & {
  readonly shown: Shown
  readonly steps: Steps
  readonly rows: readonly StatementRow[]
  readonly unanimous: readonly Unanimous[]
  readonly notes: readonly ColleagueNote[]
  /** Where people join: the service's own address, without its protocol. */
  readonly joinAt: string
}

/** Undefined where the asker's council has no such workshop. `id`: a UUID. */
export async function findLeadView(
  tx: Handle,
  id: string,
  { secret, settings }: Pick<Services, 'secret' | 'settings'>,
): Promise<LeadView | undefined> {
  const meeting = await findMeeting(tx, id)
  if (!meeting) return undefined
  const { round, framework, workshop, agreed, answers } = meeting
  const { statements } = compareAnswers(
    framework,
    answers.map((one) => one.answers),
  )
  const order = walkOrder(workshop.walk, statements)
  const isSettled = (statementId: string) => agreed.has(statementId)
  const shown = await findShown(tx, meeting)
  const areaId = shown.placed?.area.id
  return {
    round,
    framework,
    shown,
    steps: stepsFrom(order, workshop.statementId, isSettled),
    rows: order.flatMap((statementId, index) => {
      const placed = findStatement(framework, statementId)
      const spread = statements.find((one) => one.statementId === statementId)
      const optionId = agreed.get(statementId)?.optionId
      return placed
        ? [
            {
              statementId,
              place: index + 1,
              text: placed.statement.text,
              areaTitle: placed.area.title,
              views: disagreementWords(spread?.disagreement),
              agreed: framework.scale.options.find((option) => option.id === optionId)?.label,
            },
          ]
        : []
    }),
    unanimous: workshop.endedAt ? [] : unanimousOpen(statements, isSettled),
    notes: areaId === undefined || workshop.endedAt ? [] : await notesOn(tx, meeting, { areaId, secret }),
    joinAt: new URL(settings.baseUrl).host,
  }
}
