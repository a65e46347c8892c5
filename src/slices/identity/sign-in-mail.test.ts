import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeMail, noAccountMail } from './sign-in-mail.rules.ts'

const baseUrl = 'https://tiex.example'

test('the code stands alone on its line, and nothing else looks like one', () => {
  const { subject, text } = codeMail('01234567', baseUrl)
  assert.deepEqual(text.match(/^\d{6,}$/gm), ['01234567'])
  assert.equal(text.match(/\d{6,}/g)?.length, 1)
  assert.doesNotMatch(subject, /\d/)
})

test('no link signs anybody in', () => {
  for (const { text } of [codeMail('01234567', baseUrl), noAccountMail(baseUrl)])
    assert.deepEqual(text.match(/https?:\S+/g), [baseUrl])
})

test('the text travels as it is: ASCII, lines under 76 characters', () => {
  for (const { subject, text } of [codeMail('01234567', baseUrl), noAccountMail(baseUrl)]) {
    assert.match(subject, /^[ -~]{1,70}$/)
    for (const line of text.split('\n')) assert.match(line, /^[ -~]{0,75}$/)
  }
})
