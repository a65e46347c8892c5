// When a reminder is due. Days are days in London, as 2027-03-12; nothing leaves at night, at a weekend or on a bank holiday.
import { isBankHoliday } from '../../platform/clock/bank-holidays.rules.ts'
import { addDays, daysBetween, londonDay, mondayOf, weekday } from '../../platform/clock/london-day.rules.ts'

/** On each day that brings something, once a week, or never. */
export type Frequency = 'daily' | 'weekly' | 'off'

/** What somebody is told of, once: a stage on the way to its date or after it, or its place in a week's round-up. */
export type Reason = {
  /** 'due-14', 'due-3', 'due-0', 'overdue-1', 'overdue-2', … (weeks), or 'weekly' */
  readonly reason: string
  /** The Monday of the week that a round-up is for. */
  readonly week?: string
}

/** Hours in London: mails leave from the one until the other. */
const opens = 8
const closes = 18
/** As `weekday` counts: Monday is 0. */
const friday = 4
/** Days before a date on which somebody is told, the last first. */
const stages = [0, 3, 14]
/** How far ahead a round-up looks, in days from its Monday. */
const roundUpDays = 14

const hourFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

/**
 * The day it is in London while mails may leave: Monday to Friday but for bank holidays, from 8:00 until 18:00. Undefined at
 * other times.
 */
export function workingDay(moment: Date): string | undefined {
  const day = londonDay(moment)
  const hour = Number(hourFormat.format(moment))
  return isWorkingDay(day) && hour >= opens && hour < closes ? day : undefined
}

/** The last date that anybody may be told of on a working day: what falls on days off that follow it is told as well. */
export function furthestDue(today: string): string {
  return addDays(toldUntil(today), Math.max(...stages))
}

/**
 * What somebody who is told as they chose is told today of what is due on `dueOn`; whether they were told of it already is
 * not looked at. `countsFrom`: the day since which this date, this owner and this choice hold; nothing from before is told.
 */
export function reasonToTell(
  frequency: Frequency,
  today: string,
  { dueOn, countsFrom }: { readonly dueOn: string; readonly countsFrom: string },
): Reason | undefined {
  if (frequency === 'off') return undefined
  if (frequency === 'daily') {
    const { reason, day } = latestStage(dueOn, toldUntil(today)) ?? {}
    return reason !== undefined && day !== undefined && day >= countsFrom ? { reason } : undefined
  }
  const week = mondayOf(today)
  return countsFrom <= week && dueOn <= addDays(week, roundUpDays) ? { reason: 'weekly', week } : undefined
}

/** Whether somebody is told today of what has been so since a day: at once, or in the next round-up. */
export function isToldOf(frequency: Frequency, today: string, since: string): boolean {
  return frequency === 'daily' || (frequency === 'weekly' && since <= mondayOf(today))
}

/** Only the latest stage is told: whoever learns on the day that something is due need not read that it was, 3 days ago. */
function latestStage(dueOn: string, until: string): { reason: string; day: string } | undefined {
  const past = daysBetween(dueOn, until)
  const weeks = Math.floor(past / 7)
  if (weeks >= 1) return { reason: `overdue-${weeks}`, day: addDays(dueOn, weeks * 7) }
  const before = stages.find((days) => past >= -days)
  return before === undefined ? undefined : { reason: `due-${before}`, day: addDays(dueOn, -before) }
}

/** Today, or the last of the days off that follow it: nobody is told anything on those. */
function toldUntil(today: string): string {
  const tomorrow = addDays(today, 1)
  return isWorkingDay(tomorrow) ? today : toldUntil(tomorrow)
}

function isWorkingDay(day: string): boolean {
  return weekday(day) <= friday && !isBankHoliday(day)
}
