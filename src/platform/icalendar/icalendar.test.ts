// Calendars read back by the letter of RFC 5545: what Outlook, Google and Apple have to understand alike.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { type CalendarEvent, writeICalendar } from './icalendar.rules.ts'
import { rawOf, readICalendar, textOf } from './read-icalendar.fixture.ts'

const event: CalendarEvent = {
  uid: '0b6f7e5c-7f0d-4d8e-9a55-0a1c9d7f4a11',
  from: '2027-03-12',
  to: '2027-03-12',
  summary: 'Agree who decides on charges',
  url: 'https://tiex.example/plans/a/actions/b',
  sequence: 3,
  changedAt: new Date('2027-02-01T08:09:10.456Z'),
}

function read(events: readonly CalendarEvent[], name = 'My plan') {
  return readICalendar(new TextEncoder().encode(writeICalendar({ name, events })))
}

test('a calendar says what it is, what it is called and how often to ask again', () => {
  const calendar = read([], 'Council plan: Bath, North; East')
  assert.equal(calendar.name, 'VCALENDAR')
  assert.equal(rawOf(calendar, 'VERSION'), '2.0')
  assert.equal(rawOf(calendar, 'CALSCALE'), 'GREGORIAN')
  assert.match(rawOf(calendar, 'PRODID'), /^-\/\/.+\/\/EN$/)
  assert.equal(textOf(calendar, 'X-WR-CALNAME'), 'Council plan: Bath, North; East')
  assert.equal(rawOf(calendar, 'REFRESH-INTERVAL'), 'PT6H')
})

test('an event is whole days, its end the day after its last', () => {
  const [first] = read([{ ...event, from: '2027-03-26', to: '2027-03-31' }]).components
  assert.ok(first)
  assert.equal(first.name, 'VEVENT')
  const [start, end] = ['DTSTART', 'DTEND'].map((name) => first.properties.find((one) => one.name === name))
  assert.deepEqual(start, { name: 'DTSTART', params: { VALUE: 'DATE' }, value: '20270326' })
  assert.deepEqual(end, { name: 'DTEND', params: { VALUE: 'DATE' }, value: '20270401' })
  assert.equal(rawOf(first, 'DTSTAMP'), '20270201T080910Z')
  assert.equal(rawOf(first, 'LAST-MODIFIED'), '20270201T080910Z')
  assert.equal(rawOf(first, 'SEQUENCE'), '3')
  assert.equal(rawOf(first, 'URL'), event.url)
  assert.equal(rawOf(first, 'TRANSP'), 'TRANSPARENT')
})

test('nothing rings', () => {
  assert.doesNotMatch(writeICalendar({ name: 'x', events: [event] }), /VALARM/)
})

for (const [day, next] of [
  ['2027-03-28', '20270329'],
  ['2027-10-31', '20271101'],
  ['2027-12-31', '20280101'],
  ['2028-02-28', '20280229'],
] as const)
  test(`${day}, on which clocks, years or leap years turn, is one day`, () => {
    const [only] = read([{ ...event, from: day, to: day }]).components
    assert.ok(only)
    assert.deepEqual([rawOf(only, 'DTSTART'), rawOf(only, 'DTEND')], [day.replaceAll('-', ''), next])
  })

test('whatever a title and a name hold is read back, but for control characters', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.constantFrom('a', ',', ';', '\\', '\\n', '\n', '\r\n', ':', '"', 'é', '🌳', 'END:VEVENT'), {
        maxLength: 90,
      })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(title, title, (summary, name) => {
      const calendar = read([{ ...event, summary }, event], name)
      assert.equal(calendar.components.length, 2)
      assert.equal(textOf(calendar, 'X-WR-CALNAME'), plain(name))
      assert.equal(textOf(calendar.components[0] as never, 'SUMMARY'), plain(summary))
    }),
  )
})

function plain(text: string): string {
  const lines = text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return [...lines].filter((one) => one === '\n' || one === '\t' || !/\p{Cc}/u.test(one)).join('')
}
