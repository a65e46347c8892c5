// The repository names nobody's machine and no package registry: it must work, and may be read, anywhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyFile, read } from './repository-files.mjs'

const places = [
  /(?<![\w.])\/(?:home|Users|root)\/[\w.]+\//,
  /(?<![\w.\-/<>])\/(?!assets\/)[a-z]+\/(?:main|shared)/,
  /https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio|mirror)[\w.-]*/,
  /"resolved":\s*"http/,
]
const textual = /(?:[.](?:md|mjs|ts|tsx|json|ya?ml|sql|css|scss|html|txt)|LICENSE|[.]gitignore|run)$/

function findPlace(text) {
  return places.find((place) => place.test(text))
}

test('no file names a place on a machine or a registry', () => {
  const found = everyFile()
    .filter((path) => textual.test(path))
    .filter((path) => findPlace(read(path)))
  assert.deepEqual(found, [])
})

test('such places are found', () => {
  for (const text of [
    'cd /home/' + 'jo/tiex',
    '/Users/' + 'jo/x',
    '/checkout/' + 'main/src',
    'https://' + 'registry.example.org/x',
  ])
    assert.ok(findPlace(text), text)
  for (const text of ['/account/home', 'src/slices/assessment/x.ts', 'https://www.gov.uk/'])
    assert.equal(findPlace(text), undefined)
})
