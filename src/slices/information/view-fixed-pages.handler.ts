// Pages whose words are the same for everybody. They need no database, so they answer even when it is away.
import { page, type Reply } from '../../platform/http/reply.ts'
import { AccessibilityPage } from './view-accessibility.page.tsx'
import { CookiesPage } from './view-cookies.page.tsx'
import { HelpPage } from './view-help.page.tsx'
import { PrivacyPage } from './view-privacy.page.tsx'

export function viewHelp(): Reply {
  return page(HelpPage, {})
}

export function viewPrivacy(): Reply {
  return page(PrivacyPage, {})
}

export function viewCookies(): Reply {
  return page(CookiesPage, {})
}

export function viewAccessibility(): Reply {
  return page(AccessibilityPage, {})
}
