// Forms with a file, as browsers send them and as nobody should.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { medianTimes } from '../../../tests/support/medians.ts'
import { fc } from '../../../tests/support/properties.ts'
import { readFormBody } from './form-body.ts'
import { parseMultipart } from './multipart-body.ts'

const type = 'multipart/form-data; boundary=x'

/** Parts as they stand in a body; bytes given as Latin-1. */
function body(...parts: readonly (readonly [headers: string, content: string])[]): Uint8Array {
  const text = parts.map(([headers, content]) => `--x\r\n${headers}\r\n\r\n${content}\r\n`).join('')
  return new Uint8Array(Buffer.from(`${text}--x--\r\n`, 'latin1'))
}
const field = (name: string) => `Content-Disposition: form-data; name="${name}"`
const fileField = (name: string) =>
  `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv`

describe('a form with a file', () => {
  test('gives the fields and the bytes of the file, exactly', async () => {
    const sent = await parseMultipart(
      body([field('a'), '1\r\n2'], [fileField('b.csv'), '\xff\r\n\0\xe9']),
      type,
    )
    assert.deepEqual(sent?.pairs, [['a', '1\r\n2']])
    assert.deepEqual([...(sent?.file ?? [])], [0xff, 13, 10, 0, 0xe9])
  })

  test('has no file where none was chosen, and an empty one where one was', async () => {
    assert.equal((await parseMultipart(body([fileField(''), '']), type))?.file, undefined)
    assert.equal((await parseMultipart(body([fileField('a.csv'), '']), type))?.file?.length, 0)
  })

  test('whatever its file is called, the name is nothing to us', async () => {
    for (const name of ['../../etc/passwd', 'a\0b.csv', '%22', 'x'.repeat(5_000), 'C:\\a.csv'])
      assert.equal((await parseMultipart(body([fileField(name), '1']), type))?.file?.length, 1)
  })
})

describe('refused', () => {
  const whole = body([field('a'), '1'], [fileField('b.csv'), '2'])
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing', new Uint8Array(), type],
    ['another boundary', whole, 'multipart/form-data; boundary=y'],
    ['no boundary', whole, 'multipart/form-data'],
    ['two files', body([fileField('a'), '1'], [fileField('b'), '2']), type],
    ['a part without a name', body(['Content-Type: text/plain', '1']), type],
    ['a part without headers', new Uint8Array(Buffer.from('--x\r\n\r\n--x--')), type],
    [
      'more parts than a form has',
      body(...Array.from({ length: 21 }, (_, at) => [field(`f${at}`), ''] as const)),
      type,
    ],
    ['text that is no UTF-8', body([field('a'), 'caf\xe9']), type],
    ['a name that is no UTF-8', body([field('\xe9'), '1']), type],
  ]
  for (const [what, bytes, sentAs] of cases)
    test(what, async () => assert.equal(await parseMultipart(bytes, sentAs), undefined))

  test('far more parts than a form has, sooner than a tenth of them are taken apart', async () => {
    const [many, fewer] = [20_000, 2_000].map((length) =>
      body(...Array.from({ length }, () => [field('a'), ''] as const)),
    ) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]
    const [refused = Number.NaN, apart = Number.NaN] = await medianTimes(5, [
      async () => assert.equal(await parseMultipart(many, type), undefined),
      () => new Response(fewer, { headers: { 'content-type': type } }).formData(),
    ])
    assert.ok(refused < apart, `${refused} ms, ${apart} ms`)
  })

  test('cut short, wherever', async () => {
    // Without its last line end a body is whole.
    for (let length = 0; length < whole.length - 4; length += 1)
      assert.equal(await parseMultipart(whole.subarray(0, length), type), undefined, `${length} bytes`)
  })

  test('what somebody typed is no broken text, though it looks like it', async () => {
    const typed = Buffer.from('a \ufffd b').toString('latin1')
    assert.deepEqual((await parseMultipart(body([field('a'), typed]), type))?.pairs, [['a', 'a \ufffd b']])
  })
})

test('whatever a browser sends is read as it was typed', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((one) => one.toWellFormed().replaceAll(/\r\n|\r|\n/g, '\r\n'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 5 }),
      fc.uint8Array({ maxLength: 60 }),
      async (texts, bytes) => {
        const form = new FormData()
        for (const one of texts) form.append('a', one)
        form.append('file', new File([new Uint8Array(bytes)], 'a.csv'))
        const sent = new Response(form)
        const sentAs = sent.headers.get('content-type') ?? ''
        const read = await parseMultipart(new Uint8Array(await sent.arrayBuffer()), sentAs)
        assert.deepEqual(
          read?.pairs.map(([, value]) => value),
          texts.map((one) => one.replace(/^\ufeff/, '')),
        )
        assert.deepEqual(read?.file, new Uint8Array(bytes))
      },
    ),
  )
})

describe('a route takes a form with a file only where it says so', () => {
  const post = (
    contentType: string,
    content: Uint8Array,
    limits: { bodyLimit: number; takesFile: boolean },
  ) =>
    readFormBody(
      new Request('http://localhost/', {
        method: 'POST',
        headers: { 'content-type': contentType },
        body: new Uint8Array(content),
      }),
      limits,
    )
  const whole = body([field('a'), '1 2'], [fileField('b.csv'), '2'])

  test('elsewhere it is of the wrong type', async () => {
    assert.deepEqual(await post(type, whole, { bodyLimit: 1_000, takesFile: false }), {
      kind: 'refused',
      status: 415,
    })
  })

  test('a larger one is refused by its size, before anything of it is read', async () => {
    assert.deepEqual(await post(type, whole, { bodyLimit: whole.length - 1, takesFile: true }), {
      kind: 'refused',
      status: 413,
    })
  })

  test('a broken one is refused as broken', async () => {
    const limits = { bodyLimit: 1_000, takesFile: true }
    assert.deepEqual(await post(type, whole.subarray(0, -9), limits), { kind: 'refused', status: 400 })
    assert.deepEqual(await post('application/json', whole, limits), { kind: 'refused', status: 415 })
  })

  test('without a file it can be kept as text, and with one it cannot', async () => {
    const limits = { bodyLimit: 1_000, takesFile: true }
    const [withFile, without] = await Promise.all([
      post(type, whole, limits),
      post(type, body([field('a'), '1 2'], [fileField(''), '']), limits),
    ])
    assert.ok(withFile.kind === 'form' && without.kind === 'form')
    assert.equal(withFile.text, undefined)
    assert.equal(without.text, 'a=1+2')
    assert.equal(withFile.fields.get('a'), '1 2')
    assert.deepEqual([withFile.file?.length, without.file], [1, undefined])
  })
})
