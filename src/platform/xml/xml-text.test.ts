import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { escapeXml, toXmlText } from './xml-text.ts'

const cases: [given: string, expected: string][] = [
  ['plain', 'plain'],
  ['a\u0001b\u0000c\u001Fd', 'abcd'],
  ['tab\tand\nnewline stay', 'tab\tand\nnewline stay'],
  ['one\r\ntwo\rthree\u000Bfour\u000Cfive\u2028six', 'one\ntwo\nthree\nfour\nfive\nsix'],
  ['lone \uD800 surrogate', 'lone \uFFFD surrogate'],
  ['pair \u{1F600} stays', 'pair \u{1F600} stays'],
  ['not\uFFFEa\uFFFFcharacter, \u{10FFFF}nor\uFDD0 this', 'notacharacter, nor this'],
  ['deleted\u007F, or Windows\u0092s', 'deleted, or Windowss'],
  ['what was lost \uFFFD is seen', 'what was lost \uFFFD is seen'],
]

for (const [given, expected] of cases) {
  test(`${JSON.stringify(given)} becomes ${JSON.stringify(expected)}`, () =>
    assert.equal(toXmlText(given), expected))
}

test('markup is text', () => {
  assert.equal(escapeXml(`<a b="c" d='e'>&amp;`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;')
})

test('whatever is given, no character is left that XML 1.0 forbids', () => {
  const legal = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.match(toXmlText(text), legal)))
})
