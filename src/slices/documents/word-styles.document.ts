// The look of our Word files: fonts, colours, headings and lists. Real styles, so that Word's navigation, a screen
// reader and whoever pastes a section into a cabinet paper find headings and lists as what they are.
import { AlignmentType, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx'
import { ink, line, page, plum, type TextStyle, textStyles } from './word-measures.rules.ts'

export const bullets = 'bullets'
const font = 'Arial'

export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font, size: textStyles.Normal.size, color: ink, language: { value: 'en-GB' } },
      paragraph: paragraphOf(textStyles.Normal),
    },
    title: looksOf(textStyles.Title),
    heading1: headingOf(textStyles.Heading1, 0),
    heading2: headingOf(textStyles.Heading2, 1),
    heading3: headingOf(textStyles.Heading3, 2),
    listParagraph: looksOf(textStyles.ListParagraph),
    hyperlink: { run: { font, color: '1A4F8B', underline: {} } },
  },
  paragraphStyles: Object.entries(textStyles)
    .filter(([id]) => !['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'ListParagraph'].includes(id))
    .map(([id, text]) => ({
      id,
      name: text.name,
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      ...looksOf(text),
    })),
}

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: page.bulletIndent, hanging: 284 } }, run: { font } },
        },
      ],
    },
  ],
}

/** `outlineLevel`: from 0; by it Word's navigation and a screen reader know a heading. */
function headingOf(text: TextStyle, outlineLevel: number) {
  const { run, paragraph } = looksOf(text)
  return { run, paragraph: { ...paragraph, outlineLevel } }
}

function looksOf(text: TextStyle) {
  const { size, bold = false, color = ink } = text
  return { run: { font, size, bold, color }, paragraph: paragraphOf(text) }
}

function paragraphOf(text: TextStyle) {
  const { before, after, line: lines, keepNext = false, left = 0, onPlum = false, bar = false } = text
  return {
    // Without lineRule 'auto' LibreOffice clips every picture to the height of one line.
    spacing: { before, after, line: lines, lineRule: LineRuleType.AUTO },
    ...(keepNext && { keepNext, keepLines: true }),
    ...(left > 0 && { indent: { left } }),
    ...(onPlum && { shading: { fill: plum } }),
    ...(bar && { border: { left: { style: 'single' as const, size: 18, color: line, space: 8 } } }),
  }
}
