// Whatever is not the asker's to know answers exactly as what does not exist: every route, every method, body and headers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Answer, Client } from '../../../tests/support/client.ts'
import { routes } from '../../routes.ts'
import { agree, allOf, area, areaAddress, begin, json, saveFields, submitted } from './answering.fixture.ts'

let app: TestApp
let asker: Client
let hidden: Record<string, string>
before(async () => {
  app = await testApp()
  asker = await app.signedIn({ isLead: true })
  const colleague = await app.signedIn()
  const other = await app.signedIn({ council: 'E06000004', email: 'x@stockton.gov.uk', isLead: true })
  const draft = await begin(colleague)
  await saveFields(colleague, areaAddress(draft), allOf(agree))
  hidden = {
    "a colleague's draft": draft,
    "another council's draft": await begin(other),
    "another council's submitted one": await submitted(other),
    'a malformed id': 'not-an-id',
    'an id in capitals': crypto.randomUUID().toUpperCase(),
    'an id with a quote': "'; select 1 --",
  }
})
after(() => app.close())

const reads = [
  (id: string) => routes.assessment.href({ id }),
  (id: string) => routes.deleteAssessment.href({ id }),
  (id: string) => areaAddress(id),
  (id: string) => areaAddress(id, 'unknown'),
  (id: string) => routes.checkAnswers.href({ id }),
  (id: string) => routes.submitted.href({ id }),
]
const writes = [
  (id: string) => routes.deleteAssessment.href({ id }),
  (id: string) => routes.area.href({ id, area: area.id }),
  (id: string) => routes.checkAnswers.href({ id }),
]

function all(id: string): Promise<Answer>[] {
  return [
    ...reads.map((address) => asker.get(address(id))),
    ...writes.map((address) => asker.post(address(id), { unanswered: '84', ...allOf(agree) })),
    asker.post(areaAddress(id), allOf(agree), json),
  ]
}

test('each answers as an id that nobody has', async () => {
  const unknown = await Promise.all(all(crypto.randomUUID()))
  for (const answer of unknown) assert.equal(answer.status, 404)
  for (const [what, id] of Object.entries(hidden)) {
    const answers = await Promise.all(all(id))
    for (const [index, answer] of answers.entries()) {
      assert.equal(answer.status, 404, what)
      assert.equal(answer.html, unknown[index]?.html, what)
      assert.deepEqual([...answer.headers], [...(unknown[index]?.headers ?? [])], what)
    }
  }
})
