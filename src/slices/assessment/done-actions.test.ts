// What was done since an area was last assessed, beside its statements when it is answered again.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import { routes } from '../../routes.ts'
import type { NewAction } from '../plans/add-action.queries.ts'
import { type Asker, addAction, councilPlan, ownPlan, teamPlan } from '../plans/planned.fixture.ts'
import {
  agree,
  allOf,
  area,
  areaAddress,
  begin,
  openArea,
  otherArea,
  saveFields,
  statementIds,
  submitted,
  wordsOf,
} from './answering.fixture.ts'
import { type DoneAction, doneFor, doneInWords } from './done-actions.rules.ts'

const done = (given: Partial<DoneAction> = {}): DoneAction => ({
  statementId: undefined,
  title: 'Publish the fees list',
  outcome: '',
  isCouncil: false,
  ...given,
})

describe('in words', () => {
  const cases: [actions: DoneAction[], said: string | undefined][] = [
    [[], undefined],
    [[done()], 'Done since: Publish the fees list'],
    [
      [done({ outcome: ' All fees are\r\n online. ' })],
      'Done since: Publish the fees list (All fees are online)',
    ],
    [[done({ title: 'Publish it.', isCouncil: true })], 'Done since: Publish it (council plan)'],
    [
      [done({ outcome: 'Online', isCouncil: true })],
      'Done since: Publish the fees list (council plan: Online)',
    ],
    [[done(), done({ title: 'Two' })], 'Done since: Publish the fees list; Two'],
    [
      ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => done({ title })),
      'Done since: One; Two; Three; 2 more',
    ],
    [
      [done({ outcome: 'word '.repeat(100) })],
      `Done since: Publish the fees list (${'word '.repeat(32).trim()}…)`,
    ],
  ]
  for (const [actions, said] of cases)
    test(`${said?.slice(0, 60)}`, () => assert.equal(doneInWords(actions), said))

  test('by statement; of the area, or of a statement that is no more, once above', () => {
    const actions = [
      done({ statementId: 'a' }),
      done({ title: 'Two' }),
      done({ title: 'Old', statementId: 'gone' }),
    ]
    const { byStatement, elsewhere } = doneFor(actions, ['a', 'b'])
    assert.deepEqual([...byStatement], [['a', 'Done since: Publish the fees list']])
    assert.equal(elsewhere, 'Done since: Two; Old')
    assert.equal(doneFor([], ['a']).elsewhere, undefined)
  })
})

