import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { AnswerRow } from './answer-row.tsx'

const options = [
  { value: 'disagree', text: 'Disagree' },
  { value: 'agree', text: 'Agree' },
]
const statement = 'The council knows where its income comes from.'

test('a statement is a group of radios named by it, with the answer given', () => {
  const html = renderToString(
    <AnswerRow name="s1" step="Plan" statement={statement} options={options} value="agree" />,
  )
  assert.match(html, /<legend[^>]*><span class="tiex-answer__step">Plan<\/span> The council knows/)
  assert.deepEqual(
    [...html.matchAll(/name="([^"]*)"/g)].map((match) => match[1]),
    ['s1', 's1'],
  )
  assert.match(html, /value="agree" checked/)
  assert.doesNotMatch(html, /value="disagree" checked/)
})

test('the first choice has the name of the group as its id, so that an error can link to it', () => {
  const html = renderToString(
    <AnswerRow name="s1" statement={statement} options={options} error="Choose an answer" />,
  )
  assert.match(html, /<input[^>]* id="s1"[^>]* value="disagree"/)
  assert.match(html, /<fieldset[^>]* aria-describedby="s1-error"/)
})

test('options lie in a row only where they can fit', () => {
  const row = /tiex-answer__options--row/
  assert.match(renderToString(<AnswerRow name="s" statement={statement} options={options} />), row)
  const many = Array.from({ length: 7 }, (_, index) => ({ value: `${index}`, text: `${index}` }))
  assert.doesNotMatch(renderToString(<AnswerRow name="s" statement={statement} options={many} />), row)
  const explained = options.map((option) => ({ ...option, hint: 'What it means' }))
  assert.doesNotMatch(renderToString(<AnswerRow name="s" statement={statement} options={explained} />), row)
})
