// Results by their pages, as author, colleague, LGA and another council get them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, type TestPerson, testApp } from '../../../tests/support/app.ts'
import type { Fields } from '../../../tests/support/client.ts'
import { routes } from '../../routes.ts'

type Signed = Awaited<ReturnType<TestApp['signedIn']>>

const income = 'service.managing-income'
const staff = 'csf.getting-the-best-from-staff'
const unknown = '00000000-0000-4000-8000-000000000000'
let app: TestApp
let author: Signed
let earlier: string
let submitted: string
let draft: string

before(async () => {
  app = await testApp()
  author = await app.signedIn({ name: 'Sam Okafor', nameVisible: false })
  earlier = await begin(author)
  await answer(earlier, { area: income, options: ['disagree', 'disagree', 'disagree', 'disagree'] })
  await submit(earlier)
  app.clock.advance(30 * 24 * 60 * 60 * 1000)
  author = await app.signedIn({ email: 'officer1@hartlepool.gov.uk' })
  submitted = await begin(author)
  await answer(submitted, {
    area: income,
    options: ['agree', 'strongly-agree', 'not-applicable', ''],
    more: { 'note.impediments': 'A legal limit.\r\n<b>Really</b>', 'in-plan': 'yes' },
  })
  await answer(submitted, {
    area: staff,
    options: ['strongly-disagree', 'disagree', 'do-not-know', 'disagree'],
    more: { deliberate: 'yes', 'deliberate-reason': 'The budget says so.' },
  })
  await submit(submitted)
  draft = await begin(author)
})
after(() => app.close())

async function begin(client: Signed): Promise<string> {
  const path = routes.beginAssessment.href()
  const begun = await client.post(path, {
    ...(await client.get(path)).formFields(),
    scope: 'council',
    start: 'empty',
  })
  const id = /assessments\/([0-9a-f-]{36})/.exec(begun.location ?? '')?.[1]
  assert.ok(id, `${begun.status} ${begun.location}`)
  return id
}

type Answered = { readonly area: string; readonly options: readonly string[]; readonly more?: Fields }

async function answer(id: string, { area, options, more = {} }: Answered) {
  const path = routes.area.href({ id, area })
  const steps = ['identify', 'plan', 'deliver', 'monitor']
  const given = steps.map((step, index) => [`${area}.${step}`, options[index] ?? ''] as const)
  const saved = await author.post(path, {
    ...(await author.get(path)).formFields(path),
    ...Object.fromEntries(given.filter(([, option]) => option !== '')),
    ...more,
  })
  assert.equal(saved.status, 303)
}

async function submit(id: string) {
  const check = routes.checkAnswers.href({ id })
  const sent = await author.post(check, (await author.get(check)).formFields(check))
  assert.equal(sent.status, 303)
}

const results = (id: string) => routes.results.href({ id })
const areaResult = (id: string, area = income) => routes.areaResult.href({ id, area })

test('the author reads their results: sentence, choice, plan and what changed', async () => {
  const page = await author.get(results(submitted))
  assert.equal(page.status, 200)
  assert.equal(page.headers.get('cache-control'), 'no-store')
  assert.match(page.text, /Strong in 1 of 21 areas; 1 needs improvement; 19 not assessed; your weakest step/)
  assert.match(page.text, /Your assessment of the whole council, submitted on 2 January 2027/)
  assert.match(page.text, /Chosen: The budget says so\./)
  assert.match(page.text, /In my planManaging income: service focusNo actions yet\./)
  assert.match(page.text, /1 area went up and none went down since 3 December 2026/)
  assert.match(page.text, /Up 50\.0 from 33\.3, was Needs improvement/)
  assert.match(page.text, /I do not know: 1 statement in 1 area/)
})

test('the downloads and every area are a link away', async () => {
  const { html } = await author.get(results(submitted))
  for (const href of [
    routes.reportWord.href({ id: submitted }),
    routes.reportCsv.href({ id: submitted }),
    areaResult(submitted),
    areaResult(submitted, staff),
  ])
    assert.ok(html.includes(`href="${href}"`), href)
})

test('the first assessment of somebody has nothing to compare with, and no empty section for it', async () => {
  const page = await author.get(results(earlier))
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /id="changes"|Since last time/)
})

