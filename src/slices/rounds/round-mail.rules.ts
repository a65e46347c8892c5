// The words of the mails about a round. No link signs anybody in: whoever reads the mail signs in by code as always.
import { letter, quoted } from '../../platform/mail/letter.rules.ts'
import { answerByDate } from './round-record.rules.ts'
import { type Scope, scopePhrase } from './scope.rules.ts'

export type RoundMailFacts = {
  /** One bare address. */
  readonly to: string
  /** The lead's name, or "A colleague". */
  readonly lead: string
  readonly council: string
  readonly roundName: string
  readonly scope: Scope
  /** As 2027-03-12. */
  readonly answerBy: string
  /** What the lead wrote; may be empty. */
  readonly message: string
  readonly lateAllowed: boolean
}

/** Where the mails lead to, whole addresses. */
export type RoundMailAddresses = {
  readonly service: string
  readonly round: string
  readonly comparison: string
}

export type RoundMailWords = { readonly subject: string; readonly text: string }

export function invitationMail(facts: RoundMailFacts, at: RoundMailAddresses): RoundMailWords {
  return {
    subject: `You are asked to assess your council: ${facts.roundName}`,
    text: letter(at.service, [
      `${facts.lead} asks you to assess ${facts.council} in the Transformation and Innovation Exchange.`,
      about(facts),
      ...quoted(facts.lead, facts.message),
      `To begin, sign in with this e-mail address:\n${at.round}`,
      'It takes about an hour, in as many sittings as you like, and you do not have to answer everything.',
      'Nobody sees your answers before you submit them.',
    ]),
  }
}

export function reminderMail(facts: RoundMailFacts, at: RoundMailAddresses): RoundMailWords {
  return {
    subject: `Reminder: answer by ${dayInWords(facts.answerBy)}, ${facts.roundName}`,
    text: letter(at.service, [
      `${facts.lead} asked you to assess ${facts.council}. You have not submitted your assessment yet.`,
      about(facts),
      `To begin or continue, sign in with this e-mail address:\n${at.round}`,
      'You can submit with gaps.',
    ]),
  }
}

export function closingMail(facts: RoundMailFacts, at: RoundMailAddresses): RoundMailWords {
  const late = facts.lateAllowed
    ? 'If you have a draft, you can still finish and submit it.'
    : 'If you have a draft, it is kept, but it cannot be submitted unless a lead allows it.'
  return {
    subject: `Closed: ${facts.roundName}`,
    text: letter(at.service, [
      `${facts.lead} has closed the round "${facts.roundName}" of ${facts.council}.`,
      'Everyone at your council can now compare the assessments that were submitted. Names are shown only of those who agreed to it.',
      late,
      `To see how the answers compare, sign in:\n${at.comparison}`,
    ]),
  }
}

/** To somebody with a draft in a closed round. It may have been another lead than the one who invited them. */
export function lateMail({ roundName, council }: RoundMailFacts, at: RoundMailAddresses): RoundMailWords {
  return {
    subject: `You can still submit your draft: ${roundName}`,
    text: letter(at.service, [
      `The round "${roundName}" of ${council} is closed, and you have a draft in it. A lead now allows drafts to be submitted late.`,
      `To finish and submit it, sign in with this e-mail address:\n${at.round}`,
      'You can submit with gaps. Nobody sees your answers before you submit them.',
    ]),
  }
}

function about({ roundName, scope, answerBy }: RoundMailFacts): string {
  return `Round: ${roundName}\nAbout: ${scopePhrase(scope)}\nAnswer by: ${dayInWords(answerBy)}`
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

function dayInWords(answerBy: string): string {
  return dayFormat.format(answerByDate({ answerBy }))
}
