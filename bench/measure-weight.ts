// What a browser with an empty cache fetches to show a page for the first time: requests, and bytes as they are sent.
import { routes } from '../src/routes.ts'
import { expect } from '../tests/support/answering-officer.ts'
import { HttpVisitor } from '../tests/support/http-visitor.ts'
import type { BenchOptions } from './bench-options.ts'
import type { Measure } from './measure.ts'
import { withStage } from './stage.ts'

export async function measureWeight(options: BenchOptions): Promise<Measure[]> {
  return await withStage(options, async ({ service, officer }) => {
    const anonymous = new HttpVisitor(service.origin)
    const start = await firstView(anonymous, routes.start.href())
    anonymous.close()
    const { visitor, areas } = await officer()
    return [
      ...weighed('start page', start),
      ...weighed('area page', await firstView(visitor, areas[0]?.href ?? '')),
    ]
  })
}

type Weight = { readonly requests: number; readonly bytes: number; readonly parts: string }

async function firstView(visitor: HttpVisitor, href: string): Promise<Weight> {
  const page = expect(await visitor.get(href), 200)
  const needed = [...page.html.matchAll(/<(?:link|script|img)\b[^>]*>/g)].flatMap(([tag]) => {
    const wanted =
      !tag.startsWith('<link') || /rel="(?:stylesheet|icon|preload|manifest|apple-touch-icon)"/.test(tag)
    return wanted ? (/(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []) : []
  })
  const parts = [{ name: 'html', bytes: page.body.length }]
  for (const asset of new Set(needed)) {
    const { body, html } = expect(await visitor.get(asset), 200)
    if (/@import|url\((?!["']?data:)/.test(asset.endsWith('.css') ? html : ''))
      throw new Error(`${asset} fetches more, which is not counted here`)
    parts.push({ name: asset.slice(asset.lastIndexOf('.') + 1), bytes: body.length })
  }
  return {
    requests: parts.length,
    bytes: parts.reduce((total, { bytes }) => total + bytes, 0),
    parts: parts.map(({ name, bytes }) => `${name} ${(bytes / 1_000).toFixed(1)}`).join(', '),
  }
}

function weighed(name: string, { requests, bytes, parts }: Weight): Measure[] {
  return [
    { name: `${name}, first view`, figure: bytes / 1_000, unit: 'kB', limit: { atMost: 60 }, note: parts },
    { name: `${name}, first view`, figure: requests, unit: 'requests', limit: { atMost: 6 } },
  ]
}
