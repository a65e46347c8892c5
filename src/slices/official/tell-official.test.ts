// The mails that an official assessment stands: to everyone invited, once, however often the job is tried.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testApp } from '../../../tests/support/app.ts'
import { within } from '../../platform/database/handle.ts'
import type { MailTools } from '../../platform/mail/hand-over.ts'
import { MailFailed } from '../../platform/mail/mail.ts'
import { routes } from '../../routes.ts'
import { type AgreedRound, agreedRound, finalised, storedOfficials } from './agreed-round.fixture.ts'
import { officialMail } from './official-mail.rules.ts'
import { claimNotice, listToTell } from './official-notice.queries.ts'
import { tellInvited } from './tell-official.job.ts'

const app = await testApp()
after(() => app.close())

/** Invites addresses to the round; ids in the same order. */
async function invited(made: AgreedRound, addresses: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const address of addresses) {
    const id = crypto.randomUUID()
    const client = await app.database.servicePool.connect()
    const { personId } = made.lead
    await client.query(
      `begin; select set_config('app.person', '${personId}', true), set_config('app.council', 'E06000001', true),
         set_config('app.role', 'lead', true)`,
    )
    await client.query(
      `insert into rounds.invitation (id, council_code, round_id, email, message, invited_by, invited_at)
       values ($1, 'E06000001', $2, $3, '', $4, $5)`,
      [id, made.round, address, personId, app.clock.now],
    )
    await client.query('commit')
    client.release(true)
    ids.push(id)
  }
  return ids
}

async function officialOf(made: AgreedRound): Promise<string> {
  await finalised(made.lead, made.round, made.assessments[0] ?? '')
  return (await storedOfficials(app, made.lead, made.round)).at(-1)?.id ?? ''
}

const asJob = <T>(work: Parameters<typeof within<T>>[2]) =>
  within(app.database.jobsPool, { settings: {}, mode: 'write' }, work)

function toolsWith(send: MailTools['mail']['send']): MailTools {
  const mail = { send, close: async () => undefined }
  const settings = { baseUrl: 'http://localhost:3000' }
  return { database: app.database.jobsPool, mail, clock: () => app.clock.now, settings }
}

test('everyone invited gets one mail, from the lead by name, and no link that signs in', async () => {
  const made = await agreedRound(app)
  await invited(made, ['one@hartlepool.gov.uk', 'two@hartlepool.gov.uk'])
  await officialOf(made)
  for (const address of ['one@hartlepool.gov.uk', 'two@hartlepool.gov.uk']) {
    const mail = await app.mailTo(address)
    assert.match(mail, /Subject: Your council has an official assessment: Spring 2027/)
    assert.match(
      mail.replaceAll(/\s+/g, ' '),
      /Ada Lead has finalised the official assessment of the round "Spring 2027"/,
    )
    assert.doesNotMatch(mail, /sign-in|code/)
  }
})

test('each is told once, whatever is tried again; those who cannot be reached are left out', async () => {
  const made = await agreedRound(app)
  const [one, gone, refused] = await invited(made, [
    'three@hartlepool.gov.uk',
    'gone@hartlepool.gov.uk',
    'refused@hartlepool.gov.uk',
  ])
  assert.ok(one && gone && refused)
  await app.database.jobsPool.query('update rounds.invitation set undelivered_at = now() where id = $1', [
    refused,
  ])
  const disabled = await app.signedIn({ email: 'gone@hartlepool.gov.uk' })
  await app.database.ownerPool.query('update identity.person set disabled_at = now() where id = $1', [
    disabled.personId,
  ])
  const official = await officialOf(made)
  await app.mailTo('three@hartlepool.gov.uk')
  assert.deepEqual(await asJob((tx) => listToTell(tx, official)), [])
  const claim = (invitation: string) => ({ official, invitation, now: app.clock.now })
  for (const invitation of [one, gone, refused])
    assert.equal(await asJob((tx) => claimNotice(tx, claim(invitation))), undefined)
})

test('a mail that fails is sent by the next try, and those that went out are not repeated', async () => {
  const made = await agreedRound(app)
  const official = await officialOf(made)
  await invited(made, ['four@hartlepool.gov.uk', 'five@hartlepool.gov.uk', 'six@hartlepool.gov.uk'])
  const sent: string[] = []
  const failing = toolsWith(async ({ to }) => {
    if (to.startsWith('four')) throw new MailFailed(Object.assign(new Error('later'), { responseCode: 451 }))
    if (to.startsWith('five'))
      throw new MailFailed(Object.assign(new Error('no such user'), { responseCode: 550 }))
    sent.push(to)
  })
  await assert.rejects(tellInvited(failing, official), /The mail server answered 451/)
  await tellInvited(
    toolsWith(async ({ to }) => void sent.push(to)),
    official,
  )
  assert.deepEqual(sent.toSorted(), ['four@hartlepool.gov.uk', 'six@hartlepool.gov.uk'])
})

test('whoever cannot be reached any more once it is their turn is left out', async () => {
  const made = await agreedRound(app)
  const official = await officialOf(made)
  const ids = await invited(made, [
    'ten@hartlepool.gov.uk',
    'eleven@hartlepool.gov.uk',
    'twelve@hartlepool.gov.uk',
  ])
  const sent: string[] = []
  const meanwhile = toolsWith(async ({ to }) => {
    sent.push(to)
    await app.database.jobsPool.query(
      'update rounds.invitation set undelivered_at = now() where id = any ($1) and email <> $2',
      [ids, to],
    )
  })
  await tellInvited(meanwhile, official)
  assert.equal(sent.length, 1)
})

test('a lead who keeps the name and is lead no more is "A lead"; nothing is sent about what was superseded', async () => {
  const made = await agreedRound(app)
  const official = await officialOf(made)
  const [id] = await invited(made, ['seven@hartlepool.gov.uk'])
  await app.database.ownerPool.query('update identity.person set is_lead = false where id = $1', [
    made.lead.personId,
  ])
  const facts = await within(app.database.jobsPool, { settings: {}, mode: 'write' }, (tx) =>
    claimNotice(tx, { official, invitation: id ?? '', now: app.clock.now }),
  )
  assert.deepEqual(facts, { to: 'seven@hartlepool.gov.uk', lead: 'A lead', roundName: 'Spring 2027' })
  const service = 'http://localhost:3000'
  const { text } = officialMail(facts, { service, officials: `${service}${routes.officials.href()}` })
  assert.ok(text.split('\n').every((line) => line.length <= 75))
  await invited(made, ['eight@hartlepool.gov.uk'])
  await app.database.ownerPool.query('update identity.person set is_lead = true where id = $1', [
    made.lead.personId,
  ])
  await finalised(made.lead, made.round, made.assessments[1] ?? '')
  assert.deepEqual(await asJob((tx) => listToTell(tx, official)), [])
})
