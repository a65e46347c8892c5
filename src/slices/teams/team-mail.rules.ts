// The words of the mails about a team. No link signs anybody in: whoever reads the mail signs in by code as always.
import { letter, quoted } from '../../platform/mail/letter.rules.ts'

export type TeamMailFacts = {
  /** One bare address. */
  readonly to: string
  /** Who invites, or took them out: a name, or "A colleague". */
  readonly by: string
  readonly team: string
  readonly council: string
  /** What they wrote; may be empty. */
  readonly message: string
}

export type TeamMailWords = { readonly subject: string; readonly text: string }

export function teamInvitationMail(facts: TeamMailFacts, baseUrl: string): TeamMailWords {
  const { by, team, council, message } = facts
  return {
    subject: `You are invited to join a team: ${team}`,
    text: letter(baseUrl, [
      `${by} asks you to join the team "${team}" of ${council} in the Transformation and Innovation Exchange.`,
      'People in a team share an action plan: all of them see it and can change it. If you join, they see your name and what you own in the plan, and you see theirs. You can leave at any time.',
      ...quoted(by, message),
      'To join or decline, go to the address below and sign in with this e-mail address. Then choose Plans, and Teams.',
    ]),
  }
}

export function takenOutMail({ by, team, council }: TeamMailFacts, baseUrl: string): TeamMailWords {
  return {
    subject: `You are no longer in a team: ${team}`,
    text: letter(baseUrl, [
      `${by} has taken you out of the team "${team}" of ${council} in the Transformation and Innovation Exchange.`,
      'You can no longer see its plan or who is in it. What you own in the plan stays there until somebody else is chosen.',
      'Your own plan and everything else you do in the service stay as they are.',
    ]),
  }
}
