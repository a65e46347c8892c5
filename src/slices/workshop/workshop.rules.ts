// The pure door of this slice: what a workshop is, and what it agreed.
export type { AgreedAnswer, Walk, Workshop } from './workshop-record.rules.ts'
