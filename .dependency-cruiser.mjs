// The dependency rules: which slice may use which (from architecture.mjs), and which role of file may import which.
// tests/architecture/planted-faults.test.mjs proves that each rule finds what it is there to find.
import { kernel, mayUse, packagesInSlices, packagesOfSlice } from './architecture.mjs'

const test = '[.](test|fixture)[.]tsx?$'
const typeOnly = ['type-only']
const slices = Object.keys(mayUse)
const kernelFiles = `^src/(${kernel.join('|').replaceAll('.', '[.]')})$`
const anyFileDirectlyInSrc = '^src/[^/]+[.]tsx?$'
// biome-ignore lint/complexity/useMaxParams: a rule reads as one line of four parts.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const directions = Object.entries(mayUse).map(([slice, used]) =>
  forbid(
    `${slice}-may-use-only-${used.join('-') || 'nothing'}`,
    `Slice "${slice}" reached into a slice it may not use. Move the caller, or change architecture.mjs and write a decision.`,
    { path: `^src/slices/${slice}/`, pathNot: test },
    { path: '^src/slices/', pathNot: [slice, ...used].map((one) => `^src/slices/${one}/`) },
  ),
)

const doors = [
  forbid(
    'every-slice-is-declared',
    'A folder under src, or a slice, that architecture.mjs does not know.',
    {
      path: '^src/',
      pathNot: [
        `^src/slices/(${slices.join('|')})/`,
        anyFileDirectlyInSrc,
        '^src/(platform|ui|browser|styles|demo)/',
        test,
      ],
    },
    {},
  ),
  forbid(
    'slices-have-two-doors',
    'Enter another slice by index.ts (may reach the database) or by <slice>.rules.ts (pure).',
    { path: '^src/slices/([^/]+)/', pathNot: test },
    {
      path: '^src/slices/',
      pathNot: [
        '^src/slices/$1/',
        '^src/slices/[^/]+/index[.]ts$',
        ...slices.map((s) => `^src/slices/${s}/${s}[.]rules[.]ts$`),
      ],
    },
  ),
  forbid(
    'demonstration-uses-rules-and-queries',
    'The demonstration makes its people and answers by the rules and queries of the slices, not through their pages.',
    { path: '^src/demo/', pathNot: test },
    { path: ['^src/ui/', '^src/slices/.+[.](handler|page|form|routes)[.]tsx?$'] },
  ),
  forbid(
    'index-door-is-for-doers',
    'index.ts may reach the database: only handlers, jobs, queries, routes and other index files come in by it.',
    { path: '^src/slices/', pathNot: ['[.](handler|job|queries|routes)[.]tsx?$', '/index[.]ts$', test] },
    { path: '^src/slices/[^/]+/index[.]ts$', dependencyTypesNot: typeOnly },
  ),
  forbid(
    'index-exposes-no-http',
    'The public face of a slice is rules and queries, not pages.',
    { path: '^src/slices/[^/]+/index[.]ts$' },
    { path: '[.](handler|page|form|routes)[.]tsx?$' },
  ),
]

const layers = [
  forbid(
    'platform-knows-no-slice',
    'Platform is machinery; it must not name a domain idea.',
    { path: '^src/platform/', pathNot: test },
    { path: ['^src/(slices|ui|browser)/', anyFileDirectlyInSrc] },
  ),
  forbid(
    'ui-knows-no-slice',
    'Components take plain props; of the rest they may know the addresses alone.',
    { path: '^src/ui/', pathNot: test },
    { path: ['^src/(slices|platform|browser)/', anyFileDirectlyInSrc], pathNot: '^src/routes[.]ts$' },
  ),
  forbid(
    'kernel-declares-only',
    'What every handler is given: it names platform types and addresses, no slice and no page.',
    { path: kernelFiles },
    { path: ['^src/(slices|ui|browser)/', anyFileDirectlyInSrc], pathNot: kernelFiles },
  ),
  forbid(
    'slices-know-no-app',
    'The files that put the service together, and the demonstration, import the slices, never the other way round.',
    { path: '^src/slices/', pathNot: test },
    { path: [anyFileDirectlyInSrc, '^src/demo/'], pathNot: kernelFiles },
  ),
  forbid(
    'routes-import-nothing',
    'The contract of addresses is a leaf so that any page may link to any page.',
    { path: '^src/routes[.]ts$' },
    { path: '.+' },
  ),
  forbid(
    'browser-code-stands-alone',
    'Enhancements run in the browser; they import only each other and the scripts of govuk-frontend.',
    { path: '^src/browser/', pathNot: test },
    { path: '.+', pathNot: ['^src/browser/', 'node_modules/govuk-frontend/'] },
  ),
  forbid(
    'server-never-imports-browser-code',
    'The server links to enhancements by address.',
    { path: '^src/', pathNot: ['^src/browser/', test] },
    { path: '^src/browser/' },
  ),
]

