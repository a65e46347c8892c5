// Each dependency rule is shown a fault that it must find, and legal variants on which it must be silent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import config from '../../.dependency-cruiser.mjs'
import { mayUse } from '../../architecture.mjs'
import { violationsWith } from './skeleton.mjs'

const slice = (name) => `src/slices/${name}`
const rule = (name) => `${name}-may-use-only-${mayUse[name].join('-') || 'nothing'}`

/** [rule that must report it, file, source]. Files are imported by nobody, so everything-is-wired reports them as well. */
const faults = [
  [rule('framework'), `${slice('framework')}/list-a.handler.ts`, `import '../assessment/index.ts'`],
  [
    rule('assessment'),
    `${slice('assessment')}/list-b.handler.ts`,
    `import '../documents/report-word.document.ts'`,
  ],
  [
    rule('framework'),
    `${slice('framework')}/type-only.rules.ts`,
    `import type { X } from '../assessment/assessment.rules.ts'\nexport type Y = X`,
  ],
  ['every-slice-is-declared', `${slice('surveys')}/begin.handler.ts`, `import '../../routes.ts'`],
  ['every-slice-is-declared', 'src/helpers/text.ts', `import '../routes.ts'`],
  [
    'demonstration-uses-rules-and-queries',
    'src/demo/fill.ts',
    `import '../slices/assessment/answer-area.form.ts'`,
  ],
  ['slices-know-no-app', `${slice('assessment')}/view-q.handler.ts`, `import '../../demo/fill.ts'`],
  [
    'slices-have-two-doors',
    `${slice('assessment')}/view-c.handler.ts`,
    `import '../framework/framework.queries.ts'`,
  ],
  [
    'slices-have-two-doors',
    `${slice('assessment')}/view-d.page.tsx`,
    `import '../framework/view-framework.page.tsx'`,
  ],
  [
    'index-door-is-for-doers',
    `${slice('assessment')}/view-e.page.tsx`,
    `import { find } from '../framework/index.ts'\nfind`,
  ],
  [
    'index-exposes-no-http',
    `${slice('documents')}/index.ts`,
    `export { download } from './download-report.handler.ts'`,
  ],
  [
    'platform-knows-no-slice',
    'src/platform/jobs/remind.ts',
    `import '../../slices/framework/framework.rules.ts'`,
  ],
  [
    'platform-knows-no-slice',
    'src/platform/jobs/answer.ts',
    `import type { Ask } from '../../request.ts'\nexport type A = Ask`,
  ],
  ['ui-knows-no-slice', 'src/ui/matrix.tsx', `import '../slices/framework/framework.rules.ts'`],
  ['ui-knows-no-slice', 'src/ui/clock.tsx', `import '../platform/log/log.ts'`],
  [
    'kernel-declares-only',
    'src/services.ts',
    `import './slices/framework/index.ts'\nexport type Services = {}`,
  ],
  ['slices-know-no-app', `${slice('assessment')}/view-f.handler.ts`, `import '../../app.ts'`],
  ['routes-import-nothing', 'src/routes.ts', `import './platform/log/log.ts'\nexport const routes = {}`],
  ['browser-code-stands-alone', 'src/browser/chart.ts', `import '../ui/layout.tsx'`],
  ['browser-code-stands-alone', 'src/browser/vendor.ts', `import 'preact'`],
  ['server-never-imports-browser-code', 'src/ui/enhanced.tsx', `import '../browser/autosave.ts'`],
  ['rules-are-pure', `${slice('assessment')}/time.rules.ts`, `import 'node:crypto'`],
  ['rules-are-pure', `${slice('assessment')}/lookup.rules.ts`, `import './assessment.queries.ts'`],
  [
    'rules-are-pure',
    `${slice('assessment')}/neighbour.rules.ts`,
    `import { find } from '../framework/index.ts'\nfind`,
  ],
  ['sql-lives-in-queries', `${slice('assessment')}/view-g.handler.ts`, `import { sql } from 'kysely'\nsql`],
  ['sql-lives-in-queries', 'src/platform/mail/outbox.ts', `import pg from 'pg'\npg`],
  ['pages-only-render', `${slice('assessment')}/view-h.page.tsx`, `import './assessment.queries.ts'`],
  [
    'pages-only-render',
    `${slice('assessment')}/view-i.page.tsx`,
    `import { openLog } from '../../platform/log/log.ts'\nopenLog`,
  ],
  [
    'forms-only-parse',
    `${slice('assessment')}/view-j.form.ts`,
    `import { Layout } from '../../ui/layout.tsx'\nLayout`,
  ],
  ['forms-only-parse', `${slice('assessment')}/view-k.form.ts`, `import './assessment.queries.ts'`],
  [
    'queries-know-no-http',
    `${slice('assessment')}/draft.queries.ts`,
    `import { page } from '../../platform/http/reply.ts'\npage`,
  ],
  ['jobs-answer-nobody', `${slice('assessment')}/remind.job.ts`, `import './answer-area.page.tsx'`],
  [
    'workers-touch-no-database',
    `${slice('documents')}/slow.worker.ts`,
    `import { open } from '../../platform/database/handle.ts'\nopen`,
  ],
  ['content-files-are-only-read', `${slice('framework')}/read.content.ts`, `import './framework.queries.ts'`],
  [
    'nothing-calls-a-handler',
    `${slice('assessment')}/view-l.handler.ts`,
    `import './answer-area.handler.ts'`,
  ],
  [
    'replies-serve-handlers',
    `${slice('assessment')}/reply-user.rules.ts`,
    `import { sendDocument } from '../documents/send-document.reply.ts'`,
  ],
  ['vendors-enter-through-platform', `${slice('assessment')}/view-m.handler.ts`, `import 'hono'`],
  ['no-unresolvable', `${slice('assessment')}/view-n.handler.ts`, `import 'left-pad'`],
  ['docx-belongs-to-documents', `${slice('assessment')}/view-o.handler.ts`, `import 'docx'`],
  ['no-core-in-slices', `${slice('assessment')}/view-p.handler.ts`, `import 'node:fs'`],
  ['no-dev-package-in-production', 'src/platform/jobs/fuzz.ts', `import 'fast-check'`],
  ['no-circular', 'src/platform/jobs/one.ts', `import './two.ts'`],
  ['no-unresolvable', 'src/platform/jobs/gone.ts', `import './nowhere.ts'`],
  [
    'no-test-in-production',
    'src/platform/jobs/cheat.ts',
    `import '../../slices/framework/framework.queries.test.ts'`,
  ],
  ['properties-are-repeatable', 'src/platform/jobs/fuzz.test.ts', `import 'fast-check'`],
  ['everything-is-wired', `${slice('assessment')}/forgotten.page.tsx`, 'export const x = 1'],
  ['queries-have-a-test', `${slice('assessment')}/untested.queries.ts`, 'export const x = 1'],
]

