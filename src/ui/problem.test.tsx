import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame } from './frame.ts'
import { ProblemPage, type ProblemStatus, problemWords } from './problem.page.tsx'
import { renderPage } from './render-page.tsx'

const frame: Frame = {
  assets: { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg' },
  navigation: [],
  signInHref: '/sign-in',
  footerLinks: [],
}
const statuses = Object.keys(problemWords).map(Number) as ProblemStatus[]

test('every problem page says what happened, what to do and where to go, in one page with one h1', () => {
  for (const status of statuses) {
    const html = renderPage(<ProblemPage status={status} />, frame)
    assert.equal(html.match(/<h1/g)?.length, 1)
    assert.ok(html.includes('Go to the start page'))
    assert.ok(problemWords[status].toDo.length > 0)
  }
})

test('no problem page speaks of machinery or says please', () => {
  const said = JSON.stringify(problemWords)
  for (const word of ['database', 'server', 'HTTP', 'exception', 'request body', 'please', 'invalid', 'oops'])
    assert.ok(!said.toLowerCase().includes(word.toLowerCase()), word)
})

test('titles are all different, so that a bookmark or a screen reader tells them apart', () => {
  assert.equal(new Set(statuses.map((status) => problemWords[status].title)).size, statuses.length)
})
