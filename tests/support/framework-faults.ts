// Breaks the small framework in one place at a time, and tells whether each break is noticed in the right words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFramework } from '../../src/slices/framework/read-framework.content.ts'
import { rawSmallFramework } from './frameworks.ts'

// biome-ignore lint/suspicious/noExplicitAny: each fault reaches into the raw file to break it
export type Raw = any
export type Fault = {
  readonly fault: string
  readonly plant: (raw: Raw) => void
  /** Every error it leads to, without the name of the file. */
  readonly errors: readonly string[]
}

export function testFaults(faults: readonly Fault[]): void {
  for (const { fault, plant, errors } of faults) {
    test(`is told when ${fault}`, () => {
      const raw = rawSmallFramework()
      plant(raw)
      const outcome = readFramework('content/framework.yaml', raw)
      assert.ok(!outcome.ok, 'the fault was not noticed')
      assert.deepEqual(
        outcome.errors,
        errors.map((error) => `content/framework.yaml: ${error}`),
      )
    })
  }
}
