// Turns the text of a YAML file into plain values, or into errors that name the file and the line.
import { LineCounter, parseDocument } from 'yaml'
import type { ContentResult } from './content-result.ts'

/**
 * Parses YAML 1.2. A repeated key, an unknown tag and a second document are errors: each would otherwise
 * drop part of the file without a word.
 */
export function parseYaml(file: string, text: string): ContentResult<unknown> {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, lineCounter })
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return { ok: false, errors: faults.map((fault) => inLine(file, lineCounter, fault)) }
  }
  try {
    return { ok: true, value: document.toJS() }
  } catch (error) {
    // An alias without its anchor, or a file made to expand without end, shows only when values are built.
    return { ok: false, errors: [`${file}: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

function inLine(file: string, lineCounter: LineCounter, fault: { pos: [number, number]; message: string }) {
  return `${file}: line ${lineCounter.linePos(fault.pos[0]).line}: ${fault.message}`
}
