import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { renderToString } from 'preact-render-to-string'
import { Textarea } from './textarea.tsx'

function find(nodes: readonly Tree.ChildNode[]): Tree.Element | undefined {
  for (const node of nodes) {
    if (!('childNodes' in node)) continue
    const found = 'tagName' in node && node.tagName === 'textarea' ? node : find(node.childNodes)
    if (found) return found
  }
  return undefined
}

for (const value of [
  'plain',
  '\n begins with a line break',
  '\r\nwindows',
  '\n\ntwo',
  '  spaces  ',
  '</textarea><b>&amp;',
  '',
]) {
  test(`what was typed is what the browser gets: ${JSON.stringify(value)}`, () => {
    const area = find(
      parseFragment(renderToString(<Textarea name="note" label="Note" value={value} />)).childNodes,
    )
    const text = area?.childNodes.map((child) => ('value' in child ? child.value : '?')).join('')
    // A browser reads every line break as one character, whatever it was sent as.
    assert.equal(text, value.replaceAll('\r\n', '\n'))
  })
}
