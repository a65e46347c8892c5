// Who reads results decides whose they are said to be. A name is here only where its owner shows it to this reader.
import type { Voice } from './explain-results.rules.ts'

export type Reader =
  | { readonly kind: 'author' }
  | { readonly kind: 'colleague'; readonly authorName: string | undefined }
  /** An officer of the council, reading what stands for all of them. */
  | { readonly kind: 'council' }
  | { readonly kind: 'lga'; readonly councilName: string; readonly isOfficial: boolean }

/** "Your assessment", "Priya Patel's assessment" where she shows her name, "A colleague's assessment"; to the LGA an officer's. One is the council's. */
export function whoseAssessment(reader: Reader): string {
  switch (reader.kind) {
    case 'author':
      return 'Your assessment'
    case 'colleague':
      return `${reader.authorName ?? 'A colleague'}'s assessment`
    case 'council':
      return officialName
    case 'lga':
      return reader.isOfficial ? officialName : "An officer's assessment"
  }
}

const officialName = 'The official assessment'

/** "Your answers" to the author, "the answers" to anyone else. */
export function voiceFor(reader: Reader): Voice {
  return reader.kind === 'author' ? 'your' : 'the'
}

/** "Your council" to its officers, "the council" to the LGA. */
export function theCouncil(reader: Reader): string {
  return reader.kind === 'lga' ? 'the council' : 'your council'
}
