// Dates in words, in the time that people in England keep, whatever the machine's own zone is.
const zone = 'Europe/London'
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** "3 December 2026" */
export function formatDate(date: Date): string {
  return dayFormat.format(date)
}

/** "2:02pm"; GOV.UK style has no space before am and pm. */
export function formatTime(date: Date): string {
  const part = Object.fromEntries(timeFormat.formatToParts(date).map(({ type, value }) => [type, value]))
  // Some locale data writes noon and midnight as 0: people say 12:05am.
  const hour = part.hour === '0' ? '12' : part.hour
  return `${hour}:${part.minute}${part.dayPeriod?.toLowerCase().replaceAll(/[^a-z]/g, '')}`
}

/** "3 December 2026 at 2:02pm" */
export function formatDateTime(date: Date): string {
  return `${formatDate(date)} at ${formatTime(date)}`
}
