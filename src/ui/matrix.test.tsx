// The matrix as a table and as lists for a phone: the same areas in the same order, for eyes and for ears.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { renderToString } from 'preact-render-to-string'
import { Matrix } from './matrix.tsx'

const html = renderToString(
  <Matrix
    caption="Your results"
    rowsAre="Characteristic"
    columns={[{ name: 'Service' }, { name: 'Customer' }]}
    rows={[
      {
        name: 'Managing income',
        cells: [
          { category: 'strong', score: '92', href: '/r/1' },
          { category: 'needs-improvement', score: '12.5', href: '/r/2', word: 'Behind' },
        ],
      },
      { name: 'Data', cells: [{ category: 'not-assessed' }, undefined] },
    ]}
  />,
)
const tree = parseFragment(html)

function all(tag: string, from: Tree.ParentNode = tree): Tree.Element[] {
  return from.childNodes.flatMap((node) =>
    'childNodes' in node
      ? [...('tagName' in node && node.tagName === tag ? [node] : []), ...all(tag, node)]
      : [],
  )
}

function text(node: Tree.ChildNode): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(text).join('') : ''
}

const attribute = (element: Tree.Element, name: string) =>
  element.attrs.find((candidate) => candidate.name === name)?.value

test('the table names itself, its rows and its columns', () => {
  assert.deepEqual(all('caption').map(text), ['Your results'])
  const headers = all('th').map((header) => [attribute(header, 'scope'), text(header)])
  assert.deepEqual(headers, [
    ['col', 'Characteristic'],
    ['col', 'Service'],
    ['col', 'Customer'],
    ['row', 'Managing income'],
    ['row', 'Data'],
  ])
})

test('a cell is a link that says the area, the score and the word, with the circle out of the way', () => {
  const [first, second] = all('td')
  assert.ok(first && second)
  assert.equal(text(first), 'Managing income, Service: 92 Strong')
  assert.equal(text(second), 'Managing income, Customer: 12.5 Behind')
  assert.deepEqual(
    all('a', first).map((link) => attribute(link, 'href')),
    ['/r/1'],
  )
  assert.ok(all('svg', first).every((circle) => attribute(circle, 'aria-hidden') === 'true'))
})

test('an area without a result has no link, one that was not asked has a dash', () => {
  const cells = all('td').slice(2)
  assert.deepEqual(
    cells.flatMap((cell) => all('a', cell)),
    [],
  )
  assert.match(cells.map(text).join('|'), /^ ?Not assessed\|–$/)
})

test('a phone gets a list for each column, in the order of the rows, without what was not asked', () => {
  const lists = all('ul').map((list) => all('li', list).map((item) => text(item).replace(/\s+/g, ' ')))
  assert.deepEqual(all('h3').map(text), ['Service', 'Customer'])
  assert.deepEqual(lists, [
    ['Managing income, Service 92 Strong', 'Data Not assessed'],
    ['Managing income, Customer 12.5 Behind'],
  ])
})
