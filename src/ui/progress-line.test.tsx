import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { ProgressLine } from './progress-line.tsx'

const cases: [Parameters<typeof ProgressLine>[0], string][] = [
  [{ done: 5, total: 21, minutesLeft: 30 }, '5 of 21 areas, about 30 minutes left'],
  [{ done: 0, total: 21 }, '0 of 21 areas'],
  [{ done: 20, total: 21, minutesLeft: 1 }, '20 of 21 areas, about 1 minute left'],
  [{ done: 1, total: 21, minutesLeft: 60 }, '1 of 21 areas, about 1 hour left'],
  [{ done: 1, total: 21, minutesLeft: 95 }, '1 of 21 areas, about 1.5 hours left'],
  [{ done: 21, total: 21, minutesLeft: 4 }, '21 of 21 areas'],
  [{ done: 12, total: 84, unit: 'statements' }, '12 of 84 statements'],
]

for (const [props, sentence] of cases) {
  test(sentence, () => {
    assert.ok(renderToString(<ProgressLine {...props} />).includes(`>${sentence}</p>`))
  })
}

test('the bar is as long as the work done, and empty when there is none', () => {
  assert.match(renderToString(<ProgressLine done={5} total={20} />), /width="25"/)
  assert.match(renderToString(<ProgressLine done={0} total={0} />), /width="0"/)
})
