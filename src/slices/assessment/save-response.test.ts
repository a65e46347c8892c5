// What becomes of a save: a table of cases, and any interleaving of pages that nobody would think of.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../../../tests/support/properties.ts'
import type { AreaContent, Response } from './assessment-record.rules.ts'
import { decideSave, editNumberToStore, type IncomingSave, type SaveDecision } from './save-response.rules.ts'

const at = new Date('2026-12-03T14:02:00Z')

function saying(note: string): AreaContent {
  return {
    answers: { s: 'agree' },
    notes: { n: note },
    deliberate: false,
    deliberateReason: '',
    inPlan: false,
  }
}

function stored(note: string, saved: { version: number; editor: string; editNumber: number }): Response {
  return { ...saying(note), areaId: 'a', savedAt: at, ...saved }
}

describe('one save against what is stored', () => {
  const cases: ReadonlyArray<[string, Response | undefined, IncomingSave, SaveDecision]> = [
    [
      'the first in an area',
      undefined,
      { content: saying('x'), version: 0, editor: 'A', editNumber: 1 },
      'save',
    ],
    [
      'made from what is stored',
      stored('x', { version: 3, editor: 'A', editNumber: 2 }),
      { content: saying('y'), version: 3, editor: 'B', editNumber: 1 },
      'save',
    ],
    [
      'an unchanged page, saved by its button: other open pages are left in peace',
      stored('x', { version: 3, editor: 'A', editNumber: 2 }),
      { content: saying('x'), version: 3, editor: 'B', editNumber: 1 },
      'already-saved',
    ],
    [
      'back to what is stored: recorded, or an earlier one of the page that arrives later would win',
      stored('x', { version: 3, editor: 'A', editNumber: 2 }),
      { content: saying('x'), version: 3, editor: 'B', editNumber: 2 },
      'save',
    ],
    [
      'made from an older one by another page',
      stored('x', { version: 3, editor: 'A', editNumber: 2 }),
      { content: saying('y'), version: 2, editor: 'B', editNumber: 7 },
      'conflict',
    ],
    [
      'made from an older one by another page, but saying the same',
      stored('x\r\ny', { version: 3, editor: 'A', editNumber: 2 }),
      { content: saying('x\ny'), version: 2, editor: 'B', editNumber: 7 },
      'already-saved',
    ],
    [
      'the next of the page whose acknowledgement was lost',
      stored('x', { version: 1, editor: 'A', editNumber: 1 }),
      { content: saying('y'), version: 0, editor: 'A', editNumber: 2 },
      'save',
    ],
    [
      'sent twice',
      stored('x', { version: 1, editor: 'A', editNumber: 1 }),
      { content: saying('x'), version: 0, editor: 'A', editNumber: 1 },
      'already-saved',
    ],
    [
      'overtaken by a newer one of its page',
      stored('y', { version: 1, editor: 'A', editNumber: 2 }),
      { content: saying('x'), version: 0, editor: 'A', editNumber: 1 },
      'superseded',
    ],
    [
      'counted as one that said something else',
      stored('x', { version: 1, editor: 'A', editNumber: 1 }),
      { content: saying('y'), version: 1, editor: 'A', editNumber: 1 },
      'conflict',
    ],
    [
      'without JavaScript, back in the browser and saved again',
      stored('x', { version: 1, editor: 'A', editNumber: 0 }),
      { content: saying('y'), version: 0, editor: 'A', editNumber: 0 },
      'save',
    ],
    [
      'from a sender that names no page',
      stored('x', { version: 1, editor: '', editNumber: 0 }),
      { content: saying('y'), version: 0, editor: '', editNumber: 0 },
      'conflict',
    ],
  ]
  for (const [situation, before, incoming, decision] of cases)
    test(`${situation}: ${decision}`, () => assert.equal(decideSave(before, incoming), decision))
})

// A model of several open pages, a network that repeats, reorders and loses, and the one stored response.
type Page = { editor: string; version: number; seen: Set<number>; edits: number }
type Sent = IncomingSave & { page: Page; seenWhenSent: ReadonlySet<number> }
type Accepted = { editor: string; editNumber: number }

class Model {
  stored: Response | undefined
  pages: Page[] = []
  sent: Sent[] = []
  accepted: Accepted[] = []

  open(): void {
    const version = this.stored?.version ?? 0
    const seen = new Set(Array.from({ length: version }, (_, index) => index + 1))
    this.pages.push({ editor: `page ${this.pages.length}`, version, seen, edits: 0 })
  }

  type(page: Page, note: string): void {
    page.edits += 1
    const { version, editor } = page
    this.sent.push({
      page,
      seenWhenSent: new Set(page.seen),
      content: saying(note),
      version,
      editor,
      editNumber: page.edits,
    })
  }

  deliver(save: Sent, isAcknowledged: boolean): SaveDecision {
    const before = this.stored
    const decision = decideSave(before, save)
    if (decision === 'save') {
      if (before && before.editor !== save.editor)
        assert.ok(save.seenWhenSent.has(before.version), 'overwrote what its page had not seen')
      const newer = this.accepted.find(
        (one) => one.editor === save.editor && one.editNumber > save.editNumber,
      )
      assert.equal(newer, undefined, 'overwrote a newer save of its own page')
      const version = (before?.version ?? 0) + 1
      const editNumber = editNumberToStore(before, save)
      this.stored = { ...save.content, areaId: 'a', savedAt: at, version, editor: save.editor, editNumber }
    }
    if (decision === 'conflict') return decision
    this.accepted.push(save)
    if (isAcknowledged && this.stored) {
      save.page.version = Math.max(save.page.version, this.stored.version)
      save.page.seen.add(this.stored.version)
    }
    return decision
  }
}

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      page: fc.nat(9),
      note: fc.constantFrom('x', 'y'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('deliver' as const), sent: fc.nat(30), acked: fc.boolean() }),
  },
)

function run(
  model: Model,
  steps: ReadonlyArray<typeof step extends fc.Arbitrary<infer S> ? S : never>,
): void {
  for (const one of steps) {
    if (one.kind === 'open') model.open()
    const page = one.kind === 'type' ? model.pages[one.page % model.pages.length] : undefined
    if (one.kind === 'type' && page) model.type(page, one.note)
    const save = one.kind === 'deliver' ? model.sent[one.sent % Math.max(1, model.sent.length)] : undefined
    if (one.kind === 'deliver' && save) model.deliver(save, one.acked)
  }
}

describe('any interleaving', () => {
  test('no page overwrites what it has not seen, nor a newer save of its own', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const model = new Model()
        model.open()
        model.open()
        run(model, steps)
      }),
      { numRuns: 3000 },
    )
  })

  test('one page: repeated, reordered and unacknowledged saves end with its newest', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const model = new Model()
        model.open()
        run(
          model,
          steps.filter((one) => one.kind !== 'open'),
        )
        const newest = model.sent.at(-1)
        if (!newest) return
        model.deliver(newest, true)
        for (const late of model.sent) model.deliver(late, true)
        assert.deepEqual(model.stored?.notes, newest.content.notes)
      }),
      { numRuns: 3000 },
    )
  })

  test('a page that meets a conflict was not the only one: what it would have replaced is still there', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const model = new Model()
        model.open()
        model.open()
        run(model, steps)
        const before = model.stored
        for (const save of model.sent)
          if (decideSave(model.stored, save) === 'conflict') {
            assert.notEqual(before?.editor, save.editor)
            model.deliver(save, true)
          }
        assert.equal(model.stored, before)
      }),
      { numRuns: 1000 },
    )
  })
})
