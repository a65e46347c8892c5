import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { fc } from '../../../tests/support/properties.ts'
import { packPage } from './pack-page.ts'

const unpack = (packed: Uint8Array) => gunzipSync(packed).toString()

test('what is packed comes back, page after page and several at once', async () => {
  const pages = fc.array(fc.string({ unit: 'grapheme', maxLength: 2_000 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(pages, async (texts) => {
      assert.deepEqual((await Promise.all(texts.map(packPage))).map(unpack), texts)
    }),
  )
})

test('so do large pages that hardly pack, and an empty one', async () => {
  const large = Array.from({ length: 9 }, () => randomBytes(300_000).toString('hex'))
  assert.deepEqual((await Promise.all(large.map(packPage))).map(unpack), large)
  assert.equal(unpack(await packPage('')), '')
})

test('a page takes no more room than when packed by itself', async () => {
  const text = '<p class="govuk-body">Agree</p>'.repeat(2_000)
  await packPage(randomBytes(50_000).toString('hex'))
  const [first, second] = [await packPage(text), await packPage(text)]
  assert.deepEqual(first, second)
  assert.ok(first.length < text.length / 50)
})
