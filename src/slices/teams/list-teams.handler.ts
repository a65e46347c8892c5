// The teams of whoever asks, and making one.
import { derivedUuid } from '../../platform/crypto/derived-uuid.ts'
import type { Handle } from '../../platform/database/handle.ts'
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { listCouncilPeople } from '../identity/index.ts'
import { ListTeamsPage, type TeamsNews } from './list-teams.page.tsx'
import { listTeamInvitations } from './team-invitations.queries.ts'
import { nameTaken, readTeamName } from './team-name.form.ts'
import { isNameTaken, listTeams, makeTeam } from './teams.queries.ts'

type TeamsAsk = Ask<Officer, typeof routes.teams>

const news: Readonly<Record<string, TeamsNews>> = {
  left: { text: 'You have left the team', isSuccess: true },
  declined: { text: 'You have declined the invitation', isSuccess: true },
  'not-open': {
    text: 'This invitation is no longer open: it was answered or withdrawn, or the team is closed',
    isSuccess: false,
  },
}

export async function viewTeams(ask: TeamsAsk): Promise<Reply> {
  return ask.read(async (tx) =>
    page(ListTeamsPage, { ...(await listsFor(tx, ask)), news: news[ask.query.get('done') ?? ''] }),
  )
}

/** The same form sent twice makes one team: its id follows from the form, and from who sent it. */
export async function submitTeam(ask: TeamsAsk): Promise<Reply> {
  const { personId, council } = ask.actor
  const once = ask.form.get('once') || crypto.randomUUID()
  const id = derivedUuid(['team', personId, once])
  const { name, problem } = readTeamName(ask.form)
  return ask.write(async (tx) => {
    const wanted = { name, councilCode: council.code, teamId: id }
    const error = problem ?? ((await isNameTaken(tx, wanted)) ? nameTaken : undefined)
    if (error !== undefined)
      return page(ListTeamsPage, { ...(await listsFor(tx, ask)), once, typed: name, error }, 422)
    const made = await makeTeam(tx, { id, councilCode: council.code, name, personId, now: ask.now })
    if (made) await ask.audit(tx, id)
    return seeOther(routes.inviteToTeam.href({ team: id }, { done: 'made' }))
  })
}

async function listsFor(tx: Handle, ask: TeamsAsk) {
  const { personId } = ask.actor
  const people = await listCouncilPeople(tx)
  const names = new Map(people.map((one) => [one.personId, one.shownName]))
  const invitations = await listTeamInvitations(tx, personId)
  return {
    teams: await listTeams(tx, personId),
    invitations: invitations.map(({ team, invitedBy }) => ({ team, by: names.get(invitedBy) })),
    once: crypto.randomUUID(),
  }
}
