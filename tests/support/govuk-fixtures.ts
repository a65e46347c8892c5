// Reads the fixtures that govuk-frontend ships (options and the exact HTML) and compares HTML as trees, so that the
// order of attributes and the layout of white space do not matter and everything else does.
import { readFileSync } from 'node:fs'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Fixture = { name: string; options: Record<string, unknown>; html: string }

const folder = new URL('../../node_modules/govuk-frontend/dist/govuk/', import.meta.url)

/** All fixtures of one component, hidden ones included. */
export function fixturesOf(component: string): Fixture[] {
  const file = new URL(`components/${component}/fixtures.json`, folder)
  return JSON.parse(readFileSync(file, 'utf8')).fixtures
}

/** The HTML as one element, text or attribute a line; equal for equal trees. */
export function outline(html: string): string {
  return parseFragment(html)
    .childNodes.flatMap((node) => lines(node, ''))
    .join('\n')
}

function lines(node: Tree.ChildNode, indent: string): string[] {
  if (node.nodeName === '#text') {
    const text = (node as Tree.TextNode).value.replace(/\s+/g, ' ').trim()
    return text ? [`${indent}"${text}"`] : []
  }
  if (!('tagName' in node)) return []
  const attributes = node.attrs
    .map(({ name, value }) => `${indent}  @${name}=${value.replace(/\s+/g, ' ').trim()}`)
    .sort()
  // The value of a textarea is data: its white space counts.
  if (node.tagName === 'textarea') {
    const value = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    return [`${indent}<textarea>`, ...attributes, `${indent}  ${JSON.stringify(value)}`]
  }
  const children = joinTexts(node.childNodes).flatMap((child) => lines(child, `${indent}  `))
  return [`${indent}<${node.tagName}>`, ...attributes, ...children]
}

/** Neighbouring texts as one: which piece a letter came from is no difference in the page. */
function joinTexts(nodes: Tree.ChildNode[]): Tree.ChildNode[] {
  const joined: Tree.ChildNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.nodeName === '#text' && last?.nodeName === '#text') {
      joined[joined.length - 1] = {
        ...last,
        value: (last as Tree.TextNode).value + (node as Tree.TextNode).value,
      } as Tree.TextNode
    } else joined.push(node)
  }
  return joined
}
