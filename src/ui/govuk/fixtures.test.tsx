// Every component against every official fixture: the same tree from the same options.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { type Fixture, fixturesOf, outline } from '../../../tests/support/govuk-fixtures.ts'
import { formAdapters } from '../../../tests/support/govuk-form-adapters.tsx'
import type { Adapter } from '../../../tests/support/govuk-options.ts'
import { pageAdapters } from '../../../tests/support/govuk-page-adapters.tsx'

const adapters = { ...formAdapters, ...pageAdapters }

/** Fixtures we do not follow, each with its reason. The list may only shrink. */
const notFollowed: Record<string, Record<string, string>> = {}

const tally = new Map<string, { same: number; all: number }>()

test('the comparison sees what matters and nothing else', () => {
  const same = outline('<p  id="a" class="b">x\n y</p>')
  assert.equal(same, outline('<p class="b" id="a"> x y </p>'))
  for (const other of [
    '<p class="b" id="a">x z</p>',
    '<p class="b c" id="a">x y</p>',
    '<p class="b">x y</p>',
  ]) {
    assert.notEqual(same, outline(other))
  }
  assert.notEqual(outline('<textarea>a b</textarea>'), outline('<textarea>a  b</textarea>'))
})

describe('GOV.UK components draw what govuk-frontend draws', () => {
  for (const [component, adapt] of Object.entries(adapters)) {
    test(component, () => {
      const fixtures = fixturesOf(component)
      const exempt = notFollowed[component] ?? {}
      const different = fixtures.filter((fixture) => !isSame(adapt, fixture))
      tally.set(component, { same: fixtures.length - different.length, all: fixtures.length })
      assert.ok(fixtures.length > 0, 'no fixtures found')
      for (const fixture of different) {
        if (fixture.name in exempt) continue
        assert.equal(draw(adapt, fixture), outline(fixture.html), `${component}: ${fixture.name}`)
      }
      const stale = Object.keys(exempt).filter((name) => !different.some((fixture) => fixture.name === name))
      assert.deepEqual(stale, [], 'these are followed now: take them off the list')
    })
  }

  test('in all', (t) => {
    let [same, all] = [0, 0]
    for (const [component, count] of tally) {
      t.diagnostic(`${component}: ${count.same} of ${count.all}`)
      same += count.same
      all += count.all
    }
    t.diagnostic(`GOV.UK fixtures: ${same} of ${all}`)
    const exempt = Object.values(notFollowed).flatMap(Object.keys).length
    assert.equal(same, all - exempt)
  })
})

function draw(adapt: Adapter, fixture: Fixture): string {
  return outline(renderToString(adapt(fixture.options)))
}

function isSame(adapt: Adapter, fixture: Fixture): boolean {
  return draw(adapt, fixture) === outline(fixture.html)
}
