// The two ways in which due dates leave as iCalendar: a plan as a file for whoever may read the plan, and what the holder of
// a private address is to do for whoever has the address.
import { londonDay } from '../../platform/clock/london-day.rules.ts'
import { hashToken } from '../../platform/crypto/secrets.ts'
import { file, notFound, type Reply } from '../../platform/http/reply.ts'
import { isUuid } from '../../platform/http/uuid.ts'
import { writeICalendar } from '../../platform/icalendar/icalendar.rules.ts'
import type { Actor, Ask, Lga, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import type { Services } from '../../services.ts'
import { councilByCode } from '../councils/index.ts'
import { findPlan, readPlan } from '../plans/index.ts'
import { planFileName, planTitle } from '../plans/plans.rules.ts'
import { listEntries } from './calendar-address.queries.ts'
import { type CalendarEntry, entriesOf, toEvent } from './calendar-entry.rules.ts'

export async function downloadPlanCalendar(
  ask: Ask<Officer | Lga, typeof routes.planCalendar>,
): Promise<Reply> {
  if (!isUuid(ask.params.plan)) return notFound()
  return ask.write(async (tx) => {
    const plan = await findPlan(tx, ask.params.plan)
    if (!plan) return notFound()
    const [{ actions }, council] = [await readPlan(tx, plan), await councilByCode(tx, plan.councilCode)]
    if (!council) throw new Error(`Council ${plan.councilCode} is not in the register`)
    await ask.audit(tx, plan.id)
    const name = `${planTitle(plan, ask.actor.personId)}: ${council.name}`
    return calendarFile(ask, {
      name,
      entries: entriesOf(actions),
      called: planFileName(plan, council.name, londonDay(ask.now)),
    })
  })
}

export async function readCalendarFeed(ask: Ask<Actor, typeof routes.calendarFeed>): Promise<Reply> {
  const tokenHash = hashToken(ask.params.token.replace(/\.ics$/, ''))
  const entries = await ask.read((tx) => listEntries(tx, tokenHash))
  return entries ? calendarFile(ask, { name: 'TIEx: my actions', entries, called: 'my-actions' }) : notFound()
}

type Calendar = {
  readonly name: string
  readonly entries: readonly CalendarEntry[]
  readonly called: string
}

function calendarFile(
  { services }: { readonly services: Services },
  { name, entries, called }: Calendar,
): Reply {
  const events = entries.map((entry) =>
    toEvent(
      entry,
      services.settings.baseUrl + routes.action.href({ plan: entry.planId, action: entry.actionId }),
    ),
  )
  const bytes = new TextEncoder().encode(writeICalendar({ name, events }))
  return file(bytes, 'text/calendar; charset=utf-8', `${called}.ics`)
}
