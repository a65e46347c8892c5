// The Word file of a plan, taken apart: structure, names, pages, and plans of odd sizes.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { findChartFonts } from '../../platform/charts/chart-fonts.ts'
import type { Plan } from '../plans/plans.rules.ts'
import { aFullPlan, anAction, aPlan, aPlanDocument, priya, unnamed } from './made-plan.fixture.ts'
import { publishedFramework } from './made-report.fixture.ts'
import { openWord, xmlFault } from './opened-word.fixture.ts'
import { planWord } from './plan-word.document.ts'
import { makeDocument } from './report-file.document.ts'

const fonts = findChartFonts(createRequire(import.meta.url).resolve)
const full = aFullPlan({ actions: 24, steps: 3 })
const plan = aPlanDocument(full)
const word = openWord(await makeDocument({ format: 'docx', plan }, { fonts }))
const noPlum = new Uint8Array()
const actions = plan.areas.flatMap((area) => area.actions)

describe('the Word file of a plan', () => {
  test('every part is well-formed XML without a character that XML forbids', () => {
    for (const name of word.names.filter((one) => /\.(xml|rels)$/.test(one)))
      assert.equal(xmlFault(word.part(name)), undefined, name)
  })

  test('says first what it is, of when and for whom, and one sentence that sums it up', () => {
    assert.deepEqual(word.paragraphs('Title'), ['Council plan'])
    assert.deepEqual(word.paragraphs('CoverOnPlum'), [
      'Redcar and Cleveland Borough Council',
      '4 December 2026, for officers and councillors',
    ])
    assert.deepEqual(word.paragraphs('Lead'), [
      '24 actions: 4 done, 4 overdue, 4 dropped; 1 area has none yet.',
    ])
  })

  test('headings are real: the summary and its parts, all actions, an area, its actions by number and title', () => {
    assert.deepEqual(word.paragraphs('Heading1'), [
      'Summary',
      'All actions',
      ...plan.areas.map(({ title }) => title),
      'Areas without actions',
    ])
    assert.deepEqual(word.paragraphs('Heading2'), [
      'Progress by focus',
      'Overdue: 4',
      'Due in the next 30 days: 4',
      'Blocked: 4',
      'By owner',
      ...actions.map(({ number, title }) => `${number}. ${title}`),
    ])
  })

  test('every table has a header row that repeats, rows that stay whole, a name and a description', () => {
    assert.equal(word.tables.length, 3)
    for (const table of word.tables) {
      assert.equal(table.match(/<w:tblHeader\/>/g)?.length, 1)
      assert.equal(table.match(/<w:cantSplit\/>/g)?.length, table.match(/<w:tr>/g)?.length)
      assert.match(table, /<w:tblLook [^>]*w:firstRow="true"/)
      assert.match(table, /<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/><\/w:tblPr>/)
    }
    assert.equal(word.tables[2]?.match(/<w:tr>/g)?.length, 1 + actions.length)
  })

  test('the language is British English, the plum is passed over, and the properties say what it is', () => {
    assert.match(word.part('word/styles.xml'), /<w:docDefaults>.*<w:lang w:val="en-GB"\/>.*<\/w:docDefaults>/)
    const drawings = word.body.match(/<wp:docPr .*?<\/wp:docPr>|<wp:docPr [^>]*\/>/gs) ?? []
    assert.equal(drawings.length, 1)
    assert.match(drawings[0] ?? '', /decorative [^>]*val="1"/)
    assert.match(
      word.part('docProps/core.xml'),
      /<dc:title>Council plan: Redcar and Cleveland Borough Council</,
    )
  })

  test('a status is a symbol and a word', () => {
    for (const [symbol, status] of [
      ['→', 'In progress'],
      ['–', 'Not started'],
      ['!', 'Blocked'],
      ['✓', 'Done'],
      ['×', 'Dropped'],
    ])
      assert.ok(word.body.includes(`>${symbol}<`) && word.body.includes(status?.replace(' ', '\u00a0') ?? ''))
  })

  test('an action says who, when, what and why, what came of it, its steps and where to read more', () => {
    const done = actions.find(({ status }) => status === 'done')
    assert.ok(done)
    const text = word.paragraphs('Note').join('\n')
    assert.ok(text.includes(done.reason))
    assert.ok(
      word.body.includes(
        'Priority: must.  Owner: Priya Patel.  From 1 September 2026 to 2 November 2026, overdue.',
      ),
    )
    for (const label of ['Why it is blocked', 'Why it was dropped', 'Outcome'])
      assert.ok(word.paragraphs('NoteLabel').includes(label), label)
    const aims = actions.filter(({ statement }) => statement !== '')
    assert.equal(word.body.split('>Aims at: <').length, aims.length + 1)
    assert.ok(
      word.paragraphs('ListParagraph').includes('✓\u00a0Done: Write to the suppliers (due 28 February 2027)'),
    )
    assert.ok(
      word
        .paragraphs('ListParagraph')
        .includes('To do: Tell the teams (A colleague (has left), due 28 February 2027)'),
    )
    assert.match(
      word.part('word/_rels/document.xml.rels'),
      /Target="https:\/\/example\.org\/case\?a=1&amp;b=2" TargetMode="External"/,
    )
  })

  test('the contents list every area, and pages in their order', () => {
    assert.deepEqual(
      word.contents.map(([title]) => title),
      word.paragraphs('Heading1'),
    )
    const pages = word.contents.map(([, page]) => page)
    assert.deepEqual(
      pages,
      pages.toSorted((one, other) => one - other),
    )
    assert.equal(pages[0], 1)
  })

  test('Word opens it without asking to update anything, and numbers every page', () => {
    assert.doesNotMatch(word.part('word/settings.xml'), /updateFields/)
    assert.doesNotMatch(word.body, /w:dirty/)
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => word.part(name))
    assert.equal(footers.filter((xml) => xml.includes('PAGE') && xml.includes('NUMPAGES')).length, 2)
  })
})

