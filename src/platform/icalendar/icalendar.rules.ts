// Writes iCalendar (RFC 5545) that Outlook, Google and Apple read alike: whole days, because a due date has no hour and so
// no time zone to get wrong.
import { addDays } from '../clock/london-day.rules.ts'

export type CalendarEvent = {
  /** Stays the same for as long as it is the same event: an import or a refresh then changes it and adds none. */
  readonly uid: string
  /** First and last day, as 2027-03-12; the same for one day. */
  readonly from: string
  readonly to: string
  readonly summary: string
  /** Where to read more; an address that is percent-encoded where it has to be. */
  readonly url: string
  /** Grows with each change. */
  readonly sequence: number
  readonly changedAt: Date
}

/** `name`: what a calendar is called where it is added. */
export function writeICalendar({
  name,
  events,
}: {
  readonly name: string
  readonly events: readonly CalendarEvent[]
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Local Government Association//Transformation and Innovation Exchange//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    // How often a calendar should ask again; Outlook knows the older of the two.
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): string[] {
  const changed = event.changedAt.toISOString().replace(/[-:]|\.\d+/g, '')
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    // Not the moment of writing: the same events are then the same bytes.
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${compact(event.from)}`,
    // The day after the last one.
    `DTEND;VALUE=DATE:${compact(addDays(event.to, 1))}`,
    `SUMMARY:${escapeText(event.summary)}`,
    // Outlook and Google show no URL, so the description holds it too.
    `DESCRIPTION:${escapeText(event.url)}`,
    `URL:${event.url}`,
    // It is due, but nobody is busy all day because of it.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

const forbidden = /[^\P{Cc}\n\t]/gu

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
}

/** The most that a line may have, its line end not counted. */
const mostOctets = 75

/** Breaks a line that is too long: the next one begins with a space. No character is split over two lines. */
function fold(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}
