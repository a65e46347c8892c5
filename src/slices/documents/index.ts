// The door of this slice for the start of the service.
import { findChartFonts } from '../../platform/charts/chart-fonts.ts'
import { createWorkerPool, type DocumentWorker } from '../../platform/worker/worker-pool.ts'
import type { DocumentData } from './report-file.document.ts'

/** Starts no process yet. `require` finds the packages of the service: its fonts stay files of theirs. */
export function openDocumentWorker(require: { resolve(file: string): string }): DocumentWorker {
  // The bundle has the worker beside it under another name; from source it is the module next to this one.
  const file = import.meta.url.endsWith('.ts') ? './make-document.worker.ts' : './document.worker.mjs'
  const data: DocumentData = { fonts: findChartFonts((name) => require.resolve(name)) }
  // A plan of a thousand actions is a Word file of several hundred pages, and takes twice what a report does.
  return createWorkerPool({ url: new URL(file, import.meta.url), data, heap: 256 })
}
