// Which columns are about people. A new column that is gets a line here, and a sentence on the privacy page.

export const personalColumns: Readonly<Record<string, string>> = {
  'assessment.assessment.author_id': 'who answers',
  'assessment.response.author_id': 'who answers',
  'assessment.response.notes': 'free text: may name people although it should not',
  'assessment.response.deliberate_reason': 'free text: may name people although it should not',
  'audit.entry.person_id': 'who did it',
  'identity.consent.person_id': 'who agreed',
  'identity.consent.given': 'what they agreed to',
  'identity.kept_form.person_id': 'whose form it is',
  'identity.kept_form.body': 'what they typed; a day at most',
  'identity.person.email': 'e-mail address',
  'identity.person.name': 'name',
  'identity.person.job_title': 'job title',
  'identity.person.directorate': 'directorate',
  'identity.person.name_visible': 'their choice',
  'identity.session.person_id': 'who is signed in',
  'identity.sign_in.email': 'e-mail address, also of somebody unknown; a day at most',
}
