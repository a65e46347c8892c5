// Reads the links of an action: rows of a text and an address, and resources of the hub.
import type { FormFields } from '../../../platform/http/form-body.ts'
import { optionalLineProblem, tooLong } from '../../../platform/http/read-fields.ts'
import { type Link, linkAddressLimit, linkTextLimit, mostLinks } from '../plan-record.rules.ts'

/** Rows beyond what an action may have: what does not fit is refused with a sentence, and never dropped. */
const mostRows = mostLinks + 5

export type LinkTyped = { readonly text: string; readonly href: string }
export type LinksTyped = { readonly links: readonly LinkTyped[]; readonly resources: readonly string[] }
export type LinksResult = {
  readonly typed: LinksTyped
  readonly links: readonly Link[]
  readonly errors: Readonly<Record<string, string | undefined>>
}

/** `resources`: the ids that may be chosen. Rows without anything in them are passed over. */
export function parseLinks(fields: FormFields, resources: readonly string[]): LinksResult {
  const rows = Array.from({ length: mostRows }, (_, at) => ({
    text: (fields.get(`link-text-${at + 1}`) ?? '').trim(),
    href: (fields.get(`link-href-${at + 1}`) ?? '').trim(),
  })).filter(({ text, href }) => text !== '' || href !== '')
  const chosen = [...new Set(fields.getAll('resources'))].filter((id) => id !== '')
  const links: readonly Link[] = [
    ...rows.map(({ text, href }) => ({ text: text || href, href })),
    ...chosen.map((resource) => ({ resource })),
  ]
  const rowErrors = rows.flatMap((row, at) => [
    [
      `link-text-${at + 1}`,
      optionalLineProblem(row.text, `the text of link ${at + 1}`, linkTextLimit),
    ] as const,
    [`link-href-${at + 1}`, addressProblem(row.href, at + 1)] as const,
  ])
  const errors = {
    ...(links.length > mostLinks ? { 'link-text-1': tooMany(links.length) } : {}),
    ...Object.fromEntries(rowErrors.filter(([, problem]) => problem !== undefined)),
    resources: chosen.every((id) => resources.includes(id)) ? undefined : 'Choose resources from the list',
  }
  return { typed: { links: rows, resources: chosen }, links, errors }
}

function tooMany(count: number): string {
  return `An action has ${mostLinks} links at most, resources included. There are ${count}: take some out.`
}

function addressProblem(href: string, row: number): string | undefined {
  if (href === '') return `Enter the address of link ${row}`
  if (href.length > linkAddressLimit) return tooLong(`The address of link ${row}`, linkAddressLimit)
  const isWeb = /^https?:\/\/[^/\s]/i.test(href) && URL.canParse(href)
  return isWeb && !/[\s\p{Cc}\p{Bidi_Control}]/u.test(href)
    ? undefined
    : `Enter the address of link ${row} in full, starting with https://`
}

/** What the form has before anything is typed in it. */
export function linksTyped(links: readonly Link[]): LinksTyped {
  return {
    links: links.flatMap((link) => ('resource' in link ? [] : [{ text: link.text, href: link.href }])),
    resources: links.flatMap((link) => ('resource' in link ? [link.resource] : [])),
  }
}
