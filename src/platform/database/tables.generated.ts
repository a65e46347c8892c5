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
    round_id: string | null
    kind: Generated<string>
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
    agreement: ColumnType<unknown, string | null, string | null>
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
  'calendar.address': {
    id: Generated<string>
    person_id: string
    council_code: string
    token_hash: string
    made_at: ColumnType<Date, Date | string, Date | string>
    revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
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
  'identity.lead_request': {
    id: Generated<string>
    person_id: string
    council_code: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    decided_by: string | null
    granted: boolean | null
    told_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'identity.lead_request_told': {
    request_id: string
    email: string
    told_at: ColumnType<Date, Date | string, Date | string>
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
  'official.notice': {
    official_id: string
    invitation_id: string
    told_at: ColumnType<Date, Date | string, Date | string>
  }
  'official.official_assessment': {
    id: Generated<string>
    council_code: string
    round_id: string | null
    assessment_id: string
    workshop_id: string | null
    finalised_by: string
    finalised_at: ColumnType<Date, Date | string, Date | string>
    superseded_by: string | null
    superseded_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'plans.action': {
    id: Generated<string>
    plan_id: string
    council_code: string
    title: string
    why: string
    area_id: string | null
    statement_id: string | null
    assessment_id: string | null
    source_kind: string | null
    source_key: string | null
    owner_id: string | null
    owner_team_id: string | null
    owner_text: string | null
    starts_on: string | null
    due_on: string | null
    priority: string
    status: string
    status_reason: string
    status_at: ColumnType<Date, Date | string, Date | string>
    links: ColumnType<unknown, string | undefined, string>
    remind_from: string
    version: number
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    changed_at: ColumnType<Date, Date | string, Date | string>
  }
  'plans.history': {
    id: Generated<string>
    number: ColumnType<string, never, never>
    action_id: string
    plan_id: string
    council_code: string
    person_id: string
    at: ColumnType<Date, Date | string, Date | string>
    kind: string
    status: string
    comment: string
    changes: ColumnType<unknown, string | undefined, string>
  }
  'plans.import': {
    id: Generated<string>
    plan_id: string
    council_code: string
    person_id: string
    file: ColumnType<unknown, string, string>
    made_at: ColumnType<Date, Date | string, Date | string>
    done_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    added: Generated<number[]>
  }
  'plans.plan': {
    id: Generated<string>
    council_code: string
    kind: string
    owner_id: string | null
    team_id: string | null
    shared_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    action_order: Generated<string[]>
    area_order: Generated<string[]>
  }
  'plans.plan_area': {
    plan_id: string
    area_id: string
    council_code: string
    is_in: boolean
    target: string | null
    decided_at: ColumnType<Date, Date | string, Date | string>
  }
  'plans.step': {
    id: Generated<string>
    action_id: string
    plan_id: string
    council_code: string
    position: number
    title: string
    owner_id: string | null
    owner_team_id: string | null
    owner_text: string | null
    due_on: string | null
    remind_from: string
    done_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    done_by: string | null
    version: number
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
  'reminders.digest': {
    id: Generated<string>
    person_id: string
    day: string
    made_at: ColumnType<Date, Date | string, Date | string>
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    undelivered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'reminders.preference': {
    person_id: string
    council_code: string
    frequency: string
    changed_at: ColumnType<Date, Date | string, Date | string>
  }
  'reminders.told': {
    digest_id: string
    person_id: string
    action_id: string
    step_id: string | null
    due_on: string | null
    reason: string
    week: string | null
    departed_id: string | null
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
  'rounds.invitation': {
    id: Generated<string>
    council_code: string
    round_id: string
    email: string
    message: string
    invited_by: string
    invited_at: ColumnType<Date, Date | string, Date | string>
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    remind_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    reminded_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    told_closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    undelivered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    tell_late_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    told_late_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'rounds.round': {
    id: Generated<string>
    council_code: string
    name: string
    scope: string
    service_name: string | null
    framework_version: string
    answer_by: string
    opened_by: string
    opened_at: ColumnType<Date, Date | string, Date | string>
    closed_by: string | null
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    late_allowed: Generated<boolean>
  }
  'teams.invitation': {
    id: Generated<string>
    team_id: string
    council_code: string
    email: string
    message: string
    invited_by: string
    invited_at: ColumnType<Date, Date | string, Date | string>
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    undelivered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'teams.membership': {
    team_id: string
    person_id: string
    council_code: string
    joined_at: ColumnType<Date, Date | string, Date | string>
    left_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    taken_out_by: string | null
    told_out_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'teams.team': {
    id: Generated<string>
    council_code: string
    name: string
    made_by: string
    made_at: ColumnType<Date, Date | string, Date | string>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'workshop.agreed_answer': {
    workshop_id: string
    statement_id: string
    council_code: string
    option_id: string
    reason: string
    dissent: string
    agreed_by: string
    agreed_at: ColumnType<Date, Date | string, Date | string>
    version: number
  }
  'workshop.participant': {
    workshop_id: string
    person_id: string
    council_code: string
    joined_at: ColumnType<Date, Date | string, Date | string>
  }
  'workshop.vote': {
    workshop_id: string
    statement_id: string
    person_id: string
    council_code: string
    option_id: string
    voted_at: ColumnType<Date, Date | string, Date | string>
  }
  'workshop.workshop': {
    id: Generated<string>
    council_code: string
    round_id: string
    join_code: string
    walk: string
    statement_id: string | null
    started_by: string
    started_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    version: Generated<number>
  }
}