describe('while answering', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
  })
  after(() => app.close())

  type Made = Partial<NewAction> & { readonly in?: 'own' | 'council' }
  async function act(asker: Asker, { in: where = 'own', ...given }: Made): Promise<void> {
    app.clock.advance(60_000)
    const plan = where === 'own' ? await ownPlan(app, asker) : await councilPlan(app, asker)
    const shared = { areaId: area.id, status: 'done', statusReason: 'It works' } as const
    await addAction(app, asker, { plan, ...shared, ...given })
  }

  test('beside the statement it aimed at, at the head of the area, and nowhere else', async () => {
    const client = await app.signedIn()
    const id = await begin(client)
    await act(client, { title: 'Aimed', statementId: statementIds[1] })
    await act(client, { title: 'About it all' })
    await act(client, { title: 'Not yet', status: 'in-progress', statusReason: '' })
    await act(client, { title: 'Given up', status: 'dropped' })
    await act(client, { title: 'Elsewhere', areaId: otherArea.id })
    const shown = await client.get(areaAddress(id))
    const words = wordsOf(shown)
    assert.match(words, /Done since: Aimed \(It works\)/)
    assert.match(words, /Done since: About it all \(It works\)/)
    assert.doesNotMatch(words, /Not yet|Given up|Elsewhere/)
    const hint = `id="${statementIds[1]}-hint"`
    assert.ok(shown.html.includes(hint), 'a screen reader hears it with the statement')
    assert.ok(shown.html.indexOf('About it all') < shown.html.indexOf(`name="${statementIds[0]}"`))
  })

  test("the council plan is everyone's; what colleagues plan for themselves, and other teams, is not shown", async () => {
    const lead = { ...(await app.signedIn({ isLead: true })), role: 'lead' as const }
    const client = await app.signedIn()
    const colleague = await app.signedIn()
    const id = await begin(client)
    await act(lead, { in: 'council', title: 'For all of us' })
    await act(colleague, { title: 'Only mine' })
    const { plan } = await teamPlan(app, [colleague])
    await act(colleague, { plan, title: 'Only ours' } as Made)
    const others = await app.signedIn({ council: 'E06000004', email: 'x@stockton.gov.uk' })
    const theirs = await begin(others)
    const words = wordsOf(await client.get(areaAddress(id)))
    assert.match(words, /Done since: For all of us \(council plan: It works\)/)
    assert.doesNotMatch(words, /Only/)
    assert.doesNotMatch(wordsOf(await others.get(areaAddress(theirs))), /Done since/)
  })

  test('what was done before the area was last assessed is known by then', async () => {
    const client = await app.signedIn({ council: 'E06000014', email: 'officer@york.gov.uk' })
    const asker = { personId: client.personId, council: 'E06000014' }
    await act(asker, { title: 'Long ago' })
    await act(asker, { title: 'In an area that nobody answered', areaId: otherArea.id })
    app.clock.advance(60_000)
    await submitted(client, allOf(agree))
    app.clock.advance(60_000)
    await act(asker, { title: 'Just now' })
    const id = await begin(client, { scope: 'council', start: 'empty' })
    const words = wordsOf(await client.get(areaAddress(id)))
    assert.match(words, /Done since: Just now/)
    assert.doesNotMatch(words, /Long ago/)
    assert.match(wordsOf(await client.get(areaAddress(id, otherArea.id))), /Done since: In an area/)
    app.clock.advance(60_000)
    await saveFields(client, areaAddress(id), allOf(agree))
    await saveFields(client, areaAddress(id, otherArea.id), {})
    const check = routes.checkAnswers.href({ id })
    await client.post(check, (await client.get(check)).formFields(check))
    const next = await begin(client, { scope: 'council', start: 'empty' })
    assert.doesNotMatch(wordsOf(await client.get(areaAddress(next))), /Done since/)
    assert.match(wordsOf(await client.get(areaAddress(next, otherArea.id))), /Done since: In an area/)
  })

  test('what a colleague said since is no answer of whoever may read it', async () => {
    const council = { council: 'E06000005' }
    const client = await app.signedIn({ ...council, email: 'lead@darlington.gov.uk', isLead: true })
    const lead = { ...council, personId: client.personId, role: 'lead' as const }
    await act(lead, { in: 'council', title: 'For all of us' })
    app.clock.advance(60_000)
    await submitted(await app.signedIn({ ...council, email: 'officer@darlington.gov.uk' }))
    assert.match(wordsOf(await client.get(areaAddress(await begin(client)))), /Done since: For all of us/)
  })

  test('what was said of one service leaves open what was done for the whole council, and the other way round', async () => {
    const client = await app.signedIn({ council: 'E06000047', email: 'officer@durham.gov.uk' })
    const asker = { personId: client.personId, council: 'E06000047' }
    const waste = { scope: 'service', 'service-name': 'Waste', start: 'empty' }
    await act(asker, { title: 'Before all' })
    app.clock.advance(60_000)
    await submitted(client, allOf(agree), waste)
    await act(asker, { title: 'After waste' })
    const shown = async (fields: Record<string, string>) =>
      wordsOf(await client.get(areaAddress(await begin(client, fields))))
    assert.match(await shown({ scope: 'council', start: 'empty' }), /Done since: After waste.*; Before all/)
    assert.match(
      await shown({ scope: 'service', 'service-name': 'Parks', start: 'empty' }),
      /After waste.*; Before all/,
    )
    const again = await shown(waste)
    assert.match(again, /Done since: After waste/)
    assert.doesNotMatch(again, /Before all/)
  })

  test('what people typed is text, and is there again when an answer is refused', async () => {
    const client = await app.signedIn()
    const id = await begin(client)
    await act(client, { title: '<script>alert(1)</script>', statusReason: '"&<b>' })
    const address = areaAddress(id)
    const refused = await client.post(address, { ...(await openArea(client, address)), deliberate: 'yes' })
    assert.equal(refused.status, 422)
    for (const page of [refused, await client.get(address)]) {
      assert.doesNotMatch(page.html, /<script>alert/)
      assert.match(wordsOf(page), /Done since: <script>alert\(1\)<\/script>/)
    }
  })
})
