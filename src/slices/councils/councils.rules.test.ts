import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Council, councilsForDomain, domainOf } from './councils.rules.ts'

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

// Only what the rule reads: a whole council would hide what matters here.
const council = (code: string, ...emailDomains: string[]) => ({ code, emailDomains }) as unknown as Council
const councils = [
  council('E07000223', 'adur-worthing.gov.uk'),
  council('E07000229', 'adur-worthing.gov.uk', 'worthing.gov.uk'),
  council('E06000001', 'hartlepool.gov.uk'),
]
const domains: readonly (readonly [string, readonly string[]])[] = [
  ['hartlepool.gov.uk', ['E06000001']],
  ['HARTLEPOOL.gov.uk', ['E06000001']],
  ['adur-worthing.gov.uk', ['E07000223', 'E07000229']],
  ['worthing.gov.uk', ['E07000229']],
  ['mail.hartlepool.gov.uk', []],
  ['gov.uk', []],
  ['xhartlepool.gov.uk', []],
  ['', []],
]
for (const [domain, codes] of domains) {
  test(`"${domain}" serves ${codes.length} of the councils`, () => {
    assert.deepEqual(
      councilsForDomain(councils, domain).map(({ code }) => code),
      codes,
    )
  })
}
