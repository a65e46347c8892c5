// Reads content/resources.yaml: its form, key by key, and what must agree in it and with the framework.
import * as v from 'valibot'
import type { ContentResult } from '../../platform/files/content-result.ts'
import {
  httpsAddress,
  listOf,
  parseContent,
  record,
  repeatedIds,
  text,
  urlSafeId,
} from '../../platform/files/parse-content.ts'
import type { Resource } from './resources.rules.ts'

const resourcesFile = record({
  schema_version: v.literal(1),
  language: v.literal('en-GB'),
  types: listOf(urlSafeId),
  resources: listOf(
    record({
      id: urlSafeId,
      title: text(200),
      publisher: text(200),
      type: urlSafeId,
      summary: text(500),
      url: httpsAddress,
      unverified: v.exactOptional(v.literal(true)),
      tags: listOf(urlSafeId),
    }),
  ),
})

/** The hub's resources in the file's order, or all that is wrong with them. `areaIds`: the areas a tag may name. */
export function readResources(
  file: string,
  raw: unknown,
  areaIds: readonly string[],
): ContentResult<readonly Resource[]> {
  const parsed = parseContent(file, resourcesFile, raw)
  if (!parsed.ok) return parsed
  const errors = faultsOf(parsed.value, areaIds).map((fault) => `${file}: ${fault}`)
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, value: parsed.value.resources.map(({ tags, ...rest }) => ({ ...rest, areaIds: tags })) }
}

function faultsOf({ types, resources }: v.InferOutput<typeof resourcesFile>, areaIds: readonly string[]) {
  const faults = repeatedIds('resources', resources)
  const firstWithUrl = new Map<string, number>()
  resources.forEach((resource, i) => {
    const place = `resources[${i}]`
    if (!types.includes(resource.type)) faults.push(`${place}.type: "${resource.type}" is not one of types`)
    resource.tags.forEach((tag, j) => {
      if (!areaIds.includes(tag)) faults.push(`${place}.tags[${j}]: "${tag}" is not the id of an area`)
      else if (resource.tags.indexOf(tag) < j) faults.push(`${place}.tags[${j}]: "${tag}" is there already`)
    })
    const earlier = firstWithUrl.get(resource.url)
    if (earlier !== undefined) faults.push(`${place}.url: is already the address of resources[${earlier}]`)
    else firstWithUrl.set(resource.url, i)
  })
  return faults
}
