// What staff of the LGA see across councils, and that the same question asked by anybody else finds nothing more than theirs.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { beginAssessment } from '../../../tests/support/made-assessments.ts'
import { within } from '../../platform/database/handle.ts'
import { listSubmittedByCouncil } from './admin.queries.ts'
import { submitOneArea } from './submitted.fixture.ts'

let service: TestApp
before(async () => {
  service = await testApp()
})
after(() => service.close())

function listAs(settings: Readonly<Record<string, string>>) {
  return within(service.database.servicePool, { settings, mode: 'read' }, (tx) => listSubmittedByCouncil(tx))
}

async function submitAs(person: { council?: string; email?: string }, about?: string): Promise<string> {
  const client = await service.signedIn(person)
  return submitOneArea(client, about)
}

const york = { council: 'E06000014', email: 'officer@york.gov.uk' }

test('councils by name, their submitted assessments latest first, no draft', async () => {
  const first = await submitAs(york)
  const hartlepool = await submitAs({})
  service.clock.advance(86_400_000)
  const second = await submitAs(york, 'Waste')
  await beginAssessment(await service.signedIn())

  const councils = await listAs({ 'app.role': 'lga' })
  assert.deepEqual(
    councils.map(({ code, assessments }) => [code, assessments.map(({ id, service: about }) => [id, about])]),
    [
      ['E06000001', [[hartlepool, undefined]]],
      [
        'E06000014',
        [
          [second, 'Waste'],
          [first, undefined],
        ],
      ],
    ],
  )
})

test('asked for an officer, it finds only what their own council submitted; for nobody, nothing', async () => {
  const own = await listAs({ 'app.role': 'officer', 'app.council': 'E06000001' })
  assert.deepEqual(
    own.map(({ code }) => code),
    ['E06000001'],
  )
  assert.deepEqual(await listAs({}), [])
})
