// What a row of the access table says, and who is turned away at which door.
import type { Fields } from '../support/client.ts'
import type { Cast, Persona } from './cast.ts'
import type { Thing, ThingName } from './things.ts'

/**
 * `page`, `file` and `live` (a stream of events that stays open): 200. `done`: 303 to a page of the service.
 * `refused`: the page again with 422. `too-late`: 409.
 * `sign-in`, `introduce`: 303 to there. `forbidden`: 403. `not-found`: 404, the same as for an id that nobody has.
 */
export type Outcome =
  | 'page'
  | 'file'
  | 'live'
  | 'done'
  | 'refused'
  | 'too-late'
  | 'sign-in'
  | 'introduce'
  | 'forbidden'
  | 'not-found'

/** `else`: everybody who gets in and is not named. */
export type ByPersona = { readonly else: Outcome } & Readonly<Partial<Record<Persona, Outcome>>>
export type Expected = Outcome | ByPersona

export type Row = {
  readonly door: Door
  /** By what the address names; for an address that names nothing, `nothing`. */
  readonly of: Readonly<Partial<Record<ThingName | 'nothing', Expected>>>
  /** What is posted: a form that the page would send. */
  readonly sends?: (about: About) => Fields
  /** What is asked for in the query of a GET. */
  readonly query?: (about: About) => Readonly<Record<string, string>>
}
export type About = {
  readonly thing: Thing
  readonly bystander: { readonly id: string; readonly email: string }
  readonly ids: Cast['ids']
}

const stranger = { anonymous: 'sign-in', disabled: 'sign-in' } as const
const known = { ...stranger, newcomer: 'introduce' } as const

/** Who is turned away before anything is looked at, and how. */
export const doors = {
  everybody: {},
  proven: stranger,
  'signed in': known,
  officers: { ...known, lga: 'forbidden' },
  leads: {
    ...known,
    lga: 'forbidden',
    owner: 'forbidden',
    colleague: 'forbidden',
    'other-officer': 'forbidden',
  },
  'officers and LGA': known,
  LGA: {
    ...known,
    owner: 'forbidden',
    colleague: 'forbidden',
    lead: 'forbidden',
    'other-officer': 'forbidden',
    'other-lead': 'forbidden',
  },
} satisfies Readonly<Record<string, Readonly<Partial<Record<Persona, Outcome>>>>>
export type Door = keyof typeof doors
