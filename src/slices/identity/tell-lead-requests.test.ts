// The mails by which the LGA hears that somebody asks to be a lead: at once, gathered within the hour, and naming nobody.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { within } from '../../platform/database/handle.ts'
import { type Mail, MailFailed } from '../../platform/mail/mail.ts'
import { routes } from '../../routes.ts'
import { leadRequestsMail } from './lead-mail.rules.ts'
import { askToLead } from './lead-request.queries.ts'
import { tellLeadRequests } from './tell-lead-requests.job.ts'

const admin = 'admin@local.gov.uk'
const app = await testApp({ LGA_ADMINS: admin })
after(() => app.close())

/** A request that no job tells of: the tests below run the job themselves. */
async function request(council: string, email: string): Promise<void> {
  const { personId } = await app.signedIn({ council, email })
  const settings = { 'app.person': personId, 'app.council': council, 'app.role': 'officer' }
  await within(app.database.servicePool, { settings, mode: 'write' }, (tx) =>
    askToLead(tx, { personId, councilCode: council, now: app.clock.now }),
  )
}

/** One run of the job, with a mail server that answers as `answer` says. */
async function run(answer: (to: string) => MailFailed | undefined = () => undefined) {
  const sent: Mail[] = []
  const send = async (mail: Mail) => {
    const failure = answer(mail.to)
    if (failure) throw failure
    sent.push(mail)
  }
  const tools = {
    database: app.database.jobsPool,
    mail: { send, close: () => undefined },
    clock: () => app.clock.now,
    settings: app.services.settings,
  }
  const failure = await tellLeadRequests(tools).catch((error: unknown) => error)
  return { failure, told: sent.map(({ to }) => to), sent }
}

test('a request is told at once: which council and where to decide, nobody by name or address; once', async () => {
  const officer = await app.signedIn({ council: 'E06000014', email: 'dee@york.gov.uk', name: 'Dee Ray' })
  await officer.post(routes.askToLead.href(), {})
  const mail = await app.mailTo(admin)
  assert.match(mail, /Subject: An officer asks to be a lead of their council/)
  assert.match(mail, /- City of York Council/)
  assert.ok(mail.includes(`${app.services.settings.baseUrl}${routes.lgaLeads.href()}`))
  assert.doesNotMatch(mail, /Dee Ray|dee@|Head of transformation/)
  await officer.post(routes.askToLead.href(), {})
  const shown = await officer.get(routes.people.href())
  assert.match(
    shown.text,
    /You asked to be a lead on 3 December 2026 at 9:30am\. The LGA is told by e-mail and checks .* You will be told by e-mail either way\./,
  )
  await app.services.jobs.stop()
  app.clock.advance(3_600_000)
  assert.deepEqual((await run()).told, [])
})

test('what comes within the hour is told in one mail after it', async () => {
  await request('E06000002', 'z@middlesbrough.gov.uk')
  assert.deepEqual((await run()).told, [admin])
  for (const [council, email] of [
    ['E06000001', 'a@hartlepool.gov.uk'],
    ['E06000001', 'b@hartlepool.gov.uk'],
    ['E06000004', 'c@stockton.gov.uk'],
  ] as const) {
    app.clock.advance(60_000)
    await request(council, email)
    assert.deepEqual((await run()).told, [])
  }
  app.clock.advance(3_600_000)
  const { sent } = await run()
  assert.equal(sent.length, 1)
  assert.equal(sent[0]?.subject, '3 officers ask to be a lead of their council')
  assert.match(sent[0]?.text ?? '', /\n- Hartlepool Borough Council \(2 officers\)\n- Stockton-on-Tees /)
})

test('a mail that fails is tried again, and only that one; one that can never arrive is not', async () => {
  const staff = ['first', 'second', 'third'].map((name) => `${name}@local.gov.uk`)
  for (const email of staff) await app.signedIn({ council: null, email })
  const codes: Readonly<Record<string, number>> = { 'first@local.gov.uk': 451, 'second@local.gov.uk': 550 }
  const { failure, told } = await run((to) => {
    const responseCode = codes[to]
    return responseCode === undefined ? undefined : new MailFailed({ responseCode })
  })
  assert.ok(failure instanceof MailFailed && !failure.permanent)
  assert.deepEqual(told, ['third@local.gov.uk'])
  app.clock.advance(3_600_000)
  assert.deepEqual((await run()).told, ['first@local.gov.uk'])
})

test('the words of a mail, whole', () => {
  const at = { service: 'https://tiex.example', leads: 'https://tiex.example/lga/leads' }
  const { text } = leadRequestsMail([{ name: 'City of York Council', requests: 1 }], at)
  assert.equal(
    text,
    `An officer asks to be a lead of their council in the Transformation and
Innovation Exchange:

- City of York Council

To see who asks, and to confirm or refuse, sign in:
https://tiex.example/lga/leads

Until a council has a lead, it cannot open a round or agree its official
assessment.

Everyone at the LGA who works with the service gets this mail. What
somebody has decided by then is no longer shown.

Transformation and Innovation Exchange
Run by the Local Government Association for councils
https://tiex.example
`,
  )
})
