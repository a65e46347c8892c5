// The whole document around a page: head, skip link, header, places to go, main, footer.
import type { Content } from './content.ts'
import { DocumentHead, ScriptMark } from './document-head.tsx'
import { useFrame } from './frame.ts'
import { BackLink } from './govuk/back-link.tsx'
import { type Breadcrumb, Breadcrumbs } from './govuk/breadcrumbs.tsx'
import { Footer } from './govuk/footer.tsx'
import { ServiceNavigation } from './govuk/service-navigation.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import { SessionNotice } from './session-notice.tsx'
import { SiteHeader } from './site-header.tsx'
import { TwoThirds } from './two-thirds.tsx'

type Props = {
  /** What the page is, as in its h1; the service's name is added. */
  title: string
  /** The page shows what to correct; its title then begins with "Error:". */
  errors?: boolean | undefined
  back?: { href: string; text?: string | undefined } | undefined
  breadcrumbs?: readonly Breadcrumb[] | undefined
  /** Key of the navigation item that the page belongs to. */
  active?: string | undefined
  /** The page takes the full width; without it, a two-thirds column that reads well. */
  wide?: boolean | undefined
  /** Search engines may list the page. */
  indexed?: boolean | undefined
  children?: Content
}

export function Layout(props: Props) {
  const { navigation, footerLinks, dev } = useFrame()
  const { title, errors, back, breadcrumbs, active, wide, children } = props
  return (
    <html lang="en-GB" class="govuk-template">
      <DocumentHead title={`${errors ? 'Error: ' : ''}${title}`} indexed={props.indexed} />
      <body class="govuk-template__body">
        <ScriptMark />
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <header class="govuk-template__header">
          <SiteHeader />
          {navigation.length > 0 && (
            <ServiceNavigation
              navigation={navigation.map(({ key, text, href }) => ({ text, href, active: key === active }))}
            />
          )}
        </header>
        <div class="govuk-width-container">
          {breadcrumbs && <Breadcrumbs items={breadcrumbs.map(breakable)} collapseOnMobile />}
          {back && <BackLink href={back.href}>{back.text}</BackLink>}
          <main class="govuk-main-wrapper" id="main-content">
            <SessionNotice />
            {wide ? children : <TwoThirds>{children}</TwoThirds>}
          </main>
        </div>
        <footer class="govuk-template__footer">
          <Footer
            links={[...footerLinks, ...(dev ? [dev] : [])]}
            note="Run by the Local Government Association for councils."
          />
        </footer>
      </body>
    </html>
  )
}

/** What people named may be one long word. The first, ours, stays whole: on a phone the two share a line. */
function breakable(item: Breadcrumb, place: number): Breadcrumb {
  return place === 0 ? item : { ...item, text: <span class="tiex-user-text">{item.text}</span> }
}