const roles = [
  forbid(
    'rules-are-pure',
    'Rules decide; they do no input, output, time or randomness.',
    { path: '[.]rules[.]ts$' },
    { path: '.+', pathNot: '[.]rules[.]ts$' },
  ),
  forbid(
    'sql-lives-in-queries',
    'Only *.queries.ts (and src/platform/database) speak SQL.',
    { path: '^src/', pathNot: ['[.]queries[.]ts$', '^src/platform/database/', test] },
    { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: typeOnly },
  ),
  forbid(
    'pages-only-render',
    'A page turns props into HTML. Fetching belongs in the handler.',
    { path: '[.]page[.]tsx$' },
    {
      path: ['^src/platform/', '[.](queries|handler|job)[.]tsx?$'],
      pathNot: '^src/platform/.*[.]rules[.]ts$',
      dependencyTypesNot: typeOnly,
    },
  ),
  forbid(
    'forms-only-parse',
    'A form turns input into a value or errors. It neither reads the database nor renders.',
    { path: '[.]form[.]ts$' },
    {
      path: ['^src/(ui|platform)/', '[.](queries|page|handler|job)[.]tsx?$'],
      pathNot: '^src/platform/(http/(form-body|read-fields|uuid)|.*[.]rules)[.]ts$',
      dependencyTypesNot: typeOnly,
    },
  ),
  forbid(
    'queries-know-no-http',
    'SQL does not know about pages or requests.',
    { path: '[.]queries[.]ts$' },
    {
      path: [
        '^src/(ui|platform/http)/',
        '^src/(routes|request)[.]ts$',
        '[.](page|form|handler|routes)[.]tsx?$',
      ],
      dependencyTypesNot: typeOnly,
    },
  ),
  forbid(
    'jobs-answer-nobody',
    'A job runs without anybody waiting for a page.',
    { path: '[.]job[.]ts$' },
    { path: ['^src/ui/', '[.](page|form|handler)[.]tsx?$'], dependencyTypesNot: typeOnly },
  ),
  forbid(
    'workers-touch-no-database',
    'A worker process is given everything it needs as a message.',
    { path: '[.]worker[.]ts$' },
    {
      path: ['^src/platform/(database|jobs|mail)/', '[.](queries|handler|job|page)[.]tsx?$', '/index[.]ts$'],
      dependencyTypesNot: typeOnly,
    },
  ),
  forbid(
    'content-files-are-only-read',
    'Reading a content file neither asks the database nor answers a request.',
    { path: '[.]content[.]ts$' },
    {
      path: ['^src/ui/', '^src/platform/(database|http)/', '[.](queries|page|handler|form)[.]tsx?$'],
      dependencyTypesNot: typeOnly,
    },
  ),
  forbid(
    'replies-serve-handlers',
    'What several handlers of a slice answer in the same way; everybody else has no reply to give.',
    { path: '^src/', pathNot: ['[.](handler|reply)[.]tsx?$', test] },
    { path: '[.]reply[.]tsx?$', dependencyTypesNot: typeOnly },
  ),
  forbid(
    'nothing-calls-a-handler',
    'Handlers are reached by address, wired in <slice>.routes.ts.',
    { path: '^src/', pathNot: ['[.]routes[.]ts$', test] },
    { path: '[.]handler[.]tsx?$', dependencyTypesNot: typeOnly },
  ),
]

const vendors = [
  forbid(
    'vendors-enter-through-platform',
    'Add the package to packagesInSlices with a decision, or wrap it.',
    { path: '^src/slices/([^/]+)/', pathNot: test },
    {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      pathNot: [...packagesInSlices, 'kysely', 'pg', ...Object.values(packagesOfSlice).flat()].map(
        (p) => `node_modules/${p}/`,
      ),
    },
  ),
  ...Object.entries(packagesOfSlice).map(([slice, packages]) =>
    forbid(
      `${packages.join('-')}-belongs-to-${slice}`,
      `Only slice "${slice}" works with this package.`,
      { path: '^src/', pathNot: [`^src/slices/${slice}/`, test] },
      { path: packages.map((one) => `node_modules/${one}/`) },
    ),
  ),
  forbid(
    'no-core-in-slices',
    'Files, crypto, network and processes belong to the platform.',
    { path: '^src/slices/', pathNot: test },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'no-dev-package-in-production',
    'Declare it in dependencies or do not ship it.',
    { path: '^src/', pathNot: test },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: typeOnly },
  ),
]

const wiring = [
  forbid('no-circular', 'Break the circle: one of the two owns the idea.', {}, { circular: true }),
  forbid('no-unresolvable', 'The import does not resolve.', {}, { couldNotResolve: true }),
  forbid(
    'no-test-in-production',
    'Production code must not import tests or fixtures.',
    { path: '^src/', pathNot: test },
    { path: [test, '^tests/'] },
  ),
  forbid(
    'properties-are-repeatable',
    'Import fc from tests/support/properties.ts: it fixes the seed, so that a red run is red for everybody.',
    { path: ['^src/', '^tests/'], pathNot: '^tests/support/properties[.]ts$' },
    { path: '(^|/)node_modules/fast-check/' },
  ),
  forbid(
    'everything-is-wired',
    // src/ui/govuk is a ported set, proved whole against the official fixtures; a page may not yet use all of it.
    'This file is not reachable from main.ts or from a worker: dead, or forgotten in app.ts.',
    { path: '^src/(main[.]ts$|.+[.]worker[.]ts$)' },
    {
      path: '^src/',
      pathNot: ['^src/main[.]ts$', '^src/browser/', '^src/ui/govuk/', '[.]worker[.]ts$', '[.]d[.]ts$', test],
      reachable: false,
    },
  ),
  {
    name: 'queries-have-a-test',
    comment: 'Every *.queries.ts is run against a real PostgreSQL by at least one test.',
    severity: 'error',
    module: { path: '[.]queries[.]ts$', numberOfDependentsLessThan: 1 },
    from: { path: [test, '^tests/'] },
  },
]

export default {
  forbidden: [...directions, ...doors, ...layers, ...roles, ...vendors, ...wiring],
  // node_modules is not excluded: the rule against shipping a dev package would then see nothing.
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
