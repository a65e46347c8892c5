/** "2:02pm", as the clock on the wall has it in Britain, and as the pages write it; nothing where it is no moment. */
export function timeOfDay(at: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return ''
  const time = moment.toLocaleTimeString('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: 'Europe/London',
  })
  return time.replace(/\s/, '')
}
