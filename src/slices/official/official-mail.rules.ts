// The words of the mail that an official assessment stands. No link signs anybody in.
import { letter } from '../../platform/mail/letter.rules.ts'

export type OfficialMailFacts = {
  /** One bare address. */
  readonly to: string
  /** The lead's name, or "A lead". */
  readonly lead: string
  readonly roundName: string
}

export function officialMail({ lead, roundName }: OfficialMailFacts, baseUrl: string) {
  return {
    subject: `Your council has an official assessment: ${roundName}`,
    text: letter(baseUrl, [
      `${lead} has made the assessment agreed in the round "${roundName}" the official assessment of your council.`,
      'You can see its results, the reasons for the answers and who saw them otherwise, and download the report.',
      'Go to the address below, sign in, choose Council and then Official assessments.',
    ]),
  }
}
