// How often somebody is reminded of what is due: they see it, and change it.
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { Ask, Officer } from '../../request.ts'
import { routes } from '../../routes.ts'
import { parseFrequency } from './choose-reminders.form.ts'
import { ChooseRemindersPage } from './choose-reminders.page.tsx'
import { findFrequency, saveFrequency } from './preference.queries.ts'

type AskReminders = Ask<Officer, typeof routes.reminders>

export async function viewReminders(ask: AskReminders): Promise<Reply> {
  const frequency = await ask.read((tx) => findFrequency(tx, ask.actor.personId))
  return page(ChooseRemindersPage, { frequency, isSaved: ask.query.get('done') === 'saved' })
}

export async function submitReminders(ask: AskReminders): Promise<Reply> {
  const frequency = parseFrequency(ask.form)
  if (!frequency) return page(ChooseRemindersPage, { frequency, errors: nothingChosen }, 422)
  const { personId, council } = ask.actor
  await ask.write(async (tx) => {
    await saveFrequency(tx, { personId, councilCode: council.code }, { frequency, now: ask.now })
    await ask.audit(tx)
  })
  return seeOther(routes.reminders.href({}, { done: 'saved' }))
}

const nothingChosen = { frequency: 'Select how often you want reminders' }
