// The pure door of this slice: what a workshop is, and what it agreed.
export type { AgreedAnswer } from './workshop-record.rules.ts'
