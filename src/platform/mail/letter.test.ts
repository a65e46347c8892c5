import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letter, quoted, wrapLines } from './letter.rules.ts'

test('lines break between words, keep their breaks, and a long word stays whole', () => {
  assert.deepEqual(wrapLines('one two three\nfour', 8), ['one two', 'three', 'four'])
  assert.deepEqual(wrapLines('a\r\n\r\nb', 8), ['a', '', 'b'])
  assert.deepEqual(wrapLines('abcdefghijkl mn', 8), ['abcdefghijkl', 'mn'])
})

test('what somebody wrote is quoted line by line, and nothing where they wrote nothing', () => {
  assert.deepEqual(quoted('Priya Shah', 'First line\n\n> not a quotation of ours'), [
    'Priya Shah wrote:',
    '> First line\n>\n> > not a quotation of ours',
  ])
  assert.deepEqual(quoted('Priya Shah', ' \n'), [])
})

test('a letter ends with who sends it and where, and no line is too long to travel as it is', () => {
  const text = letter('https://tiex.example', ['word '.repeat(60), ...quoted('Tom', 'word '.repeat(60))])
  assert.match(text, /\n\nTransformation and Innovation Exchange\nRun by .+\nhttps:\/\/tiex\.example\n$/)
  for (const line of text.split('\n')) assert.ok(line.length <= 75, line)
})
