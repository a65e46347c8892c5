// A document for a screen in front of a room: large, and with nothing around it that only its operator needs.
import type { Content } from './content.ts'
import { DocumentHead, ScriptMark } from './document-head.tsx'

export function ScreenLayout({ title, children }: { title: string; children: Content }) {
  return (
    <html lang="en-GB" class="govuk-template tiex-screen-document">
      <DocumentHead title={title} />
      <body class="govuk-template__body">
        <ScriptMark />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long reason scrolls, and the keyboard needs something to stand on */}
        <main class="tiex-screen" id="main-content" tabIndex={0}>
          {children}
        </main>
      </body>
    </html>
  )
}
