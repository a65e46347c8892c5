// The door of this slice for others that may reach the database: what the workshops of the asker's council agreed.
export { agreedAnswers } from './agreed-answer.queries.ts'
export { latestWorkshop } from './workshop.queries.ts'
