import { page, type Reply } from '../../platform/http/reply.ts'
import type { Actor, Ask } from '../../request.ts'
import { routes } from '../../routes.ts'
import { currentFramework } from '../framework/index.ts'
import { StartPage, type StartProps } from './view-start.page.tsx'

export async function viewStart(ask: Ask<Actor, typeof routes.start>): Promise<Reply> {
  const framework = await ask.read((tx) => currentFramework(tx))
  return page(StartPage, {
    help: framework.help.startPage,
    begin: beginFor(ask.actor, framework.help.startPage.button),
    demo: ask.services.demo ?? [],
  })
}

/** Where the one big button leads: an officer goes on with assessments, staff of the LGA to the councils. */
function beginFor(actor: Actor, button: string): StartProps['begin'] {
  const assessments = routes.assessments.href()
  switch (actor.kind) {
    case 'anonymous':
      return { text: button, href: routes.signIn.href({}, { to: assessments }), signsIn: true }
    case 'newcomer':
      return { text: 'Continue', href: routes.introduce.href({}, { to: assessments }), signsIn: false }
    case 'officer':
      return { text: 'Go to your assessments', href: assessments, signsIn: false }
    case 'lga':
      return { text: 'See councils and results', href: routes.lga.href(), signsIn: false }
  }
}
