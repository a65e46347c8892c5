// An error in the log: enough to know what to do, and nothing that anybody wrote.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { describeError } from './log.ts'

function fromServer(code: string, message: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code })
}

test('what the database says of a row is not logged, what it says of itself is', () => {
  const row = describeError(fromServer('23514', 'Failing row contains (a note, a name)'))
  assert.equal(row.code, '23514')
  assert.doesNotMatch(JSON.stringify(row), /a note/)
  const full = 'could not extend file "base/5/1259": No space left on device'
  const { code, message } = describeError(fromServer('53100', full))
  assert.deepEqual({ code, message }, { code: '53100', message: full })
})

test('the copy of an error is told of like the error', () => {
  const { stack, ...told } = describeError({
    message: 'connect ECONNREFUSED',
    code: 'ECONNREFUSED',
    queue: 'any',
  })
  assert.equal(stack, '')
  assert.deepEqual(told, { type: 'object', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' })
  assert.deepEqual(describeError('what somebody wrote'), { type: 'string' })
})
