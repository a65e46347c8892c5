// The words of the mail that an official assessment stands. No link signs anybody in.
import { letter } from '../../platform/mail/letter.rules.ts'

export type OfficialMailFacts = {
  /** One bare address. */
  readonly to: string
  /** The lead's name, or "A lead". */
  readonly lead: string
  readonly roundName: string
}

/** `at`: whole addresses of the service, and of what stands for a council. */
export function officialMail(
  { lead, roundName }: OfficialMailFacts,
  at: { readonly service: string; readonly officials: string },
) {
  return {
    subject: `Your council has an official assessment: ${roundName}`,
    text: letter(at.service, [
      `${lead} has finalised the official assessment of the round "${roundName}". It stands for your council.`,
      'You can see its results, the reasons for the answers and any dissent, and download the report.',
      `To see it, sign in:\n${at.officials}`,
    ]),
  }
}
