// Steps and links that stand in one cell, one a line, as an export writes them and as people do by hand.

import type { Owner } from '../plan-record.rules.ts'
import type { ImportedAction, ImportedStep } from './import-record.rules.ts'
import { readWrittenDay } from './read-import-day.rules.ts'
import { type OwnersByName, readOwner } from './read-import-owner.rules.ts'

const box = /^\[(x| ?)\]\s*/i
const bullet = /^[-*•]\s+/
const inBrackets = /^(.*\S)\s*\(([^()]+)\)$/
const due = /^(?:(.*\S), )?due (\S+)$/

/** Each line that has text: "[x] Ask the suppliers (Priya Patel, due 2027-03-12)", "- Ask the suppliers", "Ask them". */
export function readSteps(cell: string, owners: OwnersByName): readonly ImportedStep[] {
  return linesOf(cell).map((line) => {
    const isDone = box.exec(line)?.[1]?.toLowerCase() === 'x'
    const said = line.replace(box, '').replace(bullet, '')
    const [, title = '', inside = ''] = inBrackets.exec(said) ?? []
    const facts = readFacts(inside, owners)
    return facts ? { title, isDone, ...facts } : { title: said, isDone, owner: undefined, dueOn: undefined }
  })
}

/** Undefined where the brackets hold neither a day nor somebody who is known: then they belong to the step. */
function readFacts(inside: string, owners: OwnersByName): Pick<ImportedStep, 'owner' | 'dueOn'> | undefined {
  const [, name, day] = due.exec(inside) ?? []
  const dueOn = day === undefined ? undefined : readWrittenDay(day)
  const read = readOwner(dueOn === undefined ? inside : (name ?? ''), owners)
  if (read.kind === 'known') return { owner: read.owner, dueOn }
  if (dueOn === undefined || read.kind === 'too-long') return undefined
  const owner: Owner | undefined = read.kind === 'text' ? read.owner : undefined
  return { owner, dueOn }
}

/** Undefined for a line without a web address. "Business case: https://example.org/case", or the address alone. */
export function readLinks(cell: string): readonly (ImportedAction['links'][number] | undefined)[] {
  return linesOf(cell).map((line) => {
    const [, text, href = ''] = /^(?:(.*\S):\s+)?(https?:\/\/\S+)$/i.exec(line) ?? []
    return URL.canParse(href) ? { text: text ?? href, href } : undefined
  })
}

function linesOf(cell: string): readonly string[] {
  return cell
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
