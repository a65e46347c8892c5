import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDue, phaseOf } from './session-phase.ts'

const minute = 60_000
const hours = 60 * minute

const phases = [
  { says: 'just used', left: hours, leftAtMost: 12 * hours, is: 'quiet' },
  { says: 'a moment before the warning', left: 5 * minute + 1, leftAtMost: 8 * hours, is: 'quiet' },
  { says: 'five minutes before its end', left: 5 * minute, leftAtMost: 8 * hours, is: 'ending' },
  { says: 'about to end', left: 1, leftAtMost: 8 * hours, is: 'ending' },
  { says: 'can last a little longer', left: 5 * minute, leftAtMost: 5 * minute + 1, is: 'ending' },
  { says: 'used, an hour before the limit', left: hours, leftAtMost: hours, is: 'quiet' },
  { says: 'five minutes before the limit', left: 5 * minute, leftAtMost: 5 * minute, is: 'limit' },
  { says: 'unused, and the limit near', left: 2 * minute, leftAtMost: 4 * minute, is: 'limit' },
] as const

for (const { says, is, ...times } of phases) test(`${says}: ${is}`, () => assert.equal(phaseOf(times), is))

const heard = { left: hours, leftAtMost: 12 * hours, at: 1_000 * hours }
const moments = [
  { says: 'at once', after: 0, is: false },
  { says: 'a moment before the warning', after: 55 * minute - 1, is: false },
  { says: 'at the warning', after: 55 * minute, is: true },
  { says: 'after a night asleep', after: 9 * hours, is: true },
  { says: 'after the clock was set back', after: -1, is: true },
]

for (const { says, after, is } of moments)
  test(`${says} the service is ${is ? '' : 'not '}asked`, () =>
    assert.equal(isDue(heard, heard.at + after), is))

test('a page that comes late asks at once', () => {
  assert.equal(isDue({ left: 4 * minute, leftAtMost: 4 * minute, at: 0 }, 0), true)
})
