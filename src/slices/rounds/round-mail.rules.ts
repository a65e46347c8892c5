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

export type RoundMailWords = { readonly subject: string; readonly text: string }

export function invitationMail(facts: RoundMailFacts, baseUrl: string): RoundMailWords {
  return {
    subject: `You are asked to assess your council: ${facts.roundName}`,
    text: letter(baseUrl, [
      `${facts.lead} asks you to assess ${facts.council} in the Transformation and Innovation Exchange.`,
      about(facts),
      ...quoted(facts.lead, facts.message),
      'To begin, go to the address below and sign in with this e-mail address. You will find the round under Assessments. It takes about an hour, in as many sittings as you like, and you do not have to answer everything.',
      'Nobody sees your answers before you submit them.',
    ]),
  }
}

export function reminderMail(facts: RoundMailFacts, baseUrl: string): RoundMailWords {
  return {
    subject: `Reminder: answer by ${dayInWords(facts.answerBy)}, ${facts.roundName}`,
    text: letter(baseUrl, [
      `${facts.lead} asked you to assess ${facts.council}. You have not submitted your assessment yet.`,
      about(facts),
      'To begin or continue, go to the address below and sign in with this e-mail address. You will find the round under Assessments. You can submit with gaps.',
    ]),
  }
}

export function closingMail(facts: RoundMailFacts, baseUrl: string): RoundMailWords {
  const late = facts.lateAllowed
    ? 'If you have a draft, you can still finish and submit it.'
    : 'If you have a draft, it is kept, but it cannot be submitted unless a lead allows it.'
  return {
    subject: `Closed: ${facts.roundName}`,
    text: letter(baseUrl, [
      `${facts.lead} has closed the round "${facts.roundName}" of ${facts.council}.`,
      'Everyone at your council can now compare the assessments that were submitted. Names are shown only of those who agreed to it.',
      late,
      'To see how the answers compare, go to the address below, sign in and choose Council.',
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
