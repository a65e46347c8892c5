// A headless Chromium that comes with the packages, with the libraries and the font it needs: the same pages, line break
// for line break, on every machine, and nothing to install. CHROMIUM_PATH names another one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import installed from '../../node_modules/@sparticuz/chromium/package.json' with { type: 'json' }

/** Resolves no name but its own machine's: a page that asks for anything else is seen to fail. */
const staysHome = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'

/** @throws Error with a sentence that says what to do, where this machine cannot run it. */
export async function launchChromium(): Promise<Browser> {
  try {
    return await chromium.launch({ args: [staysHome], ...program() })
  } catch (error) {
    const missing = /error while loading shared libraries: ([^:\s]+)/.exec(String(error))?.[1]
    const why = missing ? `this machine has no ${missing}` : String(error)
    throw new Error(`The browser for the tests did not start: ${why}. ${otherwise}`, { cause: error })
  }
}

/** The package's own is for Linux on x64; elsewhere a Chrome that is installed has to do. */
function program(): LaunchOptions {
  const given = process.env.CHROMIUM_PATH
  if (given) return { executablePath: given }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const place = unpacked()
  return { executablePath: join(place, 'chromium'), env: { ...process.env, ...brought(place) } }
}

const otherwise = 'Set CHROMIUM_PATH to a Chromium that is installed here.'

function brought(place: string): Record<string, string> {
  return { LD_LIBRARY_PATH: join(place, 'al2023/lib'), FONTCONFIG_PATH: join(place, 'fonts') }
}

/**
 * Where it lies unpacked, one place for each user; 2 s the first time. Unpacked beside it and then renamed, so that a run
 * that was broken off leaves no half of it behind. The package unpacks into TMPDIR, and its libraries only where it
 * believes to be on the system that it was made for: both are told to a process of its own.
 */
function unpacked(): string {
  const place = join(tmpdir(), `tiex-chromium-${installed.version}-${process.getuid?.() ?? 'user'}`)
  if (existsSync(place)) return place
  const staging = mkdtempSync(`${place}-`)
  const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The browser for the tests could not be unpacked: ${stderr} ${otherwise}`)
  try {
    renameSync(staging, place)
  } catch {
    // Another run was faster: what it unpacked is the same.
    rmSync(staging, { recursive: true, force: true })
  }
  return place
}
