// Who sees what once a plan is shared, said before it is.
import type { Plan, PlanKind } from './plan-record.rules.ts'

export type SharingWords = {
  readonly heading: string
  /** Who reads it now. */
  readonly now: string
  /** What sharing, or no longer sharing, does. */
  readonly effects: readonly string[]
  readonly button: string
}

/** Whether a plan of this kind can be shared at all; a team's never is. */
export function canBeShared(kind: PlanKind): boolean {
  return kind !== 'team'
}

/** `since`: "3 December 2026", where it is shared. Nothing for a team's plan. */
export function sharingWords(
  { kind }: Pick<Plan, 'kind'>,
  since: string | undefined,
): SharingWords | undefined {
  if (kind === 'personal') return since === undefined ? sharePersonal : unsharePersonal(since)
  if (kind === 'council') return since === undefined ? shareCouncil : unshareCouncil(since)
  return undefined
}

const sharePersonal: SharingWords = {
  heading: 'Sharing your plan',
  now: 'Only you can read your plan.',
  effects: [
    'everyone in your council can read all of it: areas, actions, steps, comments and what you changed when',
    'your name is shown with it only if you have agreed to show your name to colleagues',
    'only you can change it',
    'nobody in another council, and nobody at the LGA, can read it',
  ],
  button: 'Share it with my council',
}

function unsharePersonal(since: string): SharingWords {
  return {
    heading: 'Sharing your plan',
    now: `Everyone in your council has been able to read your plan since ${since}.`,
    effects: [
      'only you can read it, at once',
      'nothing in it is changed',
      'you can share it again at any time',
    ],
    button: 'Stop sharing',
  }
}

const shareCouncil: SharingWords = {
  heading: 'Sharing the council plan',
  now: 'Everyone in your council can read the council plan, and nobody else.',
  effects: [
    'the LGA can read all of it: areas, actions, steps and comments',
    'the LGA sees no names of officers, only those of teams and what was typed as an owner',
    'the LGA cannot change it',
    'no other council can read it',
  ],
  button: 'Share it with the LGA',
}

function unshareCouncil(since: string): SharingWords {
  return {
    heading: 'Sharing the council plan',
    now: `The LGA has been able to read the council plan since ${since}.`,
    effects: [
      'the LGA can no longer read it, at once',
      'everyone in your council can still read it',
      'any lead can share it again at any time',
    ],
    button: 'Stop sharing',
  }
}
