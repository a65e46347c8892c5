// The document around every page: title, language, navigation, way in and out, and the one script it may hold.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Frame } from './frame.ts'
import { inlineScript, inlineScriptHash } from './inline-script.ts'
import { Layout } from './layout.tsx'
import { renderPage } from './render-page.tsx'

const frame: Frame = {
  assets: { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg' },
  navigation: [
    { key: 'assessments', text: 'Assessments', href: '/assessments' },
    { key: 'resources', text: 'Resources', href: '/resources' },
  ],
  signInHref: '/sign-in',
  footerLinks: [{ text: 'Help', href: '/help' }],
}
const person = { name: 'Ann & <b>Bo</b>', place: 'Adur', accountHref: '/account', signOutHref: '/sign-out' }

test('a page is a whole document in British English with its own title', () => {
  const html = renderPage(<Layout title="Sign in">Hello</Layout>, frame)
  assert.match(html, /^<!DOCTYPE html><html lang="en-GB" class="govuk-template">/)
  assert.match(html, /<title>Sign in – Transformation and Innovation Exchange<\/title>/)
  assert.match(
    html,
    /<main [^>]*id="main-content"[^>]*><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">Hello/,
  )
})

test('a page with something to correct says so first in its title', () => {
  const html = renderPage(<Layout title="Sign in" errors />, frame)
  assert.match(html, /<title>Error: Sign in – /)
})

test('search engines are kept out unless the page lets them in', () => {
  assert.match(
    renderPage(<Layout title="Results" />, frame),
    /<meta name="robots" content="noindex, nofollow"/,
  )
  assert.doesNotMatch(renderPage(<Layout title="Resources" indexed />, frame), /name="robots"/)
})

test('the navigation marks the place the page belongs to', () => {
  const html = renderPage(<Layout title="Resource" active="resources" />, frame)
  assert.match(html, /href="\/resources" aria-current="true"/)
  assert.doesNotMatch(html, /href="\/assessments" aria-current/)
})

test('without a person there is a way in, with one a name, a place and a way out that is a POST', () => {
  const out = renderPage(<Layout title="Start" />, frame)
  assert.match(out, /href="\/sign-in">Sign in</)
  const signedIn = renderPage(<Layout title="Start" />, { ...frame, person })
  assert.match(signedIn, /Ann &amp; &lt;b>Bo&lt;\/b>|Ann &amp; &lt;b&gt;Bo&lt;\/b&gt;/)
  assert.match(signedIn, /<form [^>]*method="post" action="\/sign-out"/)
  assert.doesNotMatch(signedIn, /Sign in</)
})

test('only the one script of known hash stands in the page, and no style', () => {
  const html = renderPage(<Layout title="Start" back={{ href: '/' }} wide />, { ...frame, person })
  const inline = [...html.matchAll(/<script(?![^>]* src=)[^>]*>([^<]*)<\/script>/g)].map((match) => match[1])
  assert.deepEqual(inline, [inlineScript])
  assert.equal(inlineScriptHash, `'sha256-${createHash('sha256').update(inlineScript).digest('base64')}'`)
  assert.doesNotMatch(html, / style=|<style/)
})

test('a page outside a frame is a mistake that says so', () => {
  assert.throws(() => renderPage(<Layout title="Start" />, undefined as never), /renderPage/)
})
