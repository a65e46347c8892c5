// The real app served to a real browser. Every page that a test opens is watched: what a person would never be told of
// (an error of a script, something the security policy refused, a request to another place) fails the test.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { serve } from '../../src/platform/http/serve.ts'
import { type TestApp, type TestPerson, testApp } from './app.ts'
import { launchChromium } from './chromium.ts'
import { patience } from './until.ts'

export type Browsing = TestApp & {
  readonly browser: Browser
  /** Where the service is, without a closing slash. */
  readonly origin: string
  /** A new browser with no cookies; with `as`, somebody who is signed in already. */
  visit(options?: VisitOptions): Promise<Visit>
}

export type VisitOptions = {
  /** False: a browser without JavaScript. */
  readonly js?: boolean
  readonly as?: Partial<TestPerson>
  /** Width of the window in CSS pixels. */
  readonly width?: number
  readonly forcedColors?: 'active'
}

export type Visit = {
  readonly context: BrowserContext
  readonly page: Page
  /** Another tab of the same browser. */
  newTab(): Promise<Page>
  /** What went wrong unseen, so far. */
  readonly problems: readonly string[]
  /** @throws Error where something went wrong unseen */
  close(): Promise<void>
}

/** `env`: settings beside the usual ones. */
export async function openBrowsing(env: Readonly<Record<string, string>> = {}): Promise<Browsing> {
  const [app, browser] = await Promise.all([testApp(env), launchChromium()])
  const server = await serve(app.app.fetch, { port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${server.port}`
  return {
    ...app,
    browser,
    origin,
    visit: (options = {}) => visit({ app, browser, origin }, options),
    close: async () => {
      await browser.close()
      await server.stop()
      await app.close()
    },
  }
}

type Served = { readonly app: TestApp; readonly browser: Browser; readonly origin: string }

async function visit({ app, browser, origin }: Served, options: VisitOptions): Promise<Visit> {
  const { js = true, as, width = 1280, forcedColors } = options
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: js,
    viewport: { width, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...(forcedColors ? { forcedColors } : {}),
  })
  context.setDefaultTimeout(patience)
  const problems: string[] = []
  context.on('page', (page) => watch(page, { origin, problems }))
  if (as) {
    const session = (await app.signedIn(as)).cookies.get('session') ?? ''
    await context.addCookies([{ name: 'session', value: session, url: origin, httpOnly: true }])
  }
  return {
    context,
    page: await context.newPage(),
    newTab: () => context.newPage(),
    problems,
    close: async () => {
      await context.close()
      if (problems.length > 0) throw new Error(`Unseen by the person: ${problems.join('\n')}`)
    },
  }
}

function watch(page: Page, { origin, problems }: { origin: string; problems: string[] }): void {
  page.on('pageerror', (error) => problems.push(`script: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    // A status or a broken connection that the browser reports by itself: what matters of it is looked at below.
    if (message.text().startsWith('Failed to load resource')) return
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) problems.push(`asked another place: ${request.url()}`)
  })
  page.on('response', (response) => {
    const isPart = !['document', 'fetch'].includes(response.request().resourceType())
    if (isPart && response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
  })
}