async function wordOf(given: ReturnType<typeof aPlanDocument>) {
  const opened = openWord(await planWord(given, noPlum))
  assert.equal(xmlFault(opened.body), undefined)
  return opened
}

describe('whose names stand in a file', () => {
  const owned = { ...aPlan, kind: 'personal', ownerId: priya } as const
  const person = (name: string | undefined) => ({
    people: new Map([[priya, { name, hasLeft: false }]]),
  })

  test('whoever takes it away is not "You", but is named as they show themselves', () => {
    const owners = new Set(actions.map(({ owner }) => owner))
    assert.ok(owners.has('Priya Patel') && !owners.has('You'))
    const shy = aPlanDocument(full, person(undefined))
    assert.ok(!JSON.stringify(shy).includes('Priya') && JSON.stringify(shy).includes('"A colleague"'))
  })

  test('in one\'s own plan a name that is not shown is "Me", and a colleague who reads it sees none', async () => {
    const own = aFullPlan({ actions: 3, steps: 0 }, owned)
    const mine = aPlanDocument(own, person(undefined))
    assert.deepEqual([mine.title, mine.owner, mine.readers], ['Personal plan', 'Me', 'its owner'])
    assert.ok(JSON.stringify(mine.areas).includes('"owner":"Me"'))
    assert.equal(aPlanDocument(own).owner, 'Priya Patel')
    const theirs = aPlanDocument(own, { ...person(undefined), asker: unnamed })
    assert.equal(theirs.owner, 'A colleague')
    assert.deepEqual((await wordOf(mine)).paragraphs('Title'), ['Personal plan of Me'])
  })

  test('whom it is for follows from whose plan it is, and whether it is shared', () => {
    const readers = (plan: Partial<Plan>) =>
      aPlanDocument(aFullPlan({ actions: 0, steps: 0 }, { ...aPlan, ...plan })).readers
    const sharedAt = new Date('2026-12-01')
    assert.equal(readers({}), 'officers and councillors')
    assert.equal(readers({ sharedAt }), 'officers and councillors, and the LGA')
    assert.equal(readers({ ...owned, sharedAt }), 'its owner and officers of the council')
    assert.equal(readers({ kind: 'team' }), 'members of the team')
  })

  test('the LGA learns no name of an officer', () => {
    const lga = aPlanDocument(full, { isLga: true, people: new Map() })
    assert.ok(!JSON.stringify(lga).includes('Priya') && JSON.stringify(lga).includes('"An officer"'))
  })
})

