// The bridge from who asks to what the database is told: the settings that row-level security reads.
import type { Actor } from './request.ts'

/** The settings of a transaction that works for this actor; for an anonymous one none, so it sees nothing private. */
export function settingsOf(actor: Actor): Readonly<Record<string, string>> {
  switch (actor.kind) {
    case 'anonymous':
      return {}
    case 'newcomer':
      return {
        'app.person': actor.personId,
        ...(actor.council ? { 'app.council': actor.council.code } : {}),
        'app.role': 'newcomer',
      }
    case 'officer':
      return {
        'app.person': actor.personId,
        'app.council': actor.council.code,
        'app.role': actor.isLead ? 'lead' : 'officer',
      }
    case 'lga':
      return { 'app.person': actor.personId, 'app.role': 'lga' }
  }
}

/** How the audit trail names the actor. */
export function auditNames(actor: Actor): { personId?: string; role?: string; councilCode?: string } {
  if (actor.kind === 'anonymous') return {}
  const councilCode = actor.kind === 'lga' ? undefined : actor.council?.code
  const role = actor.kind === 'officer' && actor.isLead ? 'lead' : actor.kind
  return { personId: actor.personId, role, ...(councilCode ? { councilCode } : {}) }
}
