// Made by npm run docs from the migrated database; do not edit.
import type { ColumnType, Generated } from 'kysely'

export type Database = {
  'assessment.assessment': {
    id: Generated<string>
    council_code: string
    author_id: string
    framework_version: string
    scope: string
    service_name: string | null
    status: Generated<string>
    copied_from: string | null
    begun_at: ColumnType<Date, Date | string, Date | string>
    saved_at: ColumnType<Date, Date | string, Date | string>
    submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'assessment.response': {
    assessment_id: string
    area_id: string
    council_code: string
    author_id: string
    answers: ColumnType<unknown, string, string>
    notes: ColumnType<unknown, string, string>
    deliberate: boolean
    deliberate_reason: string
    in_plan: boolean
    version: number
    editor: string
    edit_number: number
    saved_at: ColumnType<Date, Date | string, Date | string>
  }
  'audit.entry': {
    id: Generated<string>
    at: ColumnType<Date, Date | string, Date | string>
    action: string
    person_id: string | null
    role: string | null
    council_code: string | null
    subject: string | null
  }
  'councils.council': {
    code: string
    name: string
    short_name: string
    slug: string
    type: string
    region: string
    parent_county_code: string | null
    combined_authority: string | null
    comparators: ColumnType<unknown, string, string>
  }
  'councils.email_domain': {
    domain: string
    council_code: string
  }
  'councils.source': {
    id: string
    position: number
    content: ColumnType<unknown, string, string>
  }
  'framework.glossary_term': {
    id: string
    position: number
    content: ColumnType<unknown, string, string>
  }
  'framework.version': {
    version: string
    sha256: string
    content: ColumnType<unknown, string, string>
    published_at: ColumnType<Date, Date | string, Date | string>
  }
  'identity.attempt': {
    bucket: string
    window_start: ColumnType<Date, Date | string, Date | string>
    count: number
  }
  'identity.consent': {
    id: Generated<string>
    person_id: string
    kind: string
    given: boolean
    at: ColumnType<Date, Date | string, Date | string>
  }
  'identity.kept_form': {
    person_id: string
    path: string
    body: string
    kept_at: ColumnType<Date, Date | string, Date | string>
  }
  'identity.person': {
    id: Generated<string>
    email: string
    council_code: string | null
    role: string
    is_lead: Generated<boolean>
    name: string | null
    job_title: string | null
    directorate: string | null
    name_visible: Generated<boolean>
    created_at: ColumnType<Date, Date | string, Date | string>
    introduced_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    disabled_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.session': {
    token_hash: string
    person_id: string
    created_at: ColumnType<Date, Date | string, Date | string>
    last_seen_at: ColumnType<Date, Date | string, Date | string>
  }
  'identity.sign_in': {
    id: Generated<string>
    browser_hash: string
    email: string
    return_to: string
    code_salt: string | null
    code_hash: string | null
    tries: Generated<number>
    created_at: ColumnType<Date, Date | string, Date | string>
    expires_at: ColumnType<Date, Date | string, Date | string>
    proven_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    used_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'platform.content_hash': {
    name: string
    sha256: string
    loaded_at: ColumnType<Date, Date | string, Date | string>
  }
  'platform.migration': {
    name: string
    sha256: string
    applied_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  'resources.resource': {
    id: string
    title: string
    publisher: string
    type: string
    summary: string
    url: string
    area_ids: string[]
    unverified: boolean
    position: number
  }
}