describe('plans of odd sizes', () => {
  test('a plan without anything says so on one page', async () => {
    const opened = await wordOf(aPlanDocument({ plan: aPlan, areas: [], actions: [] }))
    assert.deepEqual(opened.paragraphs('Heading1'), ['Summary'])
    assert.deepEqual(opened.paragraphs('Lead'), ['No actions yet.'])
    assert.deepEqual([opened.tables.length, opened.contents.length], [0, 0])
  })

  test('areas that wait for their first action are named with their target', async () => {
    const [first] = publishedFramework.areas
    const target = publishedFramework.categories[1]?.id
    const opened = await wordOf(
      aPlanDocument({ plan: aPlan, areas: [{ areaId: first?.id ?? '', target }], actions: [] }),
    )
    assert.deepEqual(opened.paragraphs('ListParagraph'), [
      `${first?.title}, target: ◐\u00a0${publishedFramework.categories[1]?.label}`,
    ])
  })

  test('an action that only starts says when, and an address that is no web page is no link', async () => {
    const href = 'file:///etc/passwd'
    const action = {
      ...anAction(0, 0),
      startsOn: '2026-09-01',
      dueOn: undefined,
      links: [{ text: 'A', href }],
    }
    const opened = await wordOf(aPlanDocument({ plan: aPlan, areas: [], actions: [action] }))
    assert.ok(opened.body.includes('Starts: 1 September 2026.'))
    assert.ok(opened.paragraphs('ListParagraph').includes(`A: ${href}`))
    assert.ok(!opened.part('word/_rels/document.xml.rels').includes(href))
  })

  test('a plan of a few actions has no contents', async () => {
    assert.deepEqual((await wordOf(aPlanDocument(aFullPlan({ actions: 5, steps: 1 })))).contents, [])
  })

  test('what follows the summary begins a page: the contents, or without them the table of actions', async () => {
    const begun = ({ body }: typeof word) =>
      [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pageBreakBefore\/>.*?<\/w:p>/gs)].map(([xml]) =>
        xml.replaceAll(/<[^>]*>/g, ''),
      )
    assert.deepEqual(begun(word), ['Contents'])
    assert.deepEqual(begun(await wordOf(aPlanDocument(aFullPlan({ actions: 5, steps: 1 })))), ['All actions'])
  })

  test('while page one has room, a title of two lines stays whole; when it has none, titles are cut', async () => {
    const title =
      'Put every contract over £25,000 into one calendar of renewals that all directorates can see'
    const overdue = (actions: number) => ({
      plan: aPlan,
      areas: [],
      actions: Array.from({ length: actions }, (_, index) => ({
        ...anAction(index, 0),
        title,
        status: 'in-progress' as const,
        dueOn: '2020-01-01',
      })),
    })
    const bullets = async (actions: number) =>
      (await wordOf(aPlanDocument(overdue(actions))))
        .paragraphs('ListParagraph')
        .filter((line) => /^\d+\. /.test(line))
    for (const line of await bullets(3)) assert.ok(line.includes(title), line)
    const full = aFullPlan({ actions: 60, steps: 0 })
    const cut = await wordOf(
      aPlanDocument({ ...full, actions: full.actions.map((one) => ({ ...one, title })) }),
    )
    assert.ok(cut.paragraphs('ListParagraph').some((line) => /^\d+\. .*…/.test(line)))
  })

  test('what the framework no longer has is said plainly', async () => {
    const [action] = full.actions
    assert.ok(action)
    const old = { ...action, areaId: 'gone.area', statementId: 'gone.area.plan' }
    const opened = await wordOf(
      aPlanDocument({ plan: aPlan, areas: [{ areaId: 'gone.area', target: 'splendid' }], actions: [old] }),
    )
    assert.ok(opened.paragraphs('Heading1').includes('An area of an earlier assessment'))
    assert.match(opened.body, /A category of an earlier/)
  })

  test('with too many steps to name, it counts them and says where each is', async () => {
    const opened = await wordOf(aPlanDocument(aFullPlan({ actions: 120, steps: 50 })))
    assert.match(opened.body, /The plan has 6,000 steps, too many for this file/)
    assert.doesNotMatch(opened.body, /To do: /)
    assert.match(opened.body, /Steps: 3 of 50 done/)
  })
})
