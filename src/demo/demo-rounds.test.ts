// The rounds of the demonstration: one council has finished, another is at it; loading them twice changes nothing.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestApp, testApp } from '../../tests/support/app.ts'
import { routes } from '../routes.ts'
import { demoContent, demoFiles, known } from './demo.fixture.ts'
import { type DemoFile, readDemoFile } from './demo-file.ts'
import { planDemonstration } from './plan-demonstration.rules.ts'
import { planRounds } from './plan-rounds.rules.ts'
import { readDemo } from './read-demo.content.ts'
import { closeRounds, openRounds } from './store-rounds.ts'

let app: TestApp
let file: DemoFile
before(async () => {
  app = await testApp({}, { demonstration: true })
  const read = readDemoFile(app.services.settings.dataDir)
  assert.ok(read)
  file = read
})
after(() => app.close())

function roundThat(state: 'open' | 'closed') {
  const found = file.rounds.find((one) => one.state === state)
  assert.ok(found)
  const people = file.people.filter(({ council }) => council === found.council)
  const lead = people.find(({ role }) => role === 'lead')
  assert.ok(lead)
  return { ...found, people, lead }
}

const words = async (round: ReturnType<typeof roundThat>, email: string) => {
  const client = await app.signedIn({ email, council: round.council })
  return (await client.get(routes.round.href({ round: round.id }))).text
}

test('a council of seven has closed a round with six submitted and one draft', async () => {
  const round = roundThat('closed')
  assert.equal(round.people.length, 7)
  const inRound = file.assessments.filter((one) => one.round === round.id)
  assert.deepEqual(inRound.map(({ status }) => status).toSorted(), ['draft', ...Array(6).fill('submitted')])
  const text = await words(round, round.lead.email)
  assert.match(text, /7 assessments were begun, 6 of them are submitted\./)
  assert.match(text, /8 invited: 6 submitted, 1 begun, 1 not signed in yet\./)
})

test('another has an open round at every stage, in which nobody sees more than they may', async () => {
  const round = roundThat('open')
  assert.match(
    await words(round, round.lead.email),
    /7 invited: 3 submitted, 1 begun, 1 signed in, 2 not signed in yet\./,
  )
  const inRound = file.assessments.filter((one) => one.round === round.id)
  const draft = inRound.find(({ status }) => status === 'draft')
  const submitted = inRound.find(({ status }) => status === 'submitted')
  assert.ok(draft && submitted)
  const author = await app.signedIn({ email: draft.author, council: round.council })
  assert.equal((await author.get(routes.results.href({ id: submitted.id }))).status, 404)
  const other = inRound.find((one) => one.status === 'submitted' && one !== submitted)
  const colleague = await app.signedIn({ email: other?.author ?? '', council: round.council })
  assert.equal((await colleague.get(routes.results.href({ id: submitted.id }))).status, 200)
})

test('no mail was sent for it, and opening and closing again changes nothing', async () => {
  const rows = async () =>
    (
      await app.database.ownerPool.query(
        'select to_jsonb(r) as round, (select jsonb_agg(to_jsonb(i) order by i.email) from rounds.invitation i where i.round_id = r.id) as invited from rounds.round r order by r.id',
      )
    ).rows
  const earlier = await rows()
  for (const { invited } of earlier)
    for (const one of invited) assert.ok(one.sent_at !== null && one.undelivered_at === null)
  const planned = planRounds(demoContent(), planDemonstration(demoContent(), known.framework))
  await openRounds(app.database.servicePool, known.framework, planned)
  await closeRounds(app.database.servicePool, planned)
  assert.deepEqual(await rows(), earlier)
})

describe('a fault stops the start, told by place and rule', () => {
  const faults: ReadonlyArray<readonly [string, string, string, RegExp]> = [
    [
      'a round that is not the council’s',
      'round: Annual review 2026, begun: 2026-06-08',
      'round: Autumn 2026, begun: 2026-06-08',
      /people\[0\]\.assessments\[1\]\.round: "Autumn 2026" is no round/,
    ],
    [
      'an assessment before its round',
      'opened: 2026-09-04',
      'opened: 2026-09-08',
      /people\[0\]\.assessments\[0\]: begins before its round opens/,
    ],
    ['an assessment after its round', 'closed: 2026-09-25', 'closed: 2026-09-21', /ends after its round/],
    [
      'a round that closes before it opens',
      'closed: 2026-09-25',
      'closed: 2026-09-03',
      /rounds\[0\]: closes before it opens/,
    ],
    [
      'a date to answer by before it opens',
      'answer_by: 2026-09-18',
      'answer_by: 2026-09-03',
      /rounds\[0\]: is to be answered before it opens/,
    ],
    [
      'a Saturday',
      'opened: 2026-09-04',
      'opened: 2026-09-05',
      /rounds\[0\]: has a day that is no working day/,
    ],
    [
      'an address of another council',
      'ruaridh.pemberton@stockport',
      'ruaridh.pemberton@devon',
      /invites an address of another council/,
    ],
    [
      'one of its people twice',
      'also: [ruaridh.pemberton@',
      'also: [mbali.dlangamandla@',
      /invites one of its people again/,
    ],
    [
      'a service in a round of the whole council',
      'round: Annual review 2026, begun: 2026-06-15,',
      'round: Annual review 2026, service: Highways, begun: 2026-06-15,',
      /is of a service/,
    ],
  ]
  for (const [what, from, to, expected] of faults)
    test(what, () => {
      const { councils } = demoFiles
      assert.ok(councils.text.includes(from), from)
      const read = readDemo(
        { ...demoFiles, councils: { ...councils, text: councils.text.replace(from, to) } },
        known,
      )
      assert.match(read.ok ? '' : read.errors.join('\n'), expected)
    })
})
