// From a file to actions in the plan, as somebody goes through it.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../../tests/support/app.ts'
import type { Answer } from '../../../../tests/support/client.ts'
import { routes } from '../../../routes.ts'
import { readPlan } from '../plan.queries.ts'
import { addAction, as, councilPlan, ownPlan, teamPlan } from '../planned.fixture.ts'
import { sendFile, sendForm, windows1252 } from './import.fixture.ts'

const app = await testApp()
after(() => app.close())

type Person = Awaited<ReturnType<TestApp['signedIn']>>

/** Somebody new with an empty plan. */
async function begin() {
  const who = await app.signedIn({ name: 'Priya Patel' })
  return { who, plan: await ownPlan(app, who) }
}
async function actionsOf(who: Person) {
  const plan = await ownPlan(app, who)
  return (await as(app, who, (tx) => readPlan(tx, plan))).actions
}
const pageAt = (who: Person, answer: Answer) => who.get(answer.location ?? assert.fail(answer.text))
async function add(who: Person, sent: Answer, more: Record<string, string | string[]> = {}) {
  const at = sent.location ?? assert.fail(sent.text)
  return who.post(at, { ...(await who.get(at)).formFields(at), ...more })
}

describe('an e-mail address for an owner', () => {
  const owned = async (who: Person, planId: string, cells: readonly string[]) => {
    const sent = await sendFile(who, planId, `title,owner,steps\r\n${cells.join('\r\n')}\r\n`)
    const { text } = await pageAt(who, sent)
    assert.equal((await add(who, sent)).status, 303)
    return text
  }

  test('is the colleague who has it, where a lead says so for the council plan', async () => {
    const lead = await app.signedIn({ isLead: true })
    const tom = await app.signedIn({ email: 'tom.reed@hartlepool.gov.uk' })
    const gone = await app.signedIn({ email: 'gone@hartlepool.gov.uk' })
    await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
      gone.personId,
    ])
    await app.signedIn({ email: 'tom@york.gov.uk', council: 'E06000014' })
    const plan = await councilPlan(app, { personId: lead.personId, role: 'lead' })
    const preview = await owned(lead, plan.id, [
      'One,Tom.Reed@Hartlepool.gov.uk,"Ask (tom.reed@hartlepool.gov.uk, due 2027-03-12)"',
      'Two,gone@hartlepool.gov.uk,',
      'Three,tom@york.gov.uk,',
      'Four,nobody@hartlepool.gov.uk,',
    ])
    assert.match(
      preview,
      /A colleague.*The owner is your colleague who signs in as "Tom\.Reed@Hartlepool\.gov\.uk"/,
    )
    // Whether an address is known elsewhere, or was once, is not told: each stays what it is.
    assert.equal(preview.match(/nobody who can own it has this name in the service/g)?.length, 3)
    const now = await councilPlan(app, { personId: lead.personId, role: 'lead' })
    const { actions } = await as(app, { personId: lead.personId, role: 'lead' }, (tx) => readPlan(tx, now))
    const asTom = { kind: 'person', personId: tom.personId }
    assert.deepEqual(
      actions.map(({ owner }) => owner),
      [
        asTom,
        ...['gone@hartlepool.gov.uk', 'tom@york.gov.uk', 'nobody@hartlepool.gov.uk'].map((text) => ({
          kind: 'text',
          text,
        })),
      ],
    )
    assert.deepEqual(actions[0]?.steps[0]?.owner, asTom)
  })

  test('is the member who has it, in the plan of a team', async () => {
    const ann = await app.signedIn()
    const bea = await app.signedIn({ email: 'bea.hall@hartlepool.gov.uk', name: 'Bea Hall' })
    const gone = await app.signedIn({ email: 'has.gone@hartlepool.gov.uk' })
    await app.signedIn({ email: 'outside@hartlepool.gov.uk' })
    const { team, plan } = await teamPlan(app, [ann, bea, gone])
    await app.database.ownerPool.query(
      'update teams.membership set left_at = joined_at where team_id = $1 and person_id = $2',
      [team, gone.personId],
    )
    const preview = await owned(ann, plan.id, [
      'One,Bea.Hall@hartlepool.gov.uk,"Ask (bea.hall@hartlepool.gov.uk, due 2027-03-12)"',
      'Two,has.gone@hartlepool.gov.uk,',
      'Three,outside@hartlepool.gov.uk,',
    ])
    assert.match(preview, /Bea Hall · .*who signs in as "Bea\.Hall@hartlepool\.gov\.uk"/)
    assert.equal(preview.match(/nobody who can own it has this name in the service/g)?.length, 2)
    const { actions } = await as(app, ann, (tx) => readPlan(tx, plan))
    const asBea = { kind: 'person', personId: bea.personId }
    const [one, ...others] = actions.toSorted((a, b) => a.title.localeCompare(b.title))
    assert.deepEqual([one?.owner, one?.steps[0]?.owner], [asBea, asBea])
    assert.deepEqual(
      others.map(({ owner }) => owner?.kind),
      ['text', 'text'],
    )
  })

  test('stays a text in every other plan, whoever has it', async () => {
    const { who, plan } = await begin()
    await app.signedIn({ email: 'known@hartlepool.gov.uk', nameVisible: true, name: 'Known Person' })
    const { plan: teams } = await teamPlan(app, [who])
    for (const { id } of [plan, teams]) {
      const preview = await owned(who, id, ['One,known@hartlepool.gov.uk,'])
      assert.match(preview, /nobody who can own it has this name in the service/)
      assert.doesNotMatch(preview, /Known Person|signs in/)
    }
  })
})

