// The order of a plan: no move loses or doubles anything, alone or beside another one.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import { inOrder, moved, type Place, sortByOrder } from './order.rules.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

describe('a move', () => {
  const cases: [what: string, id: string, place: Place, order: string][] = [
    ['to the top', 'd', { kind: 'top' }, 'dabce'],
    ['to the bottom', 'b', { kind: 'bottom' }, 'acdeb'],
    ['up past its neighbour', 'c', { kind: 'before', other: 'b' }, 'acbde'],
    ['down past its neighbour', 'c', { kind: 'after', other: 'd' }, 'abdce'],
    ['past several', 'e', { kind: 'before', other: 'b' }, 'aebcd'],
    ['to where it is', 'a', { kind: 'top' }, 'abcde'],
    ['beside itself', 'c', { kind: 'before', other: 'c' }, 'abcde'],
    ['beside one that is gone', 'c', { kind: 'after', other: 'x' }, 'abcde'],
    ['of one that is gone', 'x', { kind: 'top' }, 'abcde'],
  ]
  for (const [what, id, place, order] of cases)
    test(what, () => assert.equal(moved(ids, id, place).join(''), order))

  test('leaves what it was given as it was', () => {
    moved(ids, 'd', { kind: 'top' })
    assert.deepEqual(ids, ['a', 'b', 'c', 'd', 'e'])
  })
})

const someId: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'gone')
const someOrder: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'))
const somePlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>({ kind: 'top' }, { kind: 'bottom' }),
  fc.record({ kind: fc.constantFrom('before' as const, 'after' as const), other: someId }),
)
const someMove = fc.record({ id: someId, place: somePlace })

describe('whatever is moved', () => {
  test('no id is lost or doubled, and all others keep their order', () => {
    fc.assert(
      fc.property(someOrder, someMove, (order, { id, place }) => {
        const after = moved(order, id, place)
        assert.deepEqual(after.toSorted(), order.toSorted())
        assert.deepEqual(
          after.filter((one) => one !== id),
          order.filter((one) => one !== id),
        )
      }),
    )
  })

  test('it stands right beside the other one, on the side that was asked for', () => {
    fc.assert(
      fc.property(someOrder, someMove, (order, { id, place }) => {
        const other = 'other' in place ? place.other : id
        fc.pre(other !== id && order.includes(id) && order.includes(other))
        const after = moved(order, id, place)
        const [first, second] = place.kind === 'before' ? [id, other] : [other, id]
        assert.equal(after.indexOf(second), after.indexOf(first) + 1)
      }),
    )
  })

  test('moves of two people in any turn keep every id, and each does what it says when it comes', () => {
    const inTurn = fc.array(fc.record({ who: fc.constantFrom('one', 'other'), move: someMove }))
    fc.assert(
      fc.property(someOrder, inTurn, (order, turns) => {
        const last = turns.reduce(
          (now, { move }) => {
            const after = moved(now, move.id, move.place)
            if (move.place.kind === 'top' && order.includes(move.id)) assert.equal(after[0], move.id)
            return after
          },
          order as readonly string[],
        )
        assert.deepEqual(last.toSorted(), order.toSorted())
      }),
    )
  })

  test('a move done twice is a move done once', () => {
    fc.assert(
      fc.property(someOrder, someMove, (order, { id, place }) => {
        const once = moved(order, id, place)
        assert.deepEqual(moved(once, id, place), once)
      }),
    )
  })
})

describe('an order', () => {
  test('puts those it does not know last, as they come, and leaves out what is gone', () => {
    assert.deepEqual(inOrder(['c', 'gone', 'a'], ['a', 'b', 'c', 'd']), ['c', 'a', 'b', 'd'])
    assert.deepEqual(inOrder([], ['b', 'a']), ['b', 'a'])
    assert.deepEqual(inOrder(['a'], []), [])
  })

  test('has every thing once', () => {
    fc.assert(
      fc.property(someOrder, someOrder, (order, there) => {
        assert.deepEqual(inOrder(order, there).toSorted(), there.toSorted())
      }),
    )
  })

  test('sorts things by their ids', () => {
    const things = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    assert.deepEqual(
      sortByOrder(['c', 'a'], things, ({ id }) => id),
      [{ id: 'c' }, { id: 'a' }, { id: 'b' }],
    )
  })
})
