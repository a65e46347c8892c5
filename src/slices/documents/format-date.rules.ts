const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

/** "3 December 2026", as it was in London at that moment. */
export function formatDate(isoMoment: string): string {
  return day.format(new Date(isoMoment))
}