/** The other half of a circle: it is reported once. */
const otherHalf = { 'src/platform/jobs/two.ts': `import './one.ts'` }

/** What looks alike and is allowed: reported by everything-is-wired at most, since nobody imports it. */
const legal = {
  [`${slice('assessment')}/typed.page.tsx`]: `import type { Handle } from '../../platform/database/handle.ts'\nexport type P = Handle`,
  [`${slice('assessment')}/typed.form.ts`]: `import { type FormFields } from '../../platform/http/form-body.ts'\nexport type F = FormFields`,
  [`${slice('assessment')}/asker.page.tsx`]: `import type { find } from '../framework/index.ts'\nexport type P = typeof find`,
  [`${slice('documents')}/linked.handler.ts`]: `import { routes } from '../../routes.ts'\nroutes`,
  [`${slice('documents')}/loaded.test.ts`]: `import { load } from '../assessment/assessment.queries.ts'\nimport '../../../tests/support/properties.ts'\nimport 'node:fs'\nload`,
}

test('the clean tree is reported clean', () => {
  assert.deepEqual(violationsWith(), [])
})

test('every planted fault is found by the rule that is there for it', () => {
  const found = violationsWith({
    ...otherHalf,
    ...Object.fromEntries(faults.map(([, file, source]) => [file, source])),
  })
  const missed = faults.filter(([name, file]) => !found.includes(`${name}: ${file}`))
  assert.deepEqual(missed, [])
})

test('what is allowed is not reported', () => {
  const found = violationsWith(legal).filter((one) => !one.startsWith('everything-is-wired: '))
  assert.deepEqual(found, [])
})

test('every rule has a planted fault', () => {
  const tried = new Set(faults.map(([name]) => name))
  const untried = config.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))
  // The rules of direction are generated alike, one a slice: two of them stand for all.
  assert.deepEqual(
    untried.filter((name) => !name.includes('-may-use-only-')),
    [],
  )
})

test('the table of slices is free of circles', () => {
  const settled = new Set()
  let left = Object.keys(mayUse)
  while (left.length > 0) {
    const free = left.filter((name) => mayUse[name].every((used) => settled.has(used)))
    assert.notEqual(free.length, 0, `a circle among ${left.join(', ')}`)
    for (const name of free) settled.add(name)
    left = left.filter((name) => !settled.has(name))
  }
})
