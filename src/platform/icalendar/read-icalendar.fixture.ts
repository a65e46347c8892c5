// Reads iCalendar back, for tests: by the letter of RFC 5545 and with nothing in common with what writes it.
import assert from 'node:assert/strict'

export type Property = {
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  readonly value: string
}
export type Component = {
  readonly name: string
  readonly properties: readonly Property[]
  readonly components: readonly Component[]
}

/** Fails where the bytes are no iCalendar: line ends, lengths, characters, nesting. */
export function readICalendar(bytes: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  assert.ok(text.endsWith('\r\n'), 'the last line ends')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    assert.ok(new TextEncoder().encode(line).length <= 75, `longer than 75 octets: ${line}`)
    assert.ok(!/[\r\n]/.test(line), 'a bare line end')
  }
  const lines: string[] = []
  for (const line of physical) {
    if (/^[ \t]/.test(line)) lines.push((lines.pop() ?? '') + line.slice(1))
    else lines.push(line)
  }
  const [root, rest] = component(lines)
  assert.deepEqual(rest, [], 'nothing follows the calendar')
  return root
}

function component(lines: readonly string[]): [Component, readonly string[]] {
  const name = /^BEGIN:(.+)$/.exec(lines[0] ?? '')?.[1]
  assert.ok(name, `no component begins at ${lines[0]}`)
  const properties: Property[] = []
  const components: Component[] = []
  let rest: readonly string[] = lines.slice(1)
  while (rest[0] !== `END:${name}`) {
    assert.ok(rest[0], `${name} does not end`)
    if (rest[0].startsWith('BEGIN:')) {
      const [child, after] = component(rest)
      components.push(child)
      rest = after
    } else {
      properties.push(property(rest[0]))
      rest = rest.slice(1)
    }
  }
  return [{ name, properties, components }, rest.slice(1)]
}

function property(line: string): Property {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^:;,"]*)*):(.*)$/s.exec(line)
  assert.ok(match, `no property: ${line}`)
  const [, name = '', params = '', value = ''] = match
  const pairs = params.split(';').slice(1)
  return { name, params: Object.fromEntries(pairs.map((pair) => pair.split('='))), value }
}

/** The one property of this name. */
export function rawOf(holder: Component, name: string): string {
  const found = holder.properties.filter((one) => one.name === name)
  assert.equal(found.length, 1, `${found.length} ${name} in ${holder.name}`)
  return found[0]?.value ?? ''
}

/** A value of the type TEXT with its escapes undone; fails where something stands bare that must not. */
export function textOf(holder: Component, name: string): string {
  const value = rawOf(holder, name)
  assert.match(value, /^(?:[^\\;,\p{Cc}]|\\[\\;,nN]|\t)*$/u, `not escaped: ${value}`)
  return value.replace(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))
}
