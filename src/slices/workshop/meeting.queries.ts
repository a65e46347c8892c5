// A workshop with what its pages are made of: the round, the questionnaire, what colleagues had answered, what is agreed.
import type { Handle } from '../../platform/database/handle.ts'
import { spreadOf } from '../comparison/comparison.rules.ts'
import { listRoundAnswers, type RoundAnswers } from '../comparison/index.ts'
import type { Framework } from '../framework/framework.rules.ts'
import { findFramework } from '../framework/index.ts'
import { findRound } from '../rounds/index.ts'
import type { Round } from '../rounds/rounds.rules.ts'
import { agreedAnswers } from './agreed-answer.queries.ts'
import type { Shown } from './live-state.rules.ts'
import { countPeople, countVotes } from './take-part.queries.ts'
import { findStatement } from './walk-statements.rules.ts'
import { findWorkshop } from './workshop.queries.ts'
import type { AgreedAnswer, Workshop } from './workshop-record.rules.ts'

export type Meeting = {
  readonly workshop: Workshop
  readonly round: Round
  readonly framework: Framework
  /** What each colleague had answered on their own. */
  readonly answers: readonly RoundAnswers[]
  readonly agreed: ReadonlyMap<string, AgreedAnswer>
  /** How many have joined. */
  readonly people: number
}

/** A workshop with its round and questionnaire alone: what a vote is checked against. `id`: a UUID. */
export async function findFrame(
  tx: Handle,
  id: string,
): Promise<Pick<Meeting, 'workshop' | 'round' | 'framework'> | undefined> {
  const workshop = await findWorkshop(tx, id)
  const round = workshop && (await findRound(tx, workshop.roundId))
  if (!workshop || !round) return undefined
  const framework = await findFramework(tx, round.frameworkVersion)
  if (!framework) throw new Error(`Framework ${round.frameworkVersion} is not in the database`)
  return { workshop, round, framework }
}

/** A workshop of the asker's council; undefined where there is none of that id. `id`: a UUID. */
export async function findMeeting(tx: Handle, id: string): Promise<Meeting | undefined> {
  const frame = await findFrame(tx, id)
  if (!frame) return undefined
  return {
    ...frame,
    answers: await listRoundAnswers(tx, frame.round.id),
    agreed: await agreedAnswers(tx, id),
    people: await countPeople(tx, id),
  }
}

/** What is on the screen now. */
export async function findShown(tx: Handle, meeting: Meeting): Promise<Shown> {
  const { workshop, framework, answers, agreed, people } = meeting
  const { statementId } = workshop
  const settled = agreed.size
  if (statementId === undefined)
    return { workshop, placed: undefined, people, votes: {}, spread: undefined, agreed: undefined, settled }
  return {
    workshop,
    placed: findStatement(framework, statementId),
    people,
    votes: await countVotes(tx, workshop.id, statementId),
    spread: spreadOf(
      framework,
      statementId,
      answers.map((one) => one.answers),
    ),
    agreed: agreed.get(statementId),
    settled,
  }
}
