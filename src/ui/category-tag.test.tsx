import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { type Category, categoryWords } from './category.tsx'
import { CategoryKey, CategoryTag } from './category-tag.tsx'

const categories = Object.keys(categoryWords) as Category[]

test('each category has its word, its colour and a circle of its own that is not read out', () => {
  const drawings = new Set<string>()
  for (const category of categories) {
    const html = renderToString(<CategoryTag category={category} />)
    assert.ok(html.includes(categoryWords[category]))
    assert.ok(html.includes(`tiex-category--${category}`))
    assert.match(html, /<svg[^>]* aria-hidden="true"/)
    drawings.add(html.slice(html.indexOf('<svg'), html.indexOf('</svg>')))
  }
  assert.equal(drawings.size, categories.length)
})

test('a framework may have its own word, and it is text, never HTML', () => {
  assert.match(
    renderToString(<CategoryTag category="strong" word="<b>Ahead" />),
    /&lt;b>Ahead|&lt;b&gt;Ahead/,
  )
})

test('the key lists the categories from weak to strong', () => {
  const words = [...renderToString(<CategoryKey />).matchAll(/<\/svg>([^<]+)/g)].map((match) => match[1])
  assert.deepEqual(words, ['Needs improvement', 'Competent', 'Strong', 'Not assessed'])
})
