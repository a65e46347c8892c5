// Reads what the plan's page says after an import; it comes from our own redirect, and anything else is passed over.
import { isUuid } from '../../../platform/http/uuid.ts'

export type ImportNews = {
  readonly added: number
  /** The import in which rows were left out, and how many. */
  readonly rest: { readonly importId: string; readonly left: number } | undefined
}

export function parseImportNews(query: URLSearchParams): ImportNews | undefined {
  const count = (name: string) =>
    /^\d{1,3}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : undefined
  const added = count('imported')
  if (added === undefined) return undefined
  const importId = query.get('import') ?? ''
  const left = count('left')
  return { added, rest: left !== undefined && isUuid(importId) ? { importId, left } : undefined }
}
