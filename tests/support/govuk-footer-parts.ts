// The crown, licence and crest that the official footer always draws. Our footer takes them as content, because only
// GOV.UK may show them; the conformance test passes them in, lifted from the official HTML of a plain footer.
import { fixturesOf } from './govuk-fixtures.ts'

type Text = { html?: string; text?: string }
type FooterOptions = { contentLicence?: Text | null; copyright?: Text }

/** The three parts as HTML for these options; no licence at all where the options say `null`. */
export function officialFooterParts(options: FooterOptions): {
  logo: string
  licence: string
  copyright: string
} {
  const plain = fixturesOf('footer').find((fixture) => fixture.name === 'default')?.html ?? ''
  const logo = cut(plain, '<svg', '</svg>')
  const rest = plain.replace(logo, '')
  const defaultLicence = cut(rest, '<svg', '</span>')
  const defaultCopyright = cut(rest.replace(defaultLicence, ''), '<a', '</a>')
  return {
    logo,
    licence:
      options.contentLicence === null
        ? ''
        : fill(defaultLicence, /(<span[^>]*>)[\s\S]*(<\/span>)/, options.contentLicence),
    copyright: fill(defaultCopyright, /(<a[^>]*>)[\s\S]*(<\/a>)/, options.copyright),
  }
}

function cut(html: string, from: string, to: string): string {
  const start = html.indexOf(from)
  return html.slice(start, html.indexOf(to, start) + to.length)
}

function fill(html: string, around: RegExp, text: Text | undefined): string {
  const inside = text?.html ?? text?.text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return inside ? html.replace(around, (_whole, open, close) => open + inside + close) : html
}
