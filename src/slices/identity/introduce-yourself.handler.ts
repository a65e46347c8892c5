// The first sign-in: a newcomer says who they are, chooses who sees their name, and goes on to where they were going.
import { page, type Reply, seeOther } from '../../platform/http/reply.ts'
import type { ActorOf, Ask } from '../../request.ts'
import { routes } from '../../routes.ts'
import { parseDetails } from './details.form.ts'
import { IntroduceYourselfPage } from './introduce-yourself.page.tsx'
import { saveDetails } from './person.queries.ts'
import { returnPath } from './return-path.rules.ts'

type AskIntroduce = Ask<ActorOf<'newcomer'>, typeof routes.introduce>

export function viewIntroduceYourself(ask: AskIntroduce): Reply {
  if (ask.actor.kind !== 'newcomer') return seeOther(routes.account.href())
  const details = { name: '', jobTitle: '', directorate: '', nameVisible: false }
  const returnTo = returnPath(ask.query.get('to') ?? undefined)
  return page(IntroduceYourselfPage, { details, returnTo, today: ask.now, council: ask.actor.council?.name })
}

export async function submitIntroduceYourself(ask: AskIntroduce): Promise<Reply> {
  const { actor } = ask
  // Sent twice: the first one counted, and nothing is to be asked again.
  if (actor.kind !== 'newcomer') return seeOther(routes.account.href())
  const council = actor.council?.name
  const returnTo = returnPath(ask.form.get('to'))
  const parsed = parseDetails(ask.form, { asksName: council !== undefined })
  if (!parsed.ok) {
    const { typed: details, errors } = parsed
    return page(IntroduceYourselfPage, { details, errors, returnTo, today: ask.now, council }, 422)
  }
  await ask.write(async (tx) => {
    await saveDetails(tx, actor.personId, { details: parsed.value, now: ask.now })
    await ask.audit(tx)
  })
  return seeOther(returnTo ?? (council === undefined ? routes.lga.href() : routes.assessments.href()))
}
