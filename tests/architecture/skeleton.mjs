// A small tree of the same shape as src/, in a temporary folder, on which the dependency rules are tried.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packagesOfSlice } from '../../architecture.mjs'

const root = join(import.meta.dirname, '../..')
const [vendorOfDocuments] = packagesOfSlice.documents

/** File to source. Every file is legal; the whole is reported without a violation. */
const cleanFiles = {
  'src/main.ts': `import { createApp } from './app.ts'\ncreateApp()`,
  'src/app.ts': `
    import { frameworkRoutes } from './slices/framework/framework.routes.ts'
    import { assessmentRoutes } from './slices/assessment/assessment.routes.ts'
    import { documentsRoutes } from './slices/documents/documents.routes.ts'
    import { openLog } from './platform/log/log.ts'
    export function createApp() { return [openLog, frameworkRoutes, assessmentRoutes, documentsRoutes] }`,
  'src/routes.ts': `export const routes = { start: '/' }`,
  'src/request.ts': `
    import type { Handle } from './platform/database/handle.ts'
    import { routes } from './routes.ts'
    import type { Services } from './services.ts'
    export type Ask = { tx: Handle, services: Services, routes: typeof routes }
    export function get(task: unknown) { return [routes, task] }`,
  'src/services.ts': `import type { Handle } from './platform/database/handle.ts'\nexport type Services = { database: Handle }`,
  'src/platform/database/handle.ts': `import { Kysely } from 'kysely'\nexport type Handle = Kysely\nexport const open = () => new Kysely()`,
  'src/platform/http/form-body.ts': `export type FormFields = { get(name: string): string }`,
  'src/platform/http/reply.ts': `export type Reply = { kind: 'page' }\nexport function page() {}`,
  'src/platform/log/log.ts': `import { format } from 'node:util'\nexport const openLog = () => format('x')`,
  'src/ui/layout.tsx': `import { routes } from '../routes.ts'\nexport function Layout() { return routes }`,
  'tests/support/properties.ts': `import fc from 'fast-check'\nexport { fc }`,
  'src/browser/main.ts': `import { save } from './autosave.ts'\nimport { initAll } from 'govuk-frontend'\nsave(initAll)`,
  'src/browser/autosave.ts': `export function save(x: unknown) { return x }`,

  'src/slices/framework/framework.rules.ts': `export type Framework = { id: string }\nexport const size = 21`,
  'src/slices/framework/framework.queries.ts': `
    import { sql } from 'kysely'
    import type { Handle } from '../../platform/database/handle.ts'
    import type { Framework } from './framework.rules.ts'
    export function find(tx: Handle): Framework { return sql(tx) }`,
  'src/slices/framework/framework.queries.test.ts': `import { find } from './framework.queries.ts'\nfind`,
  'src/slices/framework/index.ts': `export { find } from './framework.queries.ts'`,
  'src/slices/framework/framework.routes.ts': `import { get } from '../../request.ts'\nimport { view } from './view-framework.handler.ts'\nexport const frameworkRoutes = [get(view)]`,
  'src/slices/framework/view-framework.handler.ts': `
    import { page } from '../../platform/http/reply.ts'
    import type { Ask } from '../../request.ts'
    import { find } from './framework.queries.ts'
    import { FrameworkPage } from './view-framework.page.tsx'
    export function view(ask: Ask) { return [page, find, FrameworkPage, ask] }`,
  'src/slices/framework/view-framework.page.tsx': `
    import type { VNode } from 'preact'
    import { Layout } from '../../ui/layout.tsx'
    export function FrameworkPage(): VNode { return Layout() }`,

  'src/slices/assessment/assessment.rules.ts': `import { size } from '../framework/framework.rules.ts'\nexport const progress = () => size`,
  'src/slices/assessment/assessment.queries.ts': `
    import { sql } from 'kysely'
    import { find } from '../framework/index.ts'
    import { progress } from './assessment.rules.ts'
    export const load = () => [sql, find, progress]`,
  'src/slices/assessment/assessment.queries.test.ts': `import { load } from './assessment.queries.ts'\nload`,
  'src/slices/assessment/index.ts': `export { load } from './assessment.queries.ts'`,
  'src/slices/assessment/answer-area.form.ts': `
    import { object } from 'valibot'
    import type { FormFields } from '../../platform/http/form-body.ts'
    export function parse(fields: FormFields) { return object(fields) }`,
  'src/slices/assessment/answer-area.page.tsx': `import { Layout } from '../../ui/layout.tsx'\nexport const AnswerAreaPage = Layout`,
  'src/slices/assessment/answer-area.handler.ts': `
    import { find } from '../framework/index.ts'
    import { parse } from './answer-area.form.ts'
    import { AnswerAreaPage } from './answer-area.page.tsx'
    import { load } from './assessment.queries.ts'
    export function view() { return [find, parse, AnswerAreaPage, load] }`,
  'src/slices/assessment/assessment.routes.ts': `import { view } from './answer-area.handler.ts'\nexport const assessmentRoutes = [view]`,

  'src/slices/documents/documents.routes.ts': `import { download } from './download-report.handler.ts'\nexport const documentsRoutes = [download]`,
  'src/slices/documents/download-report.handler.ts': `import { load } from '../assessment/index.ts'\nexport const download = () => load()`,
  'src/slices/documents/make-document.worker.ts': `import { word } from './report-word.document.ts'\nword()`,
  'src/slices/documents/report-word.document.ts': `import { Document } from '${vendorOfDocuments}'\nexport const word = () => new Document()`,
}

const packages = {
  dependencies: ['valibot', 'preact', 'kysely', 'pg', 'hono', vendorOfDocuments, 'govuk-frontend'],
  devDependencies: ['fast-check'],
}

/** The clean tree plus `planted` (file to source; a source replaces the clean one): every violation as "rule: file". */
export function violationsWith(planted = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tiex-skeleton-'))
  try {
    writeTree(folder, { ...cleanFiles, ...planted })
    const hook = join(root, 'scripts/typescript-6-hook.mjs')
    const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const words = [
      '--import',
      hook,
      tool,
      'src',
      'tests',
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
    ]
    const { stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stderr}`)
    const { summary } = JSON.parse(stdout)
    return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeTree(folder, files) {
  mkdirSync(join(folder, 'tests'))
  for (const name of ['architecture.mjs', '.dependency-cruiser.mjs', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name))
  const versions = (names) => Object.fromEntries(names.map((name) => [name, '1.0.0']))
  const manifest = {
    name: 'skeleton',
    type: 'module',
    dependencies: versions(packages.dependencies),
    devDependencies: versions(packages.devDependencies),
  }
  write(folder, 'package.json', JSON.stringify(manifest))
  for (const name of [...packages.dependencies, ...packages.devDependencies]) {
    write(
      folder,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    )
    write(folder, `node_modules/${name}/index.js`, 'module.exports = {}')
  }
  for (const [name, source] of Object.entries(files)) write(folder, name, source)
}

function write(folder, name, text) {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}
