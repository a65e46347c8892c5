import { routes } from '../../../routes.ts'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { ImportNews } from './import-news.form.ts'
import { actionsInWords, rowsInWords } from './import-words.rules.ts'

type Props = { readonly planId: string; readonly news: ImportNews }

/** How many actions came from a file, and where the rows are that did not. */
export function ImportBanner({ planId, news: { added, rest } }: Props) {
  return (
    <NotificationBanner type="success">
      <p class="govuk-notification-banner__heading">{`${actionsInWords(added)} added from your file.`}</p>
      {rest && (
        <p class="govuk-body">
          <a
            class="govuk-notification-banner__link"
            href={routes.importPreview.href({ plan: planId, import: rest.importId })}
          >
            {`See the ${rowsInWords(rest.left)} that ${rest.left === 1 ? 'was' : 'were'} left out`}
          </a>
        </p>
      )}
    </NotificationBanner>
  )
}
