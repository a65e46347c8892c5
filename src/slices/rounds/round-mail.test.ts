// The words of the mails about a round; no link in them signs anybody in, and no line is too long to travel.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  closingMail,
  invitationMail,
  lateMail,
  type RoundMailFacts,
  reminderMail,
} from './round-mail.rules.ts'

const facts: RoundMailFacts = {
  to: 'a@hartlepool.gov.uk',
  lead: 'Priya Shah',
  council: 'Hartlepool Borough Council',
  roundName: 'Spring 2027',
  scope: { kind: 'service', name: 'Adult social care' },
  answerBy: '2027-03-12',
  message: 'First line\n\n> not a quotation of ours',
  lateAllowed: false,
}

const at = {
  service: 'https://tiex.example',
  round: 'https://tiex.example/the-round',
  comparison: 'https://tiex.example/how-answers-compare',
}

test('the invitation says who asks, what, by when, and leads to the round; no address in it signs in', () => {
  const { text } = invitationMail(facts, at)
  assert.match(text, /^Priya Shah asks you to assess Hartlepool Borough Council/)
  assert.match(text, /Round: Spring 2027\nAbout: Adult social care\nAnswer by: 12 March 2027/)
  assert.match(text, /Priya Shah wrote:\n\n> First line\n>\n> > not a quotation of ours\n/)
  assert.deepEqual(text.match(/https?:\S+/g), [at.round, at.service])
})

test('without a message nothing is quoted', () => {
  assert.doesNotMatch(invitationMail({ ...facts, message: ' \n' }, at).text, /wrote|>/)
})

test('a reminder names the date, a closing whether a draft may be late', () => {
  assert.match(reminderMail(facts, at).subject, /^Reminder: answer by 12 March 2027, Spring 2027$/)
  assert.match(closingMail(facts, at).text, /cannot be submitted unless a lead\s+allows it/)
  assert.match(closingMail({ ...facts, lateAllowed: true }, at).text, /you can still finish and submit it/)
  assert.match(
    lateMail(facts, at).text,
    /is closed, and you\shave a draft in it\. A lead now allows drafts to be/,
  )
})

test('a reminder and leave to be late lead to the round, a closing to how the answers compare', () => {
  const led = (text: string) => text.match(/https?:\S+/g)
  assert.deepEqual(led(reminderMail(facts, at).text), [at.round, at.service])
  assert.deepEqual(led(lateMail(facts, at).text), [at.round, at.service])
  assert.deepEqual(led(closingMail(facts, at).text), [at.comparison, at.service])
})

test('every line is short enough to travel as it is', () => {
  const long = { ...facts, message: 'word '.repeat(300), council: 'The Council of the City of '.repeat(4) }
  const mails = [invitationMail, reminderMail, closingMail, lateMail]
  for (const { text } of mails.map((mail) => mail(long, at)))
    for (const line of text.split('\n')) assert.ok(line.length <= 75, line)
})