describe('a good file', () => {
  test('is looked at first, and then added to the plan with a banner that says how many', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(
      who,
      plan.id,
      'title,area,due_on,owner,steps\r\nPublish it,Managing income: service focus,12/03/2027,me,"[x] Ask\nTell"\r\nSecond,,,,\r\n',
    )
    assert.equal(sent.status, 303)
    const preview = await pageAt(who, sent)
    assert.match(preview.text, /2 actions will be added to your plan\./)
    assert.match(
      preview.text,
      /Row 2.*Publish it.*Managing income: service focus · You · Due 12 March 2027 · Not started · Priority: should · 2 steps/,
    )
    assert.doesNotMatch(preview.text, /Cannot be added|There already|were not read/)
    assert.equal((await actionsOf(who)).length, 0)
    const added = await add(who, sent)
    assert.equal(added.location, routes.plan.href({ plan: plan.id }, { imported: '2' }))
    assert.match((await pageAt(who, added)).text, /2 actions added from your file\./)
    const actions = await actionsOf(who)
    assert.deepEqual(
      actions.map(({ title, steps }) => [title, steps.length]),
      [
        ['Publish it', 2],
        ['Second', 0],
      ],
    )
    const { areas } = await as(app, who, (tx) => readPlan(tx, plan))
    assert.deepEqual(areas, [{ areaId: 'service.managing-income', target: undefined }])
  })

  test('in Windows-1252 with semicolons is read, and how is said', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(
      who,
      plan.id,
      windows1252('Title;Due date\r\nCaf\xe9 for \xa310,000;12.03.27\r\n'),
    )
    const { text } = await pageAt(who, sent)
    assert.match(text, /Read as Windows-1252, with semicolons\./)
    assert.match(text, /Café for £10,000/)
    await add(who, sent)
    assert.deepEqual(
      (await actionsOf(who)).map(({ title, dueOn }) => [title, dueOn]),
      [['Café for £10,000', '2027-03-12']],
    )
  })

  test('may be pasted instead, from a spreadsheet too', async () => {
    const { who, plan } = await begin()
    const href = routes.importActions.href({ plan: plan.id })
    const pasted = await who.post(href, { pasted: '\ufeffTitle\tOwner\r\nPasted\tCapita\r\n' })
    assert.match((await pageAt(who, pasted)).text, /Pasted.*"Capita" is kept as text/)
    await add(who, pasted)
    assert.deepEqual(
      (await actionsOf(who)).map(({ owner }) => owner),
      [{ kind: 'text', text: 'Capita' }],
    )
  })

  test('sent twice is added once', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(who, plan.id, 'title\nOnce\n')
    const at = sent.location ?? ''
    const fields = (await who.get(at)).formFields(at)
    const [one, other] = await Promise.all([who.post(at, fields), who.post(at, fields)])
    assert.deepEqual([one.status, one.location], [303, other.location])
    assert.equal((await who.post(at, fields)).location, one.location)
    assert.equal((await actionsOf(who)).length, 1)
    const { rows } = await as(app, who, (tx) =>
      sql`select from audit.entry where action = 'imported actions' and subject = ${plan.id}`.execute(tx),
    )
    assert.equal(rows.length, 1)
  })

  test('goes into a team plan with its members as owners', async () => {
    const ann = await app.signedIn({ name: 'Ann Lee' })
    const bea = await app.signedIn({ name: 'Bea Hall' })
    const { plan } = await teamPlan(app, [ann, bea], 'Data board')
    const sent = await sendFile(ann, plan.id, 'title,owner\nOne,Bea Hall\nTwo,Data board\nThree,Zoe\n')
    assert.match((await pageAt(ann, sent)).text, /3 actions will be added to the plan of Data board\./)
    await add(ann, sent)
    const { actions } = await as(app, ann, (tx) => readPlan(tx, plan))
    assert.deepEqual(actions.map(({ owner }) => owner?.kind).toSorted(), ['person', 'team', 'text'])
  })

  test('may say what was due before today', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(who, plan.id, 'title,due_on\nLate,1 March 2026\n')
    assert.match((await pageAt(who, sent)).text, /Late ?Overdue since 1 March 2026/)
    assert.equal((await add(who, sent)).status, 303)
  })
})

