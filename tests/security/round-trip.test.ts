// Text that is accepted comes back exactly as it was typed: in the form that it was typed into, and in the report.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { routes } from '../../src/routes.ts'
import { fc } from '../support/properties.ts'
import { type Cast, makeCast } from './cast.ts'
import { area, framework, makeThing } from './things.ts'

let cast: Cast
before(async () => {
  cast = await makeCast()
})
after(() => cast.app.close())

const noteFields = framework.noteKinds.map(({ id }) => `note.${id}`)

/** As a browser sends what stands in a text area: every line end as CR LF. NUL alone is refused. */
const typed = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '\r\n',
          ' ',
          '\t',
          'é',
          'e\u0301',
          '=1+1',
          '\ufeff',
          '\u202e',
          '👩‍👧',
          '&amp;',
          '<b>',
          '"',
          "'",
          ',',
          ';',
          '\u0085',
          '\u2028',
          '\u0007',
          '%00',
          '\\',
        ),
        { maxLength: 12 },
      )
      .map((pieces) => pieces.join('')),
  )
  .map((text) =>
    text
      .toWellFormed()
      .replaceAll('\0', '')
      .replaceAll(/\r\n|\r|\n/g, '\r\n'),
  )

const examples = [
  '\r\n\r\nafter two line ends',
  'before them\r\n\r\n',
  '   spaces   ',
  '\t',
  '\r\n',
  'x'.repeat(5_000),
]

test('in the form, character by character', async () => {
  const client = await cast.enter('owner')
  const { id = '' } = (await makeThing(cast, 'draft')).params
  const address = routes.area.href({ id, area: area.id })
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 3, maxLength: 3 }), async (texts) => {
      const notes = Object.fromEntries(noteFields.map((field, at) => [field, texts[at] ?? '']))
      const shown = (await client.get(address)).formFields(address)
      const saved = await client.post(address, { ...shown, ...notes })
      assert.equal(saved.status, 303, saved.text)
      const again = (await client.get(address)).formFields(address)
      for (const field of noteFields) assert.equal(again[field], notes[field])
    }),
    {
      seed: 20_261_203,
      numRuns: 120,
      examples: examples.map((text): [string[]] => [[text, text, text]]),
    },
  )
})

test('and in the CSV report, but for the mark that keeps a spreadsheet from running it', async () => {
  const client = await cast.enter('owner')
  const [column = ''] = framework.noteKinds.map(({ id }) => id)
  const texts = [...examples, ...fc.sample(typed, { seed: 20_261_203, numRuns: 14 })]
  for (const text of texts) {
    const { id = '' } = (await makeThing(cast, 'draft')).params
    const address = routes.area.href({ id, area: area.id })
    const shown = (await client.get(address)).formFields(address)
    const saved = await client.post(address, { ...shown, [`note.${column}`]: text })
    assert.equal(saved.status, 303)
    const check = routes.checkAnswers.href({ id })
    await client.post(check, (await client.get(check)).formFields(check))
    const { status, bytes } = await client.get(routes.reportCsv.href({ id }))
    assert.equal(status, 200)
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true })
    const cell = rows.find((row) => row.area_id === area.id)?.[column.replaceAll('-', '_')]
    assert.ok(cell === text || cell === `'${text}`, JSON.stringify([text, cell]))
  }
})
