// People read one word for one idea. Looks at what pages say, not at what code is called.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ts from 'typescript-6'
import { filesMatching, read } from './repository-files.mjs'

/** What not to say, and what to say instead. docs/glossary.md explains the words of the product. */
const instead = [
  [/\bsurveys?\b/i, 'assessment'],
  [/\bquestionnaires?\b/i, 'assessment'],
  [/\bquestions?\b(?= (?:in|of) the assessment)/i, 'statement'],
  [/\busers?\b/i, 'officer, colleague, person'],
  [/\bsuper-?users?\b/i, 'lead'],
  [/\blocal authorit(?:y|ies)\b/i, 'council'],
  [/\brespondents?\b/i, 'officer'],
  [/\bcomments?\b/i, 'note'],
  [/\bplease\b/i, '(nothing)'],
  [/\blog(?:ged)?[ -]?(?:in|out|on|off)\b/i, 'sign in, sign out'],
  [/\bemails?\b/i, 'e-mail'],
  [/\bclick\b/i, 'choose'],
  [/\b(?:e\.g|i\.e|etc)\./i, 'for example, that is, and so on'],
  [/\bcharacters or fewer\b/i, 'characters or less'],
  [/\binvalid\b/i, 'what to enter instead'],
  [/\b(?:slice|framework version|row-level|payload)\b/i, '(a word of ours)'],
  [/[\u2018\u2019\u201c\u201d]/, 'straight quotation marks'],
]

/** Text between tags, and strings that read as sentences or labels (they have a space). */
export function saidIn(source) {
  const said = []
  const visit = (node) => {
    if (ts.isJsxText(node)) said.push(node.text)
    if (ts.isJsxAttribute(node) && /^(?:class|id|href|name|autocomplete|rel|type)$/.test(node.name.getText()))
      return
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      if (/\s/.test(node.text.trim())) said.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('page.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return said.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

export function slips(source) {
  return saidIn(source).flatMap((text) =>
    instead
      .filter(([word]) => word.test(text))
      .map(([word, better]) => `"${text.match(word)[0]}" in "${text}": say ${better}`),
  )
}

const pages = filesMatching('src/**/*.page.tsx', 'src/**/*.form.ts', 'src/ui/*.tsx').filter(
  (path) => !path.includes('.test.'),
)
for (const file of pages)
  test(`${file} uses the words of the product`, () => assert.deepEqual(slips(read(file)), []))

test('slips in text, attributes and sentences are found; names in code are not', () => {
  assert.equal(slips('<p>Fill in the survey</p>').length, 1)
  assert.equal(slips('<Input label="Your email address" name="email" />').length, 1)
  assert.equal(slips('const errors = { name: "Please enter a name" }').length, 1)
  assert.equal(slips('const error = "Must be 100 characters or fewer"').length, 1)
  assert.equal(slips('const user = email; const survey = <p class="user email">{user}</p>').length, 0)
})
