// Who is meant by a text that names an owner. A lead knows colleagues by their e-mail addresses, those too who do not show
// their names; everybody else's text is the owner as it stands.
import type { Handle } from '../../../platform/database/handle.ts'
import { councilsByDomain } from '../../councils/index.ts'
import { findColleague, listCouncilPeople } from '../../identity/index.ts'
import type { Owner, Plan } from '../plan-record.rules.ts'
import type { OwnerPick } from './owner-choice.form.ts'

/** `unknown`: an address of the own council with which nobody has signed in. `left`: a colleague who no longer may. */
export type PickedOwner =
  | { readonly kind: 'owner'; readonly owner: Owner | undefined }
  | { readonly kind: 'unknown' | 'left' }

type Picking = {
  readonly plan: Pick<Plan, 'kind' | 'councilCode'>
  readonly pick: OwnerPick
  readonly isLead: boolean
}

/** Only in the plan of the council is an address a colleague: in any other they would own what they cannot see. */
export async function findPickedOwner(tx: Handle, { plan, pick, isLead }: Picking): Promise<PickedOwner> {
  if (pick.kind === 'picked') return { kind: 'owner', owner: pick.owner }
  const { text } = pick
  const asTyped: PickedOwner = { kind: 'owner', owner: { kind: 'text', text } }
  if (plan.kind !== 'council' || !isLead || !/^[^\s@]+@[^\s@]+$/.test(text)) return asTyped
  const personId = await findColleague(tx, text)
  if (personId === undefined)
    return (await isCouncilAddress(tx, plan.councilCode, text)) ? { kind: 'unknown' } : asTyped
  const person = (await listCouncilPeople(tx)).find((one) => one.personId === personId)
  return person?.isDisabled ? { kind: 'left' } : { kind: 'owner', owner: { kind: 'person', personId } }
}

async function isCouncilAddress(tx: Handle, councilCode: string, email: string): Promise<boolean> {
  const councils = await councilsByDomain(tx, email.slice(email.indexOf('@') + 1))
  return councils.some(({ code }) => code === councilCode)
}
