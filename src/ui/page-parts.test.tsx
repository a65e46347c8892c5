// The smaller parts of pages: what they say, and what they leave out.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { ChartWithTable } from './chart-with-table.tsx'
import { errorLinks, hasErrors } from './field-errors.ts'
import { Form, HiddenFields } from './form.tsx'
import { ErrorSummary } from './govuk/error-summary.tsx'
import { ResourceList } from './resource-list.tsx'
import { SaveState } from './save-state.tsx'
import { ScoreList } from './score-list.tsx'
import { SectionNav } from './section-nav.tsx'

test('errors become links to their fields, in order, as text', () => {
  const errors = { email: 'Enter <your> address', code: 'Enter the code' }
  assert.deepEqual(errorLinks(errors), [
    { text: 'Enter <your> address', href: '#email' },
    { text: 'Enter the code', href: '#code' },
  ])
  assert.match(
    renderToString(<ErrorSummary errors={errorLinks(errors)} />),
    /<a href="#email">Enter &lt;your/,
  )
  assert.deepEqual([hasErrors(errors), hasErrors({}), hasErrors(undefined)], [true, false, false])
})

test('no errors, no summary', () => {
  assert.equal(renderToString(<ErrorSummary errors={errorLinks({})} />), '')
})

test('a form posts without the error bubbles of the browser and carries what it needs', () => {
  const html = renderToString(
    <Form action="/areas/1?a=1&b=2">
      <HiddenFields values={{ version: 3, from: undefined, note: '"quoted"' }} />
    </Form>,
  )
  assert.match(html, /^<form method="post" action="\/areas\/1\?a=1&amp;b=2" novalidate>/)
  assert.deepEqual(
    [...html.matchAll(/name="([^"]*)"/g)].map((match) => match[1]),
    ['version', 'note'],
  )
  assert.match(html, /value="&quot;quoted&quot;"/)
})

test('the save state is announced politely and gives the script its sentences', () => {
  const html = renderToString(<SaveState text="Saved 3 minutes ago" />)
  assert.match(html, /role="status" aria-live="polite"/)
  for (const state of [
    'saving',
    'saved',
    'waiting',
    'offline',
    'signed-out',
    'invalid',
    'closed',
    'conflict',
  ]) {
    assert.match(html, new RegExp(`data-${state}="[A-Z][^"]+"`))
  }
})

test('a chart has its answer as heading, its drawing as it stands, and its figures in a table', () => {
  const html = renderToString(
    <ChartWithTable
      heading="Strongest where you deliver"
      svg={'<svg role="img"><title>Scores</title></svg>'}
      table={{
        caption: 'Scores',
        head: ['Step', 'Score'],
        rows: [['Plan', { text: '61.0', format: 'numeric' }]],
      }}
    />,
  )
  assert.match(html, /<h2[^>]*>Strongest where you deliver<\/h2>/)
  assert.ok(html.includes('<svg role="img"><title>Scores</title></svg>'))
  assert.match(html, /Show as a table/)
  assert.match(html, /<th scope="row"[^>]*>Plan<\/th><td[^>]*--numeric">61.0<\/td>/)
})

test('resources say what they are and whose; an empty list says how to begin', () => {
  const items = [{ title: 'Fees <toolkit>', href: '/resources/fees', publisher: 'LGA', type: 'Guide' }]
  const html = renderToString(<ResourceList items={items} />)
  assert.match(html, /<h3[^>]*><a class="govuk-link" href="\/resources\/fees">Fees &lt;toolkit/)
  assert.match(html, /Guide · LGA/)
  assert.equal(
    renderToString(<ResourceList items={[]} empty="None yet." />),
    '<p class="govuk-body">None yet.</p>',
  )
  assert.equal(renderToString(<ResourceList items={[]} />), '')
})

test('the list of sections is a landmark of its own, before them', () => {
  const html = renderToString(<SectionNav items={[{ href: '#plan', text: 'Plan' }]}>the sections</SectionNav>)
  assert.match(html, /<nav [^>]*aria-label="On this page"/)
  assert.ok(html.indexOf('href="#plan"') < html.indexOf('the sections'))
})

test('a list of scores shows what there is and skips what there is not', () => {
  const html = renderToString(
    <ScoreList
      label="Strongest"
      items={[
        { name: 'Data', href: '/d', category: 'strong', score: '92' },
        false,
        { name: 'Staff', category: 'not-assessed' },
      ]}
    />,
  )
  assert.equal(html.match(/<li/g)?.length, 2)
  assert.equal(html.match(/<a /g)?.length, 1)
})
