// What every document of the service begins with, whatever its frame.
import { useFrame } from './frame.ts'
import { inlineScript } from './inline-script.ts'
import { serviceName } from './site-header.tsx'

/** `title`: what the page is; the service's name is added. `indexed`: search engines may list it. */
export function DocumentHead({ title, indexed }: { title: string; indexed?: boolean | undefined }) {
  const { assets } = useFrame()
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – ${serviceName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#40235b" />
      {!indexed && <meta name="robots" content="noindex, nofollow" />}
      <link rel="icon" href={assets.icon} type="image/svg+xml" sizes="any" />
      <link rel="stylesheet" href={assets.css} />
      <script type="module" src={assets.js} />
    </head>
  )
}

/** Marks the page as one whose scripts run, before anything is drawn. A constant; the security policy allows its hash. */
export function ScriptMark() {
  return <script dangerouslySetInnerHTML={{ __html: inlineScript }} />
}