describe('a file with faults', () => {
  const mixed = 'title,due_on,note\nGood,12/03/2027,a\nBad,31/02/2027,=1+1\n,,\n,,no title\n'

  test('says each row, what was in it and every reason; the others are added', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(who, plan.id, mixed)
    const { text } = await pageAt(who, sent)
    assert.match(text, /1 action will be added to your plan\. 2 rows have faults and will be left out\./)
    assert.match(text, /These columns were not read: note\./)
    assert.match(text, /Row 3 ?Bad \| 31\/02\/2027 \| =1\+1 ?The due date "31\/02\/2027" is no date/)
    assert.match(text, /Row 5 ?no title ?There is no title/)
    const added = await add(who, sent)
    const plain = await pageAt(who, added)
    assert.match(plain.text, /1 action added from your file\. ?See the 2 rows that were left out/)
    const after = await pageAt(who, sent)
    assert.match(after.text, /1 action was added to your plan\. 2 rows were left out\./)
    assert.match(after.text, /Not added: 2 rows/)
  })

  test('gives its bad rows back as they were, with the reasons, to mend and to import again', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(who, plan.id, mixed)
    const refused = await who.get(`${sent.location}/refused.csv`)
    assert.equal(refused.headers.get('content-type'), 'text/csv; charset=utf-8')
    const lines = refused.html.trim().split('\r\n')
    assert.equal(lines[0], '"title","due_on","note","Why it was not added"')
    assert.match(lines[1] ?? '', /^"Bad","31\/02\/2027","'=1\+1","The due date ""31\/02\/2027"" is no date/)
    assert.equal(lines.length, 3)
    const mended = refused.html
      .replace('31/02/2027"', '28/02/2027"')
      .replace('"","",', '"Now with a title","",')
    const again = await sendFile(who, plan.id, mended)
    assert.match((await pageAt(who, again)).text, /2 actions will be added/)
    await add(who, again)
    assert.deepEqual(
      (await actionsOf(who)).map(({ title }) => title),
      ['Bad', 'Now with a title'],
    )
  })

  test('of faults alone adds nothing, and offers no button that would', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(who, plan.id, 'title,status\n,\nX,Done\n')
    const preview = await pageAt(who, sent)
    assert.match(preview.text, /Nothing can be added as it is\. 1 row has a fault/)
    assert.doesNotMatch(preview.text, /Add \d|Add the/)
    assert.equal((await who.post(sent.location ?? '', { seen: '' })).status, 422)
    assert.equal((await actionsOf(who)).length, 0)
  })
})

