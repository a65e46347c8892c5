// The pure door of this slice: what an official assessment is, and which ones stand.
export { type Act, leadName, type OfficialAssessment, standingOf } from './official-record.rules.ts'
