import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Frame, inFrame } from './frame.ts'

/** A page, whose outermost element is a `Layout`, as a whole HTML document. */
export function renderPage(page: VNode, frame: Frame): string {
  return `<!DOCTYPE html>${inFrame(frame, () => renderToString(page))}`
}
