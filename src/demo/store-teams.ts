// Makes the teams of the demonstration as the people who are in them, by the queries that pages use. What is there already is
// left alone.
import { derivedUuid } from '../platform/crypto/derived-uuid.ts'
import { answerTeamInvitation, inviteToTeam } from '../slices/teams/team-invitations.queries.ts'
import { makeTeam } from '../slices/teams/teams.queries.ts'
import type { Acting } from './act-as-officer.ts'
import { workingMoment } from './plan-days.rules.ts'
import type { TeamInFile } from './plans-file.content.ts'
import { personId } from './store-demonstration.ts'

/** The same in every demonstration. */
export function teamId({ council, name }: Pick<TeamInFile, 'council' | 'name'>): string {
  return derivedUuid(['demonstration', 'team', council, name])
}

export async function storeTeam({ as, person, today }: Acting, team: TeamInFile): Promise<void> {
  const { council, name, members, message, made, waiting } = team
  const [first = '', ...others] = members
  const maker = person(first)
  const shared = { teamId: teamId(team), personId: personId(maker), councilCode: council, message }
  const words = ['team', name]
  const madeAt = workingMoment(today, made, { turn: 0, words })
  await as(maker, async (tx) => {
    await makeTeam(tx, { ...shared, id: shared.teamId, name, now: madeAt })
    await inviteToTeam(tx, { ...shared, emails: others, now: workingMoment(today, made, { turn: 1, words }) })
  })
  for (const [at, email] of others.entries()) {
    const now = workingMoment(today, made + 1, { turn: at + 2, words })
    await as(person(email), (tx) => answerTeamInvitation(tx, { teamId: shared.teamId, accepts: true, now }))
  }
  for (const { email, on } of waiting)
    await as(maker, (tx) =>
      inviteToTeam(tx, { ...shared, emails: [email], now: workingMoment(today, on, { turn: 0, words }) }),
    )
}