describe('rows that the plan may have already', () => {
  test('are left out unless they are ticked', async () => {
    const { who, plan } = await begin()
    await addAction(app, who, { plan, title: 'Known' })
    const file = 'title\n KNOWN\nNew\nnew\n'
    const sent = await sendFile(who, plan.id, file)
    const { text } = await pageAt(who, sent)
    assert.match(
      text,
      /1 action will be added to your plan\. 2 rows look like an action that is there already/,
    )
    assert.match(text, /Row 2: KNOWN ?The plan has an action with this title already/)
    assert.match(text, /Row 4: new ?Row 3 has the same title/)
    await add(who, sent, { also: '4' })
    assert.deepEqual(
      (await actionsOf(who)).map(({ title }) => title),
      ['Known', 'New', 'new'],
    )
    const left = (await who.get(`${sent.location}/refused.csv`)).html.trim().split('\r\n')
    assert.deepEqual([left.length, left[1]], [2, '" KNOWN","The plan has an action with this title already"'])
    const again = await sendFile(who, plan.id, file)
    const untouched = await add(who, again)
    assert.equal(untouched.status, 422)
    assert.match(untouched.text, /There is a problem ?Tick the rows that should be added all the same/)
    assert.equal((await add(who, again, { also: ['2', '3', '4', '77', 'x'] })).status, 303)
    assert.equal((await actionsOf(who)).length, 6)
  })

  test('what has changed since the page was made is shown again before anything is added', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(who, plan.id, 'title\nOne\nTwo\ntwo\n')
    const fields = (await pageAt(who, sent)).formFields(sent.location ?? '')
    await addAction(app, who, { plan, title: 'one' })
    const answer = await who.post(sent.location ?? '', { ...fields, also: '4' })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /value="4"[^>]* checked/)
    assert.match(answer.text, /has changed since you opened this page/)
    assert.match(answer.text, /Row 2: One/)
    assert.equal((await add(who, sent)).status, 303)
    assert.deepEqual(
      (await actionsOf(who)).map(({ title }) => title),
      ['one', 'Two'],
    )
  })

  test('an owner who has left since the page was made becomes a text once that was shown', async () => {
    const lead = await app.signedIn({ name: 'Lea Dunn', isLead: true, nameVisible: true })
    const gone = await app.signedIn({ name: 'Guy North', nameVisible: true })
    const plan = await councilPlan(app, { ...lead, role: 'lead' })
    const sent = await sendFile(lead, plan.id, 'title,owner\nOf somebody who leaves,Guy North\n')
    const at = sent.location ?? ''
    const seen = await lead.get(at)
    assert.doesNotMatch(seen.text, /is kept as text/)
    await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
      gone.personId,
    ])
    const answer = await lead.post(at, seen.formFields(at))
    assert.equal(answer.status, 422)
    assert.match(answer.text, /who may own something of it has changed since you opened this page/)
    assert.match(answer.text, /"Guy North" is kept as text: nobody who can own it has this name/)
    assert.equal((await lead.post(at, answer.formFields(at))).status, 303)
    const { rows } = await app.database.ownerPool.query(
      "select owner_id, owner_text from plans.action where title = 'Of somebody who leaves'",
    )
    assert.deepEqual(rows, [{ owner_id: null, owner_text: 'Guy North' }])
  })
})

describe('a file that cannot be read at all', () => {
  const rows = (count: number) =>
    `title\n${Array.from({ length: count }, (_, at) => `Row ${at}`).join('\n')}\n`
  const cases: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, RegExp])[] = [
    ['a workbook', windows1252('PK\u0003\u0004xl/workbook.xml'), /This is a workbook.*save it as CSV/],
    ['a picture', windows1252('\x89PNG\r\n\x1a\n\0\0'), /could not read this file as text/],
    ['an empty file', new Uint8Array(), /The file is empty/],
    ['white space', ' \n\n', /There is nothing in it/],
    ['headings alone', 'title,why\n', /no rows below the names/],
    ['no title', 'Action,By when\nx,y\n', /one of them must be "title"\. We found "Action", "By when"/],
    ['an open quotation mark', 'title\nok\n"open\nmore\n', /A quotation mark in row 3 is never closed/],
    ['501 rows', rows(501), /There are 501 rows\. Import up to 500 at a time/],
    ['101 columns', `title${',x'.repeat(100)}\na\n`, /The first row has 101 columns/],
    ['more than 1 MB', `title\n${'x'.repeat(1_000_000)}\n`, /The file must be 1 MB or smaller/],
  ]
  for (const [what, bytes, expected] of cases)
    test(what, async () => {
      const { who, plan } = await begin()
      const answer = await sendFile(who, plan.id, bytes)
      assert.equal(answer.status, 422)
      assert.match(answer.text, expected)
    })

  test('500 rows are read, and shown without drowning the button', async () => {
    const { who, plan } = await begin()
    const sent = await sendFile(who, plan.id, rows(500))
    assert.match(
      (await pageAt(who, sent)).text,
      /500 actions will be added.*Show the 500 actions.*Add 500 actions/,
    )
    assert.equal((await add(who, sent)).status, 303)
    const second = await sendFile(who, plan.id, rows(500).replaceAll('Row', 'Next'))
    await add(who, second)
    const third = await sendFile(who, plan.id, 'title\nOne too many\n')
    assert.match(
      (await pageAt(who, third)).text,
      /A plan can have 1,000 actions\. This one has room for 0 more/,
    )
    assert.equal((await who.post(third.location ?? '', { seen: '' })).status, 422)
    assert.equal((await actionsOf(who)).length, 1_000)
  })

  test('neither a file nor rows, and both at once; what was pasted stays', async () => {
    const { who, plan } = await begin()
    const href = routes.importActions.href({ plan: plan.id })
    assert.match((await who.post(href, { pasted: ' ' })).text, /Choose a file, or paste rows below/)
    assert.match((await who.post(href, { pasted: 'title\na\0b' })).text, /must be plain text/)
    const both = await sendForm(who, plan.id, { file: 'title\na\n', pasted: 'title\nb\n' })
    assert.equal(both.status, 422)
    assert.match(both.text, /Choose a file or paste rows, not both/)
    assert.equal(both.formFields(href).pasted, 'title\r\nb\r\n')
    const wrong = await who.post(href, { pasted: 'no heading' })
    assert.equal(wrong.formFields(href).pasted, 'no heading')
  })
})

