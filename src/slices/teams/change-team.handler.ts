// Renaming a team and closing it, for those in it.
import type { Handle } from '../../platform/database/handle.ts'
import { notFound, page, type Reply, seeOther } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { CloseTeamPage } from './close-team.page.tsx'
import { RenameTeamPage } from './rename-team.page.tsx'
import { nameTaken, readTeamName } from './team-name.form.ts'
import type { Team } from './team-record.rules.ts'
import { closeTeam, findTeam, isNameTaken, renameTeam } from './teams.queries.ts'

type RenameAsk = Ask<Officer, typeof routes.renameTeam>
type CloseAsk = Ask<Officer, typeof routes.closeTeam>

export async function viewRename(ask: RenameAsk): Promise<Reply> {
  return ask.read((tx) => withOpenTeam(tx, ask, (team) => page(RenameTeamPage, { team })))
}

/** The form tells which name it was made with: who renames at the same time as somebody else is told, and decides. */
export async function submitRename(ask: RenameAsk): Promise<Reply> {
  const { name, problem } = readTeamName(ask.form)
  return ask.write((tx) =>
    withOpenTeam(tx, ask, async (team) => {
      const shown = seeOther(routes.team.href({ team: team.id }, { done: 'renamed' }))
      if (name === team.name) return shown
      const wanted = { name, councilCode: ask.actor.council.code, teamId: team.id }
      const error = problem ?? ((await isNameTaken(tx, wanted)) ? nameTaken : undefined)
      if (error !== undefined) return page(RenameTeamPage, { team, typed: name, error }, 422)
      const isAsSeen = ask.form.get('from') === team.name
      if (!isAsSeen || !(await renameTeam(tx, { teamId: team.id, from: team.name, name }))) {
        const now = (await findTeam(tx, { teamId: team.id, personId: ask.actor.personId })) ?? team
        return page(RenameTeamPage, { team: now, typed: name, isOvertaken: true }, 422)
      }
      await ask.audit(tx, team.id)
      return shown
    }),
  )
}

export async function viewClose(ask: CloseAsk): Promise<Reply> {
  return ask.read((tx) => withOpenTeam(tx, ask, (team) => page(CloseTeamPage, { team })))
}

export async function submitClose(ask: CloseAsk): Promise<Reply> {
  return ask.write((tx) =>
    withOpenTeam(tx, ask, async (team) => {
      const closed = await closeTeam(tx, team.id, ask.now)
      if (closed) await ask.audit(tx, team.id)
      return seeOther(routes.team.href({ team: team.id }, { done: closed ? 'closed' : 'closed-before' }))
    }),
  )
}

/** Not found for those who are not in the team; one that is closed stays as it is. */
async function withOpenTeam(
  tx: Handle,
  ask: RenameAsk | CloseAsk,
  answer: (team: Team) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { team: teamId } = ask.params
  const team = isUuid(teamId) ? await findTeam(tx, { teamId, personId: ask.actor.personId }) : undefined
  if (!team) return notFound()
  return team.closedAt
    ? seeOther(routes.team.href({ team: teamId }, { done: 'closed-before' }))
    : answer(team)
}