test('an area shows its sum, its answers, its notes as typed and the resources that fit', async () => {
  const page = await author.get(areaResult(submitted))
  assert.equal(page.status, 200)
  assert.match(page.text, /Strong 83\.3 out of 100/)
  assert.match(page.text, /Your answers are worth 2 \+ 3 = 5 of a possible 6, which is 83\.3%\./)
  assert.ok(page.html.includes('A legal limit.\r\n&lt;b>Really&lt;/b>'))
  assert.match(page.text, /Resources that fit/)
  assert.match(page.text, /This area is in my plan\. It has no actions yet\./)
})

const readers: [who: string, person: Partial<TestPerson>, whose: RegExp][] = [
  ['a colleague', { email: 'colleague@hartlepool.gov.uk' }, /A colleague's assessment of the whole council/],
  ['a lead', { email: 'lead@hartlepool.gov.uk', isLead: true }, /A colleague's assessment of the whole/],
  [
    'LGA staff',
    { email: 'staff@local.gov.uk', council: null },
    /Hartlepool Borough Council\. An officer's assessment of the whole council/,
  ],
]

for (const [who, person, whose] of readers) {
  test(`${who} reads them too, without the name that is not shown and without what links two assessments`, async () => {
    const reader = await app.signedIn(person)
    const page = await reader.get(results(submitted))
    assert.equal(page.status, 200)
    assert.match(page.text, whose)
    const area = await reader.get(areaResult(submitted))
    assert.match(area.text, /A legal limit\./)
    assert.match(area.text, /The answers are worth/)
    assert.doesNotMatch(page.html + area.html, /Okafor|Since last time|went up|my plan|council plan/)
  })
}

test('a name is shown to colleagues for as long as its owner agrees, and never to the LGA or in a title', async () => {
  const colleague = await app.signedIn({ email: 'colleague@hartlepool.gov.uk' })
  const lga = await app.signedIn({ email: 'staff@local.gov.uk', council: null })
  await showName(true)
  assert.match((await colleague.get(results(submitted))).text, /Sam Okafor's assessment of the whole council/)
  assert.match((await colleague.get(areaResult(submitted))).text, /Sam Okafor's assessment/)
  assert.doesNotMatch((await lga.get(results(submitted))).html, /Okafor/)
  await showName(false)
  assert.doesNotMatch((await colleague.get(results(submitted))).html, /Okafor/)
})

async function showName(visible: boolean) {
  await app.database.ownerPool.query('update identity.person set name_visible = $1 where id = $2', [
    visible,
    author.personId,
  ])
}

test('to another council they are as unknown as an id that never was or cannot be', async () => {
  const other = await app.signedIn({ council: 'E06000002', email: 'officer@middlesbrough.gov.uk' })
  for (const path of [results, areaResult]) {
    const theirs = await other.get(path(submitted))
    const never = await other.get(path(unknown))
    const cannot = await other.get(path('not-an-id'))
    assert.deepEqual([theirs.status, never.status, cannot.status], [404, 404, 404])
    assert.equal(theirs.html.replaceAll(submitted, ''), never.html.replaceAll(unknown, ''))
  }
})

test('a draft: its author is taken back to it; to everyone else it is not there', async () => {
  const colleague = await app.signedIn({ email: 'colleague@hartlepool.gov.uk' })
  const lead = await app.signedIn({ email: 'lead@hartlepool.gov.uk', isLead: true })
  const lga = await app.signedIn({ email: 'staff@local.gov.uk', council: null })
  for (const path of [results, areaResult]) {
    const own = await author.get(path(draft))
    assert.deepEqual([own.status, own.location], [303, routes.assessment.href({ id: draft })])
    for (const reader of [colleague, lead, lga]) assert.equal((await reader.get(path(draft))).status, 404)
  }
})

test('an area that the framework does not have is not there', async () => {
  for (const area of ['no-such-area', '__proto__', 'service', `${income}.plan`])
    assert.equal((await author.get(areaResult(submitted, area))).status, 404)
})

test('who is not signed in is asked to sign in, and comes back', async () => {
  const page = await app.client().get(results(submitted))
  assert.equal(page.status, 303)
  assert.equal(page.location, routes.signIn.href({}, { to: results(submitted) }))
})
