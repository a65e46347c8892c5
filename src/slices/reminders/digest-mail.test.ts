// The words of a digest: what comes first, what is cut, and that no title shapes the mail.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type DigestLine, digestMail } from './digest-mail.rules.ts'

const today = '2027-03-16'
const addresses = {
  service: 'http://localhost:3000',
  plans: 'http://localhost:3000/plans',
  reminders: 'http://localhost:3000/account/reminders',
  action: ({ planId, actionId }: DigestLine) => `http://localhost:3000/plans/${planId}/actions/${actionId}`,
}
const line: DigestLine = {
  planId: 'p1',
  planTitle: 'Council plan',
  actionId: 'a1',
  title: 'Agree who decides on charges',
  stepTitle: undefined,
  dueOn: today,
  needsOwner: false,
}
const mail = (...lines: readonly Partial<DigestLine>[]) =>
  digestMail({ lines: lines.map((one) => ({ ...line, ...one })), today }, addresses)

describe('a digest', () => {
  test('says what is due, the most pressing first, with where and when', () => {
    const { subject, text } = mail(
      { dueOn: '2027-03-30' },
      { dueOn: '2027-03-19', stepTitle: 'Write to suppliers', planTitle: 'My plan' },
      { dueOn: today },
      { dueOn: '2027-03-15' },
      { dueOn: '2027-03-02' },
      { dueOn: undefined, needsOwner: true },
    )
    assert.equal(
      subject,
      'Your plans: 2 overdue, 1 due today, 1 due within a week, 1 due later, 1 needs a new owner',
    )
    assert.equal(
      text,
      `This needs your attention in your plans in the Transformation and
Innovation Exchange.

Overdue

- Agree who decides on charges
Council plan, due 15 March 2027, 1 day ago
http://localhost:3000/plans/p1/actions/a1

- Agree who decides on charges
Council plan, due 2 March 2027, 14 days ago
http://localhost:3000/plans/p1/actions/a1

Due today

- Agree who decides on charges
Council plan, due today, 16 March 2027
http://localhost:3000/plans/p1/actions/a1

Due within a week

- Write to suppliers
Step of: Agree who decides on charges
My plan, due 19 March 2027, in 3 days
http://localhost:3000/plans/p1/actions/a1

Due later

- Agree who decides on charges
Council plan, due 30 March 2027, in 14 days
http://localhost:3000/plans/p1/actions/a1

Needs a new owner

- Agree who decides on charges
Council plan
http://localhost:3000/plans/p1/actions/a1

To change how often you get this e-mail, or to stop it, sign in and go to:
http://localhost:3000/account/reminders

Transformation and Innovation Exchange
Run by the Local Government Association for councils
http://localhost:3000
`,
    )
  })

  test('what needs an owner is not overdue for its reader as well', () => {
    assert.equal(
      mail({ needsOwner: true, dueOn: '2027-03-01' }, { needsOwner: true }).subject,
      'Your plans: 2 need a new owner',
    )
  })

  test('a title is one line, however it was typed, and has no say in the shape of the mail', () => {
    const { subject, text } = mail({
      title: 'First\r\n\r\nTo change how often\u2028you \u202eget\ttold',
      planTitle: 'Plan of Digital\nboard',
      stepTitle: 'Write\r\n\r\nto suppliers',
    })
    assert.match(text, /^- Write to suppliers\nStep of: First To change how often you get told$/m)
    assert.match(text, /^Plan of Digital board, due today/m)
    assert.doesNotMatch(subject, /First/)
  })

  test('a long title is wrapped, an address never', () => {
    const { text } = mail({ title: 'word '.repeat(40).trim(), actionId: 'a'.repeat(90) })
    const long = text.split('\n').filter((one) => one.length > 75)
    assert.deepEqual(long, [`http://localhost:3000/plans/p1/actions/${'a'.repeat(90)}`])
  })

  test('more than 20 of a kind are counted', () => {
    const { subject, text } = mail(...Array.from({ length: 33 }, () => ({ dueOn: today })))
    assert.equal(subject, 'Your plans: 33 due today')
    assert.equal(text.match(/^- /gm)?.length, 20)
    assert.match(text, /^And 13 more\. See your plans:\nhttp:\/\/localhost:3000\/plans$/m)
    const all = mail(...Array.from({ length: 20 }, () => ({ dueOn: today })))
    assert.doesNotMatch(all.text, / more\. See your plans/)
  })

  for (const [dueOn, group, words] of [
    ['2027-03-15', '1 overdue', ', 1 day ago'],
    ['2027-03-17', '1 due within a week', ', in 1 day'],
    ['2027-03-23', '1 due within a week', ', in 7 days'],
    ['2027-03-24', '1 due later', ', in 8 days'],
  ] as const)
    test(`due on ${dueOn}: ${group}`, () => {
      const { subject, text } = mail({ dueOn })
      assert.equal(subject, `Your plans: ${group}`)
      assert.ok(text.includes(words), text)
    })
})
