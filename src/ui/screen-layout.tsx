// A document for a screen in front of a room: large, and with nothing around it that only its operator needs.
import type { Content } from './content.ts'
import { DocumentHead, ScriptMark } from './document-head.tsx'

export function ScreenLayout({ title, children }: { title: string; children: Content }) {
  return (
    <html lang="en-GB" class="govuk-template tiex-screen-document">
      <DocumentHead title={title} />
      <body class="govuk-template__body">
        <ScriptMark />
        <main class="tiex-screen" id="main-content">
          {children}
        </main>
      </body>
    </html>
  )
}
