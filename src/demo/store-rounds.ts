// Opens and closes the rounds of a demonstration as the leads who do so, by the queries that pages use. What is there
// already is left alone.
import { within } from '../platform/database/handle.ts'
import type { DatabasePool } from '../platform/database/pool.ts'
import type { Framework } from '../slices/framework/framework.rules.ts'
import { addInvitations, closeRound, openRound } from '../slices/rounds/index.ts'
import type { PlannedRound } from './plan-rounds.rules.ts'
import { personId, roundId, settingsFor } from './store-demonstration.ts'

/** Before anybody answers in them. No mail is sent: nobody would read it. */
export async function openRounds(
  servicePool: DatabasePool,
  framework: Framework,
  rounds: readonly PlannedRound[],
): Promise<void> {
  for (const round of rounds) {
    const shared = { councilCode: round.councilCode, now: round.openedAt }
    const id = roundId(round.councilCode, round.name)
    await within(servicePool, { settings: settingsFor(round.lead), mode: 'write' }, async (tx) => {
      const isNew = await openRound(tx, {
        ...shared,
        id,
        name: round.name,
        scope: { kind: 'council' },
        frameworkVersion: framework.version,
        answerBy: round.answerBy,
        openedBy: personId(round.lead),
      })
      if (isNew)
        await addInvitations(tx, {
          ...shared,
          roundId: id,
          emails: round.emails,
          message: round.message,
          invitedBy: personId(round.lead),
          isSent: true,
        })
    })
  }
}

/** After everybody has answered. */
export async function closeRounds(servicePool: DatabasePool, rounds: readonly PlannedRound[]): Promise<void> {
  for (const { councilCode, name, lead, closedAt } of rounds) {
    if (!closedAt) continue
    const closing = { personId: personId(lead), lateAllowed: false, now: closedAt }
    await within(servicePool, { settings: settingsFor(lead), mode: 'write' }, (tx) =>
      closeRound(tx, roundId(councilCode, name), closing),
    )
  }
}
