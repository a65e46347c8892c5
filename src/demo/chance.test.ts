// The demonstration's chance: the same words give the same numbers, and the numbers are spread as chance would spread them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../tests/support/properties.ts'
import { between, chance, shuffled, wobble } from './chance.rules.ts'

const words = fc.array(fc.string(), { minLength: 1, maxLength: 4 })
const names = Array.from({ length: 4000 }, (_, at) => ['officer', String(at)])

test('the same words give the same number, within its range', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: -5, max: 5 }), fc.nat({ max: 9 }), (given, least, more) => {
      const number = chance(...given)
      assert.ok(number >= 0 && number < 1)
      assert.equal(chance(...given), number)
      const whole = between(least, least + more, given)
      assert.ok(Number.isInteger(whole) && whole >= least && whole <= least + more)
      assert.ok(Math.abs(wobble(0.3, given)) <= 0.3)
    }),
  )
})

test('words that differ little give numbers that are spread evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const name of names) {
    const tenth = Math.floor(chance(...name) * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) assert.ok(count > 320 && count < 480, `${tenths}`)
})

test('where one word ends and the next begins matters', () => {
  assert.notEqual(chance('ab', 'c'), chance('a', 'bc'))
})

test('a wobble is more often small than large', () => {
  const small = names.filter((name) => Math.abs(wobble(1, name)) < 0.5)
  assert.ok(small.length > names.length * 0.7)
})

test('shuffling keeps everything and depends on the words alone', () => {
  const things = [1, 2, 3, 4, 5, 6, 7, 8]
  const one = shuffled(things, ['a'])
  assert.deepEqual(one, shuffled(things, ['a']))
  assert.notDeepEqual(one, shuffled(things, ['b']))
  assert.deepEqual(
    one.toSorted((a, b) => a - b),
    things,
  )
})
