// What is needed to let the people of the demonstration make their teams and plans.
import type { Handle } from '../platform/database/handle.ts'
import type { Framework } from '../slices/framework/framework.rules.ts'
import type { PlannedPerson } from './plan-demonstration.rules.ts'

export type Acting = {
  readonly framework: Framework
  /** The day of loading, in London. */
  readonly today: string
  /** @throws Error where nobody has this address */
  person(email: string): PlannedPerson
  as<T>(person: PlannedPerson, work: (tx: Handle) => Promise<T>): Promise<T>
  /** @throws Error where there is no such team */
  team(name: string): string
}
