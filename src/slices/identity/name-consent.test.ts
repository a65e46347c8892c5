// The choice about one's name acts at once, in every page and file that a colleague can open, for what was submitted long
// before as well; and it is on record.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../../tests/support/app.ts'
import type { Answer } from '../../../tests/support/client.ts'
import { routes } from '../../routes.ts'
import {
  closeMadeRound,
  framework,
  madeAssessment,
  madeRound,
  type Signed,
  sameAnswers,
} from '../comparison/compared-round.fixture.ts'
import { openWord } from '../documents/opened-word.fixture.ts'

const marker = 'Zephyrine Quill'
const [area] = framework.areas
assert.ok(area)
const authorAddress = 'quill@hartlepool.gov.uk'
const colleagueAddress = 'colleague@hartlepool.gov.uk'
let app: TestApp
let author: Signed
let colleague: Signed
let addresses: string[]
let report: string

before(async () => {
  app = await testApp()
  author = await app.signedIn({ email: authorAddress, name: marker, nameVisible: false })
  colleague = await app.signedIn({ email: colleagueAddress, name: 'Colin Eague' })
  const lead = await app.signedIn({ isLead: true, name: 'Lena Lead' })
  const round = await madeRound(app, lead)
  const notes = { [area.id]: { impediments: 'A note of theirs' } }
  const id = await madeAssessment(app, { author, round, answers: sameAnswers('agree'), notes })
  await madeAssessment(app, { author: colleague, round, answers: sameAnswers('disagree') })
  await closeMadeRound(app, lead, round)
  addresses = [
    routes.assessments.href(),
    routes.results.href({ id }),
    routes.areaResult.href({ id, area: area.id }),
    routes.reportCsv.href({ id }),
    routes.comparison.href({ round }),
    routes.areaComparison.href({ round, area: area.id }),
    routes.people.href(),
  ]
  report = routes.reportWord.href({ id })
  // Long enough ago that it is a past assessment, and that everybody has to sign in again.
  app.clock.advance(100 * 24 * 60 * 60 * 1000)
  author = await app.signedIn({ email: authorAddress })
  colleague = await app.signedIn({ email: colleagueAddress })
})
after(() => app.close())

async function choose(showName: 'yes' | 'no', name = marker): Promise<void> {
  const account = routes.account.href()
  const shown = await author.get(account)
  const saved = await author.post(account, { ...shown.formFields(account), name, showName })
  assert.equal(saved.status, 303, saved.text)
  app.clock.advance(60_000)
}

/** The addresses at which a colleague can read the name now. */
async function whereNamed(name = marker): Promise<string[]> {
  const found: string[] = []
  for (const address of addresses) {
    const answer: Answer = await colleague.get(address)
    assert.equal(answer.status, 200, address)
    if (answer.html.includes(name)) found.push(address)
  }
  const word = await openWord((await colleague.get(report)).bytes)
  if (word.names.some((part) => word.part(part).includes(name))) found.push(report)
  return found
}

test('a name is nowhere before its owner agrees, everywhere at once when they do, and nowhere after', async () => {
  assert.deepEqual(await whereNamed(), [])
  await choose('yes')
  assert.deepEqual(await whereNamed(), [...addresses, report])
  await choose('no')
  assert.deepEqual(await whereNamed(), [])
})

test('a name that is changed is the new one in all of them', async () => {
  await choose('yes', 'Marguerite Wren')
  assert.deepEqual(await whereNamed(), [])
  assert.deepEqual(await whereNamed('Marguerite Wren'), [...addresses, report])
  await choose('no')
})

test('every choice is on record in the account, latest first, with its time', async () => {
  const { text } = await author.get(routes.account.href())
  const record = text.slice(text.indexOf('What you chose about your name'))
  assert.deepEqual(
    [...record.matchAll(/13 March 2027 at 9:3(\d)am: colleagues (see "A colleague"|may see your name)/g)].map(
      ([, minute, chosen]) => [minute, chosen],
    ),
    [
      ['3', 'see "A colleague"'],
      ['2', 'may see your name'],
      ['1', 'see "A colleague"'],
      ['0', 'may see your name'],
    ],
  )
})

test('saving other details is no new choice', async () => {
  const account = routes.account.href()
  const before = (await author.get(account)).text.match(/colleagues see "A colleague"/g)?.length
  await author.post(account, { ...(await author.get(account)).formFields(account), jobTitle: 'Head of data' })
  assert.equal((await author.get(account)).text.match(/colleagues see "A colleague"/g)?.length, before)
})

test('whoever chooses is told that a name which is not shown may still be worked out', async () => {
  assert.match((await author.get(routes.account.href())).text, /may still work out that it was you/)
  assert.match(
    (await author.get(routes.privacy.href())).text,
    /no promise that nobody can work out who it is/,
  )
})
