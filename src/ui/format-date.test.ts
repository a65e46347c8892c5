import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDate, formatDateTime, formatTime } from './format-date.ts'

test('says dates and times as GOV.UK does, in the time of London', () => {
  assert.equal(formatDate(new Date('2026-12-03T14:02:00Z')), '3 December 2026')
  assert.equal(formatDateTime(new Date('2026-12-03T14:02:00Z')), '3 December 2026 at 2:02pm')
  assert.equal(formatDateTime(new Date('2026-07-31T23:30:00Z')), '1 August 2026 at 12:30am')
  assert.equal(formatTime(new Date('2026-12-03T12:00:00Z')), '12:00pm')
  assert.equal(formatTime(new Date('2026-12-03T00:05:00Z')), '12:05am')
  assert.equal(formatTime(new Date('2026-12-03T09:05:00Z')), '9:05am')
})
