// The nouns of this slice: a team, whom it has invited, and what asks somebody to join.

export type Team = {
  readonly id: string
  /** One line of 1 to 100 characters: "Digital board". */
  readonly name: string
  readonly madeAt: Date
  /** Its plan stays readable for those in it; nobody joins it and nothing in the plan changes any more. */
  readonly closedAt: Date | undefined
  readonly planId: string
}

/** `people`: how many are in it and may sign in. `waiting`: how many are invited and have not answered. */
export type ListedTeam = Team & { readonly people: number; readonly waiting: number }

/** Somebody whom a team has invited and who has not answered, as its members see them. */
export type InvitedToTeam = {
  readonly id: string
  readonly email: string
  readonly invitedAt: Date
  /** The mail server refused the address for good. */
  readonly isUndelivered: boolean
}

/** What asks the reader to join a team. */
export type TeamInvitation = {
  readonly team: Pick<Team, 'id' | 'name'>
  /** Who invited them: the id of a person. */
  readonly invitedBy: string
  /** May be empty. */
  readonly message: string
  /** False once it was answered or withdrawn, or the team is closed. */
  readonly isOpen: boolean
}

/** In characters, as the database has them. */
export const teamNameLimit = 100
export const teamMessageLimit = 2000

/** "1 person", "4 people" */
export function peopleInWords(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}
