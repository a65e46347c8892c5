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
  results: ['framework', 'councils', 'identity', 'resources', 'rounds', 'assessment'],
  documents: ['framework', 'councils', 'identity', 'resources', 'assessment', 'results'],
  comparison: ['framework', 'identity', 'rounds', 'assessment', 'results'],
  workshop: ['framework', 'identity', 'rounds', 'assessment', 'results', 'comparison'],
  official: ['framework', 'identity', 'rounds', 'assessment', 'results', 'comparison', 'workshop'],
  admin: ['framework', 'councils', 'identity', 'resources', 'assessment', 'results'],
  information: ['framework', 'councils', 'results'],
}

/** One line a slice, for people: what it is for. */
export const purposes = {
  framework: 'the published questionnaire: areas, statements, scale, thresholds, glossary',
  councils: 'the register of councils, their facts and e-mail domains',
  identity: 'people, sign-in by code, sessions, consent to show a name',
  resources: 'the public list of resources',
  rounds: "a council's own occasions of assessing: who is asked, how far they are, when it ends",
  assessment: 'beginning, answering, saving, checking and submitting',
  results: 'scores and categories, and the pages that explain them',
  documents: 'the Word and CSV reports',
  comparison: 'what colleagues answered, side by side, and where they differ most',
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
