// The one place that says which slice may call which. Read by the dependency check, by the tests of table ownership and by
// the generator of the documents. A new edge is a decision: write it down in docs/decisions.

/** Slice to the slices it may use. It must stay free of circles; a slice that nobody lists needs no index.ts. */
export const mayUse = {
  framework: [],
  councils: [],
  identity: ['councils'],
  resources: ['framework'],
  rounds: ['framework', 'councils', 'identity'],
  assessment: ['framework', 'councils', 'identity', 'rounds'],
  scoring: ['framework'],
  teams: ['councils', 'identity'],
  plans: ['framework', 'councils', 'identity', 'resources', 'assessment', 'scoring', 'teams'],
  reminders: ['identity', 'teams', 'plans'],
  calendar: ['councils', 'identity', 'teams', 'plans'],
  comparison: ['framework', 'identity', 'rounds', 'assessment', 'scoring'],
  results: [
    'framework',
    'councils',
    'identity',
    'resources',
    'rounds',
    'assessment',
    'scoring',
    'comparison',
    'plans',
  ],
  documents: [
    'framework',
    'councils',
    'identity',
    'resources',
    'assessment',
    'scoring',
    'comparison',
    'results',
    'teams',
    'plans',
  ],
  workshop: ['framework', 'identity', 'rounds', 'assessment', 'scoring', 'results', 'comparison'],
  official: ['framework', 'identity', 'rounds', 'assessment', 'scoring', 'results', 'comparison', 'workshop'],
  admin: ['framework', 'councils', 'identity', 'resources', 'assessment', 'scoring', 'results', 'plans'],
  information: ['framework', 'councils', 'scoring', 'results'],
}

/** One line a slice, for people: what it is for. */
export const purposes = {
  framework: 'the published questionnaire: areas, statements, scale, thresholds, glossary',
  councils: 'the register of councils, their facts and e-mail domains',
  identity: 'people, sign-in by code, sessions, consent to show a name',
  resources: 'the public list of resources',
  rounds: "a council's own occasions of assessing: who is asked, how far they are, when it ends",
  assessment: 'beginning, answering, saving, checking and submitting',
  scoring: 'the one function that makes scores and categories of answers, and how they look',
  teams: 'named groups of officers of one council, joined by invitation',
  plans: 'personal, team and council plans: areas, actions, steps, order, history, import',
  reminders: 'one mail a day at most to whoever owns what is due',
  calendar: 'due dates for a calendar, as a file and at a private address',
  comparison: 'what colleagues answered, side by side, and where they differ most',
  results: 'the pages that show and explain scores and categories',
  documents: 'files to take away: reports as Word and CSV, plans as Word, CSV and spreadsheet',
  workshop: 'the meeting that agrees the official answers, live',
  official: 'the assessment that stands for the council, and its history',
  admin: 'pages for LGA staff',
  information: 'start page, guidance, glossary, help, privacy, cookies, accessibility, sources',
}

/** Packages that any slice may import. Every other one enters through src/platform or src/ui. */
export const packagesInSlices = ['valibot', 'preact']

/** Packages that are what one slice is about: wrapping them would only copy their interface. */
export const packagesOfSlice = { documents: ['docx'] }

/** The contracts in src/ that slices may import. Every other file directly in src/ puts the service together. */
export const kernel = ['routes.ts', 'request.ts', 'services.ts']

/** Schemas in the database that belong to the platform: audit trail, migrations, jobs. */
export const platformSchemas = ['platform', 'audit', 'pgboss']
