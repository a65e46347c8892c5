// Where the chart fonts are on disk. They stay files of their package, beside the bundle, because the renderer is
// native code that opens them itself.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ChartFonts } from './chart-picture.ts'

/** @param from the address of a module of the service, from which its packages are found. */
export function findChartFonts(from: string): ChartFonts {
  const folder = dirname(createRequire(from).resolve('@expo-google-fonts/source-sans-3/package.json'))
  const files = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf']
  return { family: 'Source Sans 3', files: files.map((file) => join(folder, file)) }
}
