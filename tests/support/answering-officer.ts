// An officer who uses the service over HTTP as a browser without scripts would: signs in by code, begins an assessment,
// answers areas, submits. Everything is found in the pages, nothing is assumed of the content.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { routes } from '../../src/routes.ts'
import { HttpVisitor, type Visited } from './http-visitor.ts'
import { until } from './until.ts'

export type AnsweringOfficer = {
  readonly visitor: HttpVisitor
  readonly assessmentId: string
  /** The task list's address. */
  readonly list: string
  readonly areas: readonly AnsweredArea[]
}

export type AnsweredArea = {
  readonly href: string
  /** The names of its radio groups, in order. */
  readonly statements: readonly string[]
  /** The values of one group. */
  readonly options: readonly string[]
  readonly noteFields: readonly string[]
}

/** What is in an area's form: what somebody answered, and what the page says of itself. */
export type AreaFields = Readonly<Record<string, string>>

/** Signs in a new officer by the code in their mail, and begins an assessment of the whole council. */
export async function beginAnswering(
  origin: string,
  { email, dataDir }: { email: string; dataDir: string },
): Promise<AnsweringOfficer> {
  const visitor = new HttpVisitor(origin)
  await signIn(visitor, { email, dataDir })
  const begin = expect(await visitor.get(routes.beginAssessment.href()), 200)
  const once = fieldsOf(begin.html, routes.beginAssessment.href()).once ?? ''
  const begun = expect(await visitor.post(routes.beginAssessment.href(), { scope: 'council', once }), 303)
  const list = begun.location
  const assessmentId = list.split('/').at(-1) ?? ''
  const { html } = expect(await visitor.get(list), 200)
  const link = new RegExp(`href="(${routes.area.href({ id: assessmentId, area: '' })}[^"#]+)"`, 'g')
  const hrefs = [...new Set([...html.matchAll(link)].map(([, href = '']) => href))]
  const areas: AnsweredArea[] = []
  for (const href of hrefs) areas.push(readArea(href, expect(await visitor.get(href), 200).html))
  return { visitor, assessmentId, list, areas }
}

async function signIn(
  visitor: HttpVisitor,
  { email, dataDir }: { email: string; dataDir: string },
): Promise<void> {
  expect(await visitor.get(routes.signIn.href()), 200)
  expect(await visitor.post(routes.signIn.href(), { email }), 303)
  const code = await codeFor(join(dataDir, 'mail'), email)
  expect(await visitor.post(routes.signInCode.href(), { code }), 303)
  const details = { name: 'Jo Bloggs', jobTitle: 'Head of transformation', showName: 'no' }
  expect(await visitor.post(routes.introduce.href(), details), 303)
}

function codeFor(folder: string, email: string): Promise<string> {
  return until('the mail with the code', () => {
    const mails = mailsIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    const newest = mails.findLast((mail) => mail.includes(`To: ${email}\n`))
    return newest && /^(\d{6,})\s*$/m.exec(newest)?.[1]
  })
}

function mailsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .sort()
  } catch {
    return []
  }
}

function readArea(href: string, html: string): AnsweredArea {
  const radios = tags(html, 'input').filter((tag) => tag.type === 'radio')
  return {
    href,
    statements: [...new Set(radios.map(({ name = '' }) => name))],
    options: [...new Set(radios.map(({ value = '' }) => value))],
    noteFields: tags(html, 'textarea').flatMap(({ name = '' }) => (name.startsWith('note.') ? [name] : [])),
  }
}

/** The fields that a browser would send for the page's form to `action`, without its buttons. */
export function fieldsOf(html: string, action: string): Record<string, string> {
  const from = html.indexOf(`action="${action}"`)
  if (from === -1) throw new Error(`No form to ${action} in this page`)
  const form = html.slice(from, html.indexOf('</form>', from))
  const inputs = tags(form, 'input').flatMap(({ name = '', type, value = '', checked }) =>
    type === 'submit' || ((type === 'radio' || type === 'checkbox') && checked === undefined)
      ? []
      : [[name, value]],
  )
  const texts = [...form.matchAll(/<textarea([^>]*)>([^<]*)/g)].map(([, tag = '', text = '']) => [
    attributesOf(tag).name ?? '',
    plain(text),
  ])
  return Object.fromEntries([...inputs, ...texts])
}

function tags(html: string, name: string): Readonly<Record<string, string>>[] {
  return [...html.matchAll(new RegExp(`<${name}([^>]*)>`, 'g'))].map(([, tag = '']) => attributesOf(tag))
}

function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w.-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, plain(value)]),
  )
}

function plain(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, sign: string) => signs[sign] ?? '')
}

/**
 * What to send to save an area: `turn` decides the four answers, each note and the reason, so that a stored area tells
 * which save it is from, and whether all of it is from the same one.
 */
export function areaAnswers(area: AnsweredArea, turn: number): AreaFields {
  const { statements, options, noteFields } = area
  const answers = statements.map((name, place) => [name, options[(turn + place) % options.length] ?? ''])
  const notes = noteFields.map((name) => [name, `Save ${turn} of ${name}: what we have learned so far.`])
  const reason = `Save ${turn}: we chose to wait`
  return Object.fromEntries([
    ...answers,
    ...notes,
    ['deliberate', 'yes'],
    ['deliberate-reason', reason],
    ['in-plan', 'yes'],
  ])
}

/** What an area page says of itself, to be sent back with the answers. */
export function pageMarks(html: string): { version: string; editor: string } {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return { version: value('version'), editor: value('editor') }
}

/** @throws Error where the answer has another status. */
export function expect(visited: Visited, status: number): Visited {
  if (visited.status === status) return visited
  throw new Error(`Answered ${visited.status} where ${status} was expected: ${visited.html.slice(0, 2_000)}`)
}