describe('the way there', () => {
  test('an empty file has every column that is read', async () => {
    const { who, plan } = await begin()
    const form = await who.get(routes.importActions.href({ plan: plan.id }))
    const template = routes.importActions.href({ plan: plan.id }, { template: 'csv' })
    assert.ok(form.html.includes(`href="${template}"`))
    const file = await who.get(template)
    assert.match(file.html, /^"title","why","area"/)
    const sent = await sendFile(who, plan.id, `${file.html}"Filled in"\r\n`)
    assert.match((await pageAt(who, sent)).text, /1 action will be added/)
  })

  test("what an export says of the plan's own actions is read back", async () => {
    const { who, plan } = await begin()
    await addAction(app, who, {
      plan,
      title: '=1+1 is not a formula',
      why: '- one\n- two',
      owner: { kind: 'person', personId: who.personId },
      status: 'done',
      statusReason: 'It works',
      priority: 'must',
      dueOn: '2027-03-12',
      links: [{ text: 'Case', href: 'https://example.org/case' }],
    })
    const [before] = await actionsOf(who)
    const { bytes } = await who.get(routes.planCsv.href({ plan: plan.id }))
    const sent = await sendFile(who, plan.id, new Uint8Array(bytes))
    assert.equal((await add(who, sent, { also: '2' })).status, 303)
    const [, after] = await actionsOf(who)
    for (const key of [
      'title',
      'why',
      'owner',
      'status',
      'statusReason',
      'priority',
      'dueOn',
      'links',
    ] as const)
      assert.deepEqual(after?.[key], before?.[key], key)
  })
})

describe('only those who may change the plan', () => {
  test('import into it, and what they sent is theirs alone', async () => {
    const lead = await app.signedIn({ isLead: true })
    const officer = await app.signedIn()
    const otherLead = await app.signedIn({ isLead: true })
    const york = await app.signedIn({ email: 'b@york.gov.uk', council: 'E06000014', isLead: true })
    const lga = await app.signedIn({ email: 'x@local.gov.uk', council: null })
    const plan = await councilPlan(app, { ...lead, role: 'lead' })
    const sent = await sendFile(lead, plan.id, 'title\nOf a lead\n')
    const preview = sent.location ?? ''
    const refused = `${preview}/refused.csv`
    const form = routes.importActions.href({ plan: plan.id })
    for (const [who, status] of [
      [officer, 403],
      [lga, 403],
      [york, 404],
    ] as const) {
      for (const path of [form, preview, refused]) assert.equal((await who.get(path)).status, status, path)
      assert.equal((await sendFile(who, plan.id, 'title\na\n')).status, status)
      assert.equal((await who.post(preview, { seen: '' })).status, status)
    }
    assert.equal((await otherLead.get(form)).status, 200)
    for (const path of [preview, refused]) assert.equal((await otherLead.get(path)).status, 404)
    assert.equal((await otherLead.post(preview, { seen: '' })).status, 404)
    const own = await ownPlan(app, lead)
    const elsewhere = preview.replace(plan.id, own.id)
    assert.equal((await lead.get(elsewhere)).status, 404)
    assert.equal((await lead.get(preview.replace(/[^/]*$/, 'x'))).status, 404)
    assert.equal((await lead.get(routes.importActions.href({ plan: 'x' }))).status, 404)
  })
})
