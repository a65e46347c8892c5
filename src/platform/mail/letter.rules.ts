// The shape of a mail that is read as a letter: paragraphs of short lines, what somebody wrote, and who sends it.

// More than 75 characters a line would be folded on the way.
const lineLength = 75

/** The paragraphs, one empty line between them, and below them who sends it and where the service is. */
export function letter(baseUrl: string, paragraphs: readonly string[]): string {
  const wrapped = paragraphs.map((text) =>
    text.startsWith('>') ? text : wrapLines(text, lineLength).join('\n'),
  )
  return [...wrapped, signature(baseUrl)].join('\n\n')
}

/** The last lines of every mail: who sends it, and where the service is. */
export function signature(baseUrl: string): string {
  return `Transformation and Innovation Exchange
Run by the Local Government Association for councils
${baseUrl}
`
}

/** What somebody wrote to the reader, as paragraphs of a letter; none where it is empty. */
export function quoted(writer: string, message: string): readonly string[] {
  const text = message.trim()
  if (text === '') return []
  const lines = wrapLines(text, lineLength - 3).map((line) => (line === '' ? '>' : `> ${line}`))
  return [`${writer} wrote:`, lines.join('\n')]
}

/** The text in lines of at most `width` characters, broken between words; a longer word keeps a line of its own. */
export function wrapLines(text: string, width: number): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => wrapLine(line, width))
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if ([...longer].length <= width || current === '') current = longer
    else {
      lines.push(current)
      current = word
    }
  }
  return [...lines, current]
}
