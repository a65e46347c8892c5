// Where the chart fonts are on disk. They stay files of their package, beside the bundle, because the renderer is
// native code that opens them itself.
import type { ChartFonts } from './chart-picture.ts'

/** @param resolve finds a file of a package, as `require.resolve` does. */
export function findChartFonts(resolve: (file: string) => string): ChartFonts {
  const files = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf']
  return {
    family: 'Source Sans 3',
    files: files.map((file) => resolve(`@expo-google-fonts/source-sans-3/${file}`)),
  }
}
