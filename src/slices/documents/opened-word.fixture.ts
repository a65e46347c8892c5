// A Word file taken apart, for tests that look at what is in it.
import { strFromU8, unzipSync } from 'fflate'

export type OpenedWord = {
  readonly names: readonly string[]
  /** The text of a part, by its path. */
  part(name: string): string
  readonly body: string
  /** The text of every paragraph of a style, in order; a line break is \n. */
  paragraphs(style: string): string[]
  /** Of each heading, in order: 1 is the highest. */
  readonly headingLevels: readonly number[]
  readonly tables: readonly string[]
  /** What the contents say: each title and its page. */
  readonly contents: ReadonlyArray<readonly [title: string, page: number]>
}

export function openWord(bytes: Uint8Array): OpenedWord {
  const files = unzipSync(bytes)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const body = part('word/document.xml')
  const styled = (style: string) =>
    [...body.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)]
      .map(([xml]) => xml)
      .filter((xml) => new RegExp(`<w:pStyle w:val="${style}"/>`).test(xml))
  const contents = styled('TOC\\d').map((xml) => {
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text)
    return [decode(texts.slice(0, -1).join('')), Number(texts.at(-1))] as const
  })
  return {
    names: Object.keys(files),
    part,
    body,
    paragraphs: (style) => styled(style).map(textOf),
    headingLevels: [...body.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level)),
    tables: [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => xml),
    contents,
  }
}

function textOf(xml: string): string {
  const parts = xml.matchAll(/<w:br\/>|<w:tab\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
  return decode([...parts].map(([tag, text]) => text ?? (tag === '<w:br/>' ? '\n' : '\t')).join(''))
}

function decode(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}

/** What makes the XML not well-formed; undefined when nothing does. */
export function xmlFault(xml: string): string | undefined {
  const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml)
  if (illegal) return `the character ${illegal[0].codePointAt(0)} at ${illegal.index}`
  const open: string[] = []
  for (const [tag, closing, name, attributes, single] of xml.replace(/^<\?[^>]*\?>/, '').matchAll(tags)) {
    if (name === undefined) return `a stray ${tag}`
    if (hasDouble(attributes ?? '')) return `an attribute twice in ${tag}`
    if (closing && open.pop() !== name) return `${tag} closes nothing`
    if (!closing && !single) open.push(name)
  }
  return open.length > 0 ? `${open.at(-1)} stays open` : undefined
}

/** Tags; and what stands where a tag or an entity would have to stand, and is none. */
const tags =
  /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi

function hasDouble(attributes: string): boolean {
  const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name]) => name)
  return new Set(names).size < names.length
}
