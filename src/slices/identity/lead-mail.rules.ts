// The words of the mails about who is a lead: to the LGA that somebody asks, and to whoever asked what became of it.
import { letter } from '../../platform/mail/letter.rules.ts'

export type LeadMailWords = { readonly subject: string; readonly text: string }

/** A council of which officers ask to be a lead, and how many of them. */
export type AskingCouncil = { readonly name: string; readonly requests: number }

/** To staff of the LGA. Who asks, they see once they have signed in. `councils`: at least one; `at`: whole addresses. */
export function leadRequestsMail(
  councils: readonly AskingCouncil[],
  at: { readonly service: string; readonly leads: string },
): LeadMailWords {
  const total = councils.reduce((sum, { requests }) => sum + requests, 0)
  const asks = total === 1 ? 'An officer asks' : `${total} officers ask`
  return {
    subject: `${asks} to be a lead of their council`,
    text: letter(at.service, [
      `${asks} to be a lead of their council in the Transformation and Innovation Exchange:`,
      councils.map(listed).join('\n'),
      `To see who asks, and to confirm or refuse, sign in:\n${at.leads}`,
      'Until a council has a lead, it cannot open a round or agree its official assessment.',
      'Everyone at the LGA who works with the service gets this mail. What somebody has decided by then is no longer shown.',
    ]),
  }
}

function listed({ name, requests }: AskingCouncil): string {
  return requests === 1 ? `- ${name}` : `- ${name} (${requests} officers)`
}

type LeadDecisionFacts = {
  readonly council: string
  readonly granted: boolean
  /** Whether the LGA has decided, and not a lead of the council, who may only grant it. */
  readonly isByLga: boolean
}

/** To whoever asked. */
export function leadDecisionMail(
  { council, granted, isByLga }: LeadDecisionFacts,
  baseUrl: string,
): LeadMailWords {
  if (granted)
    return {
      subject: 'You are now a lead for your council',
      text: letter(baseUrl, [
        isByLga
          ? `The Local Government Association has confirmed that you are a lead for\n${council}.`
          : `You asked the Local Government Association to confirm you as a lead. A lead of your council has now added you, so you are one for\n${council}.`,
        'You can now open a round, invite colleagues and see how far they are. If you were signed in, sign in again and choose Council.',
        'Colleagues at your council see your name as one of its leads.',
      ]),
    }
  return {
    subject: 'You are not a lead for your council',
    text: letter(baseUrl, [
      `You asked to be a lead for\n${council}.`,
      'The Local Government Association has not confirmed it. Nothing else has changed: you can answer and submit assessments as before.',
      'If you think this is wrong, ask the person at your council who runs the assessment to contact the Local Government Association.',
    ]),
  }
}
