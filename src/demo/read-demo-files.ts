// Reads the files of content/demo from the disk.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentResult } from '../platform/files/content-result.ts'
import type { Known } from './check-demo.content.ts'
import type { DemoContent } from './demo-content.rules.ts'
import type { PlansFile } from './plans-file.content.ts'
import { type ContentFile, readDemo } from './read-demo.content.ts'
import { readPlans } from './read-plans.content.ts'

export type DemoFiles = {
  readonly content: DemoContent
  readonly plans: PlansFile
  /** Of all that was read. */
  readonly sha256: string
}

/** `root`: the project's folder. @throws Error with a sentence for the operator, where the content is faulty */
export function readDemoFiles(root: string, known: Known): DemoFiles {
  const read = (name: string): ContentFile => ({
    file: join('content/demo', name),
    text: readFileSync(join(root, 'content/demo', name), 'utf8'),
  })
  const files = { councils: read('councils.yaml'), notes: read('notes.yaml') }
  const planned = read('plans.yaml')
  const content = orThrow(readDemo(files, known))
  const plans = orThrow(readPlans(planned, { framework: known.framework, councils: content.councils }))
  const texts = [files.councils.text, files.notes.text, planned.text]
  return { content, plans, sha256: createHash('sha256').update(JSON.stringify(texts)).digest('hex') }
}

function orThrow<T>(read: ContentResult<T>): T {
  if (!read.ok) throw new Error(read.errors.join('\n'))
  return read.value
}
