// Turns a chart's SVG into a PNG for documents. The fonts are files of our own: with none, or with a web font, the
// renderer draws no text at all and reports nothing.
import { Resvg } from '@resvg/resvg-js'

export type Picture = { readonly png: Uint8Array; readonly width: number; readonly height: number }

/** Paths of TrueType files, regular and bold of the same family. */
export type ChartFonts = { readonly family: string; readonly files: readonly string[] }

/** `width` in pixels; the height follows. */
export function chartPicture(svg: string, { fonts, width }: { fonts: ChartFonts; width: number }): Picture {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: [...fonts.files],
      defaultFontFamily: fonts.family,
      sansSerifFamily: fonts.family,
    },
  }).render()
  return { png: image.asPng(), width: image.width, height: image.height }
}
