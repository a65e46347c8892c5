// What a row of the table of query functions says.
import type { Persona } from './cast.ts'
import type { Given } from './given-things.ts'

export type Asker = Exclude<Persona, 'newcomer' | 'disabled'>

export type QueryRow =
  /** The same for whoever asks; why that gives nothing away. */
  | { readonly everybody: string }
  /** For the owner of the tables or background work: the service's role is refused, or finds nothing. */
  | { readonly notForRequests: (given: Given) => readonly unknown[] }
  | {
      /** Somebody who may: to them it gives something. */
      readonly by: Asker
      readonly args: (given: Given) => readonly unknown[]
      /** Theirs alone: neither a colleague's nor their lead's, nor the LGA's. */
      readonly isPrivate?: true
      /** A team's: neither their lead's nor the LGA's. */
      readonly isOfMembers?: true
      /** Gives whoever asks what is of their own council; nothing of the own one of the cast may be in it. */
      readonly listsTheirs?: true
      /** Answers with nothing even where it does something. */
      readonly isSilent?: true
    }
