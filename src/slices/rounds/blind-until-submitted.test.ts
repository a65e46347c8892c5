// Nobody learns what a colleague answered in a round before submitting their own there or before a lead has closed it:
// every page and file that the service has, asked by everybody of the council, and the tables themselves.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Answer } from '../../../tests/support/client.ts'
import { areaIds, fillAreas, submitAssessment } from '../../../tests/support/made-assessments.ts'
import { allRoutes } from '../../app.ts'
import { within } from '../../platform/database/handle.ts'
import { routes } from '../../routes.ts'
import { findAssessment, listSubmittedOfCouncil } from '../assessment/index.ts'
import { beginIn, close, lead, roundFor, type Signed, submitIn } from './round.fixture.ts'
import { countsOf, isOpenToAsker } from './rounds.queries.ts'

const marker = 'MARKER-7f3a only Tom wrote this'
const council = 'E06000001'
const asked = ['tom@hartlepool.gov.uk', 'ann@hartlepool.gov.uk', 'bea@hartlepool.gov.uk']

let app: TestApp
let priya: Signed
let tom: Signed
let ann: Signed
let bea: Signed
let uninvited: Signed
before(async () => {
  app = await testApp()
  priya = await app.signedIn(lead)
  tom = await app.signedIn({ email: 'tom@hartlepool.gov.uk', name: 'Tom Reed', nameVisible: true })
  ann = await app.signedIn({ email: 'ann@hartlepool.gov.uk' })
  bea = await app.signedIn({ email: 'bea@hartlepool.gov.uk' })
  uninvited = await app.signedIn({ email: 'uninvited@hartlepool.gov.uk' })
})
after(() => app.close())

type Place = { readonly round: string; readonly id: string; readonly area: string }

/** A round in which Tom has submitted an assessment with the marker in it. */
async function tomSubmitted(): Promise<Place> {
  const round = await roundFor(priya, asked)
  const id = await beginIn(tom, round)
  const [area = ''] = await areaIds(tom, id)
  await fillAreas(tom, id, {
    filling: ({ statements }) => ({
      ...Object.fromEntries(statements.map((statement) => [statement, 'strongly-disagree'])),
      'note.rationale': marker,
    }),
    areas: [area],
  })
  await submitAssessment(tom, id)
  return { round, id, area }
}

const ofAssessment = [
  routes.results,
  routes.areaResult,
  routes.reportWord,
  routes.reportCsv,
  routes.submitted,
  routes.assessment,
  routes.area,
  routes.checkAnswers,
  routes.deleteAssessment,
]

async function everyPage(client: Signed, place: Place): Promise<readonly (readonly [string, Answer])[]> {
  const gets = allRoutes.filter(({ method, path }) => method === 'GET' && !path.pattern.startsWith('/dev/'))
  const answers: (readonly [string, Answer])[] = []
  for (const { path } of gets) {
    const href = path.href({ ...place, resource: 'x', message: 'x', workshop: place.round } as never)
    answers.push([href, await client.get(href)])
  }
  return answers
}

async function seesNothing(client: Signed, place: Place): Promise<void> {
  for (const [href, answer] of await everyPage(client, place)) {
    assert.ok(!answer.html.includes('MARKER-7f3a'), href)
    // The list of people names whoever agreed to it, whatever they have done.
    if (href !== routes.people.href())
      assert.ok(!answer.html.includes('Tom Reed'), `${href} names who has submitted`)
    if (href.includes(place.id)) assert.equal(answer.status, 404, href)
    else assert.ok(!answer.html.includes(place.id), `${href} links to it`)
  }
}

async function seesAll(client: Signed, { id, area }: Place): Promise<void> {
  for (const path of [routes.areaResult, routes.reportCsv])
    assert.ok((await client.get(path.href({ id, area } as never))).html.includes('MARKER-7f3a'), path.pattern)
  for (const path of [routes.results, routes.reportWord])
    assert.equal((await client.get(path.href({ id }))).status, 200, path.pattern)
  assert.ok((await client.get(routes.assessments.href())).html.includes(routes.results.href({ id })))
}

/** What the service's own role finds for this asker, whatever the code that asks. */
function stored(asker: Signed, { round, id }: Place, role: 'officer' | 'lead' = 'officer') {
  const settings = { 'app.person': asker.personId, 'app.council': council, 'app.role': role }
  return within(app.database.servicePool, { settings, mode: 'read' }, async (tx) => ({
    found: (await findAssessment(tx, id)) !== undefined,
    listed: (await listSubmittedOfCouncil(tx, council)).some((one) => one.id === id),
    responses: (
      await tx.selectFrom('assessment.response').select('area_id').where('assessment_id', '=', id).execute()
    ).length,
    isOpen: await isOpenToAsker(tx, round),
    submitted: (await countsOf(tx, round)).submitted,
  }))
}

const hidden = { found: false, listed: false, responses: 0, isOpen: false, submitted: 1 }

describe('before closing', () => {
  test('an officer who has not begun, one with a draft, one who was not asked, and a lead see nothing', async () => {
    const place = await tomSubmitted()
    await beginIn(bea, place.round)
    for (const client of [ann, bea, uninvited, priya]) await seesNothing(client, place)
    for (const client of [ann, bea, uninvited]) assert.deepEqual(await stored(client, place), hidden)
    assert.deepEqual(await stored(priya, place, 'lead'), hidden)
    await seesAll(tom, place)
  })

  test('how many submitted is no secret', async () => {
    const place = await tomSubmitted()
    assert.match(
      (await ann.get(routes.round.href({ round: place.round }))).text,
      /1 assessment was begun\. It is submitted\./,
    )
  })

  test('whoever submits their own sees it from then on, and the others still do not', async () => {
    const place = await tomSubmitted()
    await submitIn(ann, place.round)
    await seesAll(ann, place)
    assert.deepEqual(await stored(ann, place), {
      found: true,
      listed: true,
      responses: 1,
      isOpen: true,
      submitted: 2,
    })
    await seesNothing(bea, place)
    await seesNothing(priya, place)
  })

  test('a lead who submits their own sees it like anybody', async () => {
    const place = await tomSubmitted()
    await submitIn(priya, place.round)
    await seesAll(priya, place)
  })

  test('one’s own of another round, or outside any, opens nothing', async () => {
    const place = await tomSubmitted()
    const other = await roundFor(priya, asked)
    await submitIn(bea, other)
    await seesNothing(bea, place)
    assert.deepEqual(await stored(bea, place), hidden)
  })

  test('the LGA sees what is submitted, as always', async () => {
    const place = await tomSubmitted()
    const lga = await app.signedIn({ email: 'l@local.gov.uk', council: null })
    assert.equal((await lga.get(routes.results.href({ id: place.id }))).status, 200)
  })
})

test('after closing everyone of the council sees it; a draft stays its author’s', async () => {
  const place = await tomSubmitted()
  const draft = await beginIn(bea, place.round)
  await close(priya, place.round, 'yes')
  for (const client of [ann, uninvited, priya]) {
    await seesAll(client, place)
    for (const path of ofAssessment)
      assert.equal(
        (await client.get(path.href({ id: draft, area: place.area } as never))).status,
        404,
        path.pattern,
      )
  }
})

test('another council sees nothing, before and after', async () => {
  const place = await tomSubmitted()
  const york = await app.signedIn({ email: 'x@york.gov.uk', council: 'E06000014', isLead: true })
  await seesNothing(york, place)
  await close(priya, place.round)
  await seesNothing(york, place)
})
