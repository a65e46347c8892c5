// The parts of content/: which files each is made of, how they are read, and where what was read is stored.
import { createHash } from 'node:crypto'
import type { Handle } from './platform/database/handle.ts'
import type { ContentResult } from './platform/files/content-result.ts'
import { parseYaml } from './platform/files/parse-yaml.ts'
import { storeRegister } from './slices/councils/councils.queries.ts'
import { readRegister } from './slices/councils/read-register.content.ts'
import { readSources } from './slices/councils/read-sources.content.ts'
import { replaceSources } from './slices/councils/sources.queries.ts'
import { publishFramework, replaceGlossary } from './slices/framework/framework.queries.ts'
import { readFramework } from './slices/framework/read-framework.content.ts'
import { readGlossary } from './slices/framework/read-glossary.content.ts'
import { readResources } from './slices/resources/read-resources.content.ts'
import { replaceResources } from './slices/resources/resources.queries.ts'

export type ContentFile = { readonly file: string; readonly text: string }

/** Stores what was read, and tells the faults that only the database knows of. */
export type Store = (tx: Handle, now: Date) => Promise<readonly string[]>

export type ContentPart = {
  readonly name: string
  readonly read: (files: Files) => ContentResult<Store>
  readonly files: readonly FileName[]
}

type FileName =
  | 'framework.yaml'
  | 'glossary.yaml'
  | 'resources.yaml'
  | 'councils.csv'
  | 'email_domains.csv'
  | 'sources.yaml'
type Files = Readonly<Record<FileName, ContentFile>>

/** In any order: no part reads what another has stored. */
export const contentParts: readonly ContentPart[] = [
  { name: 'framework', files: ['framework.yaml'], read: frameworkPart },
  { name: 'glossary', files: ['glossary.yaml'], read: glossaryPart },
  // Resources name areas, so they are looked at again whenever the framework changes.
  { name: 'resources', files: ['resources.yaml', 'framework.yaml'], read: resourcesPart },
  { name: 'councils', files: ['councils.csv', 'email_domains.csv'], read: councilsPart },
  { name: 'sources', files: ['sources.yaml'], read: sourcesPart },
]

function frameworkPart(files: Files): ContentResult<Store> {
  const { file, text } = files['framework.yaml']
  const raw = parseYaml(file, text)
  if (!raw.ok) return raw
  return mapResult(readFramework(file, raw.value), (framework) => async (tx, now) => {
    // Of the values and not of the text: comments and line breaks may change within a version.
    const sha256 = createHash('sha256').update(JSON.stringify(raw.value)).digest('hex')
    const outcome = await publishFramework(tx, framework, { sha256, now })
    if (outcome !== 'differs') return []
    return [
      `${file}: content_version: "${framework.version}" is published already, with other content. ` +
        'Published content never changes: give the changed framework a new content_version',
    ]
  })
}

function glossaryPart(files: Files): ContentResult<Store> {
  return mapResult(fromYaml(files['glossary.yaml'], readGlossary), (terms) =>
    storing((tx) => replaceGlossary(tx, terms)),
  )
}

function resourcesPart(files: Files): ContentResult<Store> {
  const framework = fromYaml(files['framework.yaml'], readFramework)
  if (!framework.ok) return framework
  const areaIds = framework.value.areas.map(({ id }) => id)
  const resources = fromYaml(files['resources.yaml'], (file, raw) => readResources(file, raw, areaIds))
  return mapResult(resources, (all) => storing((tx) => replaceResources(tx, all)))
}

function councilsPart(files: Files): ContentResult<Store> {
  return mapResult(readRegister(files['councils.csv'], files['email_domains.csv']), (councils) =>
    storing((tx) => storeRegister(tx, councils)),
  )
}

function sourcesPart(files: Files): ContentResult<Store> {
  return mapResult(fromYaml(files['sources.yaml'], readSources), (sources) =>
    storing((tx) => replaceSources(tx, sources)),
  )
}

function fromYaml<T>(
  { file, text }: ContentFile,
  read: (file: string, raw: unknown) => ContentResult<T>,
): ContentResult<T> {
  const raw = parseYaml(file, text)
  return raw.ok ? read(file, raw.value) : raw
}

function mapResult<T, U>(result: ContentResult<T>, make: (value: T) => U): ContentResult<U> {
  return result.ok ? { ok: true, value: make(result.value) } : result
}

function storing(store: (tx: Handle) => Promise<void>): Store {
  return async (tx) => {
    await store(tx)
    return []
  }
}
