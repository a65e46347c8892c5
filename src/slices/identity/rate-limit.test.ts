import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf, windowStart } from './rate-limit.rules.ts'

const windows: ReadonlyArray<[string, string]> = [
  ['2026-12-03T09:00:00.000Z', '2026-12-03T09:00:00.000Z'],
  ['2026-12-03T09:14:59.999Z', '2026-12-03T09:00:00.000Z'],
  ['2026-12-03T09:15:00.000Z', '2026-12-03T09:15:00.000Z'],
]
for (const [now, start] of windows)
  test(`the window of ${now}`, () => assert.equal(windowStart(new Date(now)).toISOString(), start))

const networks: ReadonlyArray<[string, string]> = [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:DB8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0001:0002:0:0:0:1', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['2001::3:4:5:6:7:8', '2001:0:3:4'],
  ['unknown', 'unknown'],
]
for (const [source, network] of networks)
  test(`the network of ${source}`, () => assert.equal(networkOf(source), network))
