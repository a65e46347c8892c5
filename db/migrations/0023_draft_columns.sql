-- What changes of an assessment after it was begun is when it was saved and that it was submitted. Whose it is, of which round
-- and what for stay as they were begun: the policies that looked at them then are not asked again.
revoke update on assessment.assessment from tiex_service;
grant update (saved_at, status, submitted_at) on assessment.assessment to tiex_service;
