// Days as people write them: every way that is read, and what is no day.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../../tests/support/properties.ts'
import { dayInWords } from '../../../platform/clock/london-day.rules.ts'
import { readWrittenDay } from './read-import-day.rules.ts'

const written = [
  '2027-03-12',
  '2027-3-12',
  '12/03/2027',
  '12/3/2027',
  '12.03.2027',
  '12-03-2027',
  '12/03/27',
  '12 March 2027',
  '12 march 2027',
  '12  Mar  2027',
  '12-Mar-27',
  '12-Mar-2027',
  '12th March 2027',
  ' 12/03/2027 ',
  '12/03/2027 00:00',
  '12/03/2027 00:00:00',
  '2027-03-12T00:00:00Z',
  '2027-03-12 00:00:00.000',
]
for (const text of written)
  test(`${text} is 12 March 2027`, () => assert.equal(readWrittenDay(text), '2027-03-12'))

test('days of every month, the one with an odd short name and the leap day included', () => {
  assert.equal(readWrittenDay('1 Sept 2027'), '2027-09-01')
  assert.equal(readWrittenDay('29/02/2028'), '2028-02-29')
  assert.equal(readWrittenDay('01/02/2027'), '2027-02-01')
})

const refused = [
  '',
  'soon',
  '31/02/2027',
  '29/02/2027',
  '2027-02-30',
  '0/1/2027',
  '12/13/2027',
  '03/13/2027',
  'March 12, 2027',
  '12 Foo 2027',
  '12 Ma 2027',
  '12/03',
  '12/03-2027',
  '12/03/0027',
  '12/03/1999',
  '12/03/2100',
  '0000-01-01',
  '46458',
  '12/03/2027 14:30',
  '12/03/20270',
  '-12/03/2027',
]
for (const text of refused)
  test(`${text || 'nothing'} is no day`, () => assert.equal(readWrittenDay(text), undefined))

test('every day is read back from each way to write it', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (moment) => {
      const iso = moment.toISOString().slice(0, 10)
      const [year = '', month = '', date = ''] = iso.split('-')
      for (const text of [
        iso,
        `${date}/${month}/${year}`,
        `${Number(date)}.${Number(month)}.${year.slice(2)}`,
        dayInWords(iso),
      ])
        assert.equal(readWrittenDay(text), iso)
    }),
  )
})
