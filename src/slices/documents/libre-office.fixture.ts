// LibreOffice, where it is installed, for tests that open a file as whoever gets it does.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type LibreOffice = {
  /** Where a file has to be written first. */
  readonly folder: string
  /** Makes `out/` in the folder hold the file in another format. `read`: how it reads a file that does not say it itself. */
  convert(name: string, format: string, read?: string): void
  remove(): void
}

/** Undefined, and loudly so, where something that it takes is missing. `what`: stands in "… was not opened". */
export function libreOffice(what: string): LibreOffice | undefined {
  const missing = ['soffice', 'pdftotext'].filter((program) => spawnSync(program, ['--version']).error)
  // Any other font breaks its lines, and so its pages, elsewhere.
  const arial = spawnSync('fc-match', ['Arial'], { encoding: 'utf8' }).stdout ?? ''
  if (!/Arial|Liberation Sans/.test(arial)) missing.push('a font as wide as Arial (fonts-liberation)')
  if (missing.length > 0) {
    process.stderr.write(
      `NOT RUN: ${what} was not opened in LibreOffice, because ${missing.join(' and ')} is not here.\n`,
    )
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'tiex files '))
  return {
    folder,
    convert: (name, format, read) => {
      execFileSync('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        ...(read === undefined ? [] : [`--infilter=${read}`]),
        ...['--headless', '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, name)],
      ])
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
