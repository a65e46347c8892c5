import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachInTurn } from './each-in-turn.ts'

test('one that fails holds up no other, and the first failure is told at the end', async () => {
  const done: number[] = []
  const working = eachInTurn([1, 2, 3, 4], async (number) => {
    if (number % 2 === 0) throw new Error(`failed at ${number}`)
    done.push(number)
  })
  await assert.rejects(working, /failed at 2/)
  assert.deepEqual(done, [1, 3])
})
