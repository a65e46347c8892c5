// The page of an action as each reader gets it: whom it names, and what it leads to.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import { routes } from '../../../routes.ts'
import { area, begin, framework, submitted, wordsOf } from '../../assessment/answering.fixture.ts'
import type { NewAction } from '../add-action.queries.ts'
import type { Plan } from '../plan-record.rules.ts'
import { addAction, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>
let app: TestApp
let lead: Signed
let shy: Signed
let officer: Signed
let other: Signed
let lga: Signed
let plan: Plan
before(async () => {
  app = await testApp()
  lead = await app.signedIn({ email: 'priya@hartlepool.gov.uk', name: 'Priya Shah', isLead: true })
  shy = await app.signedIn({ email: 'shy@hartlepool.gov.uk', name: 'Shy Person' })
  officer = await app.signedIn({ email: 'tom@hartlepool.gov.uk', name: 'Tom Reed' })
  other = await app.signedIn({ email: 'x@stockton.gov.uk', council: 'E06000004', isLead: true })
  lga = await app.signedIn({ email: 'x@local.gov.uk', council: null, name: 'Lena Lga' })
  plan = await councilPlan(app, asLead())
})
after(() => app.close())

const asLead = () => ({ personId: lead.personId, role: 'lead' as const })
const of = (client: Signed) => ({ kind: 'person', personId: client.personId }) as const

async function made(given: Partial<NewAction> = {}, within = plan, asker = lead): Promise<string> {
  const by = asker === lead ? asLead() : asker
  return routes.action.href({ plan: within.id, action: await addAction(app, by, { plan: within, ...given }) })
}

function statusOf(page: string): string {
  const [action = '', , within = ''] = page.split('/').reverse()
  return routes.changeStatus.href({ plan: within, action })
}

describe('the page of an action', () => {
  test('names nobody who does not show their name, and nobody to the LGA', async () => {
    const page = await made({ owner: of(shy) })
    await shy.post(statusOf(page), {
      status: 'in-progress',
      reason: '',
      comment: '',
      version: '1',
      once: 'x',
    })
    for (const client of [lead, officer]) {
      const words = wordsOf(await client.get(page))
      assert.match(words, /Owner A colleague .*A colleague Changed the status/)
      assert.doesNotMatch(words, /Shy/)
    }
    assert.equal((await lga.get(page)).status, 404)
    await app.database.ownerPool.query('update plans.plan set shared_at = now() where id = $1', [plan.id])
    const shown = await lga.get(page)
    assert.match(wordsOf(shown), /Owner An officer .*An officer Changed the status .*An officer Added/)
    assert.doesNotMatch(shown.html, /Shy|Priya/)
    assert.doesNotMatch(wordsOf(shown), /Say how it is going|Change the action|Mark as|Add a step/)
    await app.database.ownerPool.query('update plans.plan set shared_at = null where id = $1', [plan.id])
  })

  test('in a team its members are named to each other', async () => {
    const team = await teamPlan(app, [shy, officer])
    const page = await made({ owner: of(shy) }, team.plan, shy)
    assert.match(wordsOf(await officer.get(page)), /Owner Shy Person .*Shy Person Added the action/)
    assert.equal((await lead.get(page)).status, 404)
  })

  test("of a personal plan is its owner's, until shared: then to read", async () => {
    const mine = await ownPlan(app, shy)
    const page = await made({ title: 'Mine' }, mine, shy)
    assert.equal((await officer.get(page)).status, 404)
    await app.database.ownerPool.query('update plans.plan set shared_at = now() where id = $1', [mine.id])
    const words = wordsOf(await officer.get(page))
    assert.match(words, /Mine/)
    assert.doesNotMatch(words, /Say how it is going|Change the action|Add a step/)
    assert.equal((await other.get(page)).status, 404)
  })

  test('says what it was made from, and leads to the result where that can be opened', async () => {
    const assessmentId = await submitted(officer)
    const key = area.nextSteps[framework.categories[1]?.id ?? '']?.[0]?.id ?? ''
    const given = { areaId: area.id, assessmentId }
    const page = await made({ ...given, source: { kind: 'next-step', key } })
    const shown = await lead.get(page)
    assert.match(wordsOf(shown), /Made from A suggested next step for Competent/)
    assert.ok(shown.html.includes(`href="${routes.areaResult.href({ id: assessmentId, area: area.id })}"`))
    assert.ok(shown.html.includes(`href="${routes.plan.href({ plan: plan.id }, { area: area.id })}"`))
    const older = await made({ areaId: 'old-area', assessmentId })
    assert.doesNotMatch(wordsOf(await lead.get(older)), /The result that/)
    const draft = await begin(shy)
    const fromDraft = { assessmentId: draft, source: { kind: 'impediment', key: area.id } } as const
    const ofDraft = await made({ ...given, ...fromDraft }, await ownPlan(app, shy), shy)
    const words = wordsOf(await shy.get(ofDraft))
    assert.match(words, /An impediment noted while answering/)
    assert.doesNotMatch(words, /The result that/)
  })

  test('keeps a long history behind the newest entries', async () => {
    const page = await made()
    for (let count = 0; count < 25; count += 1) {
      app.clock.advance(60_000)
      const update = {
        status: 'not-started',
        reason: '',
        comment: `Update ${count}.`,
        version: '1',
        once: `${count}`,
      }
      assert.equal((await lead.post(statusOf(page), update)).status, 303)
    }
    const words = wordsOf(await lead.get(page))
    assert.match(words, /History 3 December 2026 at [^ ]+ · You Wrote an update Update 24\./)
    assert.match(words, /Update 5\. Show 6 earlier entries .*Update 4\..* Added the action$/)
  })

  test('is not found where it is not, or not in this plan', async () => {
    const page = await made()
    const id = page.split('/').at(-1) ?? ''
    const mine = await ownPlan(app, lead)
    for (const keys of [
      { plan: plan.id, action: crypto.randomUUID() },
      { plan: plan.id, action: 'x' },
      { plan: 'x', action: id },
      { plan: mine.id, action: id },
    ])
      assert.equal((await lead.get(routes.action.href(keys))).status, 404)
    assert.equal((await other.get(page)).status, 404)
  })
})
