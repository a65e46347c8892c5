// Steps that tests of this slice take through the real app, as a browser would.
import assert from 'node:assert/strict'
import type { TestApp } from '../../../tests/support/app.ts'
import type { Answer, Client, Fields } from '../../../tests/support/client.ts'
import { realFramework } from '../../../tests/support/frameworks.ts'
import { routes } from '../../routes.ts'

export const framework = realFramework()
const [first, second] = framework.areas
assert.ok(first && second)
/** The first two areas of the real framework, and what can be answered there. */
export const area = first
export const otherArea = second
export const statementIds = area.statements.map(({ id }) => id)
export const agree = framework.scale.options[2]?.id ?? ''
export const disagree = framework.scale.options[1]?.id ?? ''

export const json = { accept: 'application/json' }

/** The same answer to every statement of the first area. */
export function allOf(option: string): Record<string, string> {
  return Object.fromEntries(statementIds.map((id) => [id, option]))
}

/** Begins an assessment by its form; its id. */
export async function begin(client: Client, fields: Fields = { scope: 'council' }): Promise<string> {
  const address = routes.beginAssessment.href()
  const shown = await client.get(address)
  const answer = await client.post(address, { ...shown.formFields(address), ...fields })
  assert.equal(answer.status, 303, answer.text)
  const id = answer.location?.split('/').at(-1) ?? ''
  assert.equal(answer.location, routes.assessment.href({ id }))
  return id
}

export function areaAddress(id: string, areaId: string = area.id): string {
  return routes.area.href({ id, area: areaId })
}

/** The words of the page's main part, a space between any two elements. */
export function wordsOf({ html }: Answer): string {
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<template.*?<\/template>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[:.,])/g, '')
    .trim()
}

/** The button that was pressed. */
export function press(button: 'next' | 'list'): Fields {
  return Object.fromEntries([['then', button]])
}

/** Opens an area's page and gives what its form would send. */
export async function openArea(client: Client, address: string): Promise<Record<string, string | string[]>> {
  const shown = await client.get(address)
  assert.equal(shown.status, 200)
  return shown.formFields(address)
}

/** Opens an area, enters the fields and presses "Save and continue". */
export async function saveFields(client: Client, address: string, fields: Fields): Promise<Answer> {
  return client.post(address, { ...(await openArea(client, address)), ...fields, ...press('next') })
}

/** Begins, answers one area and submits; the assessment's id. */
export async function submitted(
  client: Client,
  fields: Fields = allOf(agree),
  begun?: Fields,
): Promise<string> {
  const id = await begin(client, begun)
  await saveFields(client, areaAddress(id), fields)
  const address = routes.checkAnswers.href({ id })
  const shown = await client.get(address)
  const answer = await client.post(address, shown.formFields(address))
  assert.equal(answer.location, routes.submitted.href({ id }))
  return id
}

/** What is stored of one area, read by the owner of the tables as the author. */
export async function storedIn(app: TestApp, id: string, areaId: string = area.id) {
  const client = await app.database.servicePool.connect()
  try {
    const author = await ownerSees(app, id)
    await client.query(`begin; select set_config('app.person', '${author}', true)`)
    const { rows } = await client.query(
      'select answers, notes, deliberate, deliberate_reason, in_plan, version from assessment.response where assessment_id = $1 and area_id = $2',
      [id, areaId],
    )
    await client.query('rollback')
    return rows[0]
  } finally {
    client.release()
  }
}

async function ownerSees(app: TestApp, id: string): Promise<string> {
  const { rows } = await app.database.ownerPool.query<{ author_id: string }>(
    'select author_id from assessment.assessment where id = $1',
    [id],
  )
  return rows[0]?.author_id ?? ''
}
