import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainOf } from './councils.rules.ts'

const addresses: readonly (readonly [string, string | undefined])[] = [
  ['ann@hartlepool.gov.uk', 'hartlepool.gov.uk'],
  ['Ann.Other@Hartlepool.GOV.UK', 'hartlepool.gov.uk'],
  ['"a@b.gov.uk"@hartlepool.gov.uk', 'hartlepool.gov.uk'],
  ['ann@hartlepool.gov.uk@elsewhere.example', 'elsewhere.example'],
  ['ann', undefined],
  ['@hartlepool.gov.uk', undefined],
  ['ann@', undefined],
  ['', undefined],
]
for (const [email, domain] of addresses) {
  test(`the domain of "${email}" is ${domain ?? 'nothing'}`, () => assert.equal(domainOf(email), domain))
}
