import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inKeyedOrder, nameFor, whoTookPart } from './name-colleagues.rules.ts'

const reader = { readerId: 'me', names: new Map([['priya', 'Priya Patel']]) }

test('the reader is "You", whoever agreed has a name, and everybody else is "A colleague"', () => {
  assert.equal(nameFor('me', reader), 'You')
  assert.equal(nameFor('priya', reader), 'Priya Patel')
  assert.equal(nameFor('sam', reader), 'A colleague')
})

const people: [names: string[], said: string][] = [
  [[], 'Nobody'],
  [['You'], 'You'],
  [['A colleague'], '1 colleague who does not show their name'],
  [
    ['Zoe Hill', 'A colleague', 'You', 'Amir Khan'],
    'You, Amir Khan, Zoe Hill and 1 colleague who does not show their name',
  ],
  [['A colleague', 'You', 'A colleague'], 'You and 2 colleagues who do not show their names'],
]
for (const [names, said] of people)
  test(said, () => {
    assert.equal(whoTookPart(names.map((name) => ({ assessmentId: name, name }))), said)
  })

test('the order is that of the keys alone', () => {
  const keys: Record<string, string> = { a: '3', b: '1', c: '2' }
  assert.deepEqual(
    inKeyedOrder(['a', 'b', 'c'], (item) => keys[item] ?? ''),
    ['b', 'c', 'a'],
  )
  assert.deepEqual(
    inKeyedOrder(['c', 'a', 'b'], (item) => keys[item] ?? ''),
    ['b', 'c', 'a'],
  )
})
