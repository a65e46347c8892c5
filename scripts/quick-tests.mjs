// Which tests are quick enough for `npm run check`; `npm test` runs that first, and then only the others.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const needsMore = /support\/(?:app|browser|database|test-server|run-server|server-runs)\.ts/
const slow =
  /^src\/(?:styles\/|platform\/(?:mail|worker)\/|slices\/documents\/(?:report|plan)-(?:word|opens))/

/** Files with tests of rules, components and files: no database, no app, no thread, no mail server, no whole document. */
export function quickTests() {
  return globSync('src/**/*.test.{ts,tsx}', { cwd: root })
    .filter((file) => !slow.test(file) && !needsMore.test(readFileSync(join(root, file), 'utf8')))
    .sort()
}
