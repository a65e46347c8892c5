// docs/generated/routes.md: every route, its method, who may enter and what the audit trail calls it.
import { allRoutes } from '../src/app.ts'
import { healthRoutes } from '../src/health.ts'
import type { Access, Route } from '../src/request.ts'

const accessWords: Readonly<Record<Access, string>> = {
  public: 'everybody',
  newcomer: 'whoever has proved an address',
  'signed-in': 'officers and LGA staff',
  officer: 'officers',
  lead: 'leads of the council',
  lga: 'LGA staff',
  'officer-or-lga': 'officers and LGA staff',
}

export function describeRoutes(): string {
  const rows = [
    ...allRoutes.map(routeRow),
    ...healthRoutes.map(({ path }) =>
      row([path.pattern, 'GET', 'public', accessWords.public, '(none: for machines)']),
    ),
  ]
  return `# Routes

Written by \`npm run docs\` from the routes themselves; do not edit. Access is enforced before a handler runs, and what a
handler then finds is limited by row-level security: another council's id answers as an unknown one does.

| Address | Method | Access | Who | Audit entry |
| --- | --- | --- | --- | --- |
${rows.sort().join('\n')}
`
}

function routeRow({ path, method, access, audit }: Route): string {
  return row([
    path.pattern,
    method,
    access,
    accessWords[access],
    typeof audit === 'string' ? audit : `(none: ${audit.none})`,
  ])
}

function row([address, ...cells]: readonly string[]): string {
  return `| \`${address}\` | ${cells.join(' | ')} |`
}
