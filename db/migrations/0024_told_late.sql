-- When a lead last let drafts of a closed round be submitted late, for each person with a draft in it, and when the mail
-- that tells them was last sent.
alter table rounds.invitation
  add column tell_late_at timestamptz,
  add column told_late_at timestamptz;

grant update (tell_late_at) on rounds.invitation to tiex_service;
grant update (told_late_at) on rounds.invitation to tiex_jobs;
