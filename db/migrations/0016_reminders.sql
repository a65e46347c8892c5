-- Reminders: one mail a day at most to whoever owns what is due. What somebody was told of is on record, so that nobody is
-- told twice, however often the work is repeated.
create schema reminders;

create table reminders.preference (
  person_id uuid primary key references identity.person on delete cascade,
  council_code text not null references councils.council,
  frequency text not null check (frequency in ('daily', 'weekly', 'off')),
  changed_at timestamptz not null
);

create table reminders.digest (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person on delete cascade,
  -- The day in London on which it may be sent. One that was not goes with the next working day's.
  day date not null,
  made_at timestamptz not null,
  -- Also where nothing of it was true any more and no mail was needed.
  sent_at timestamptz,
  -- The mail server refused the address for good.
  undelivered_at timestamptz,
  unique (person_id, day)
);
create index digest_day on reminders.digest (day);
create index digest_unsent on reminders.digest (day) where sent_at is null and undelivered_at is null;

-- What a digest tells of. A date that is changed begins anew.
create table reminders.told (
  digest_id uuid not null references reminders.digest on delete cascade,
  person_id uuid not null references identity.person on delete cascade,
  action_id uuid not null references plans.action on delete cascade,
  step_id uuid references plans.step on delete cascade,
  due_on date,
  -- 'due-14', 'due-3', 'due-0', 'overdue-1', 'overdue-2', ... (weeks), 'weekly', 'owner-left'
  reason text not null check (reason ~ '^(due-(14|3|0)|overdue-[1-9][0-9]*|weekly|owner-left)$'),
  -- The Monday of a weekly round-up: it tells again what it told last week.
  week date,
  -- The person or team that owned it and has left.
  departed_id uuid,
  check ((reason = 'weekly') = (week is not null)),
  check ((reason = 'owner-left') = (departed_id is not null)),
  check ((reason = 'owner-left') = (due_on is null))
);
create unique index told_once on reminders.told (person_id, action_id, step_id, due_on, reason, week, departed_id)
  nulls not distinct;
create index told_digest on reminders.told (digest_id);
create index told_action on reminders.told (action_id);
create index told_step on reminders.told (step_id) where step_id is not null;

alter table reminders.preference enable row level security, force row level security;
create policy own_preference on reminders.preference to tiex_service
  using (person_id = (select platform.asking_person()))
  with check (person_id = (select platform.asking_person()) and council_code = (select platform.asking_council()));
create policy jobs_read on reminders.preference for select to tiex_jobs using (true);
alter table reminders.digest enable row level security, force row level security;
create policy jobs_remind on reminders.digest to tiex_jobs using (true) with check (true);
alter table reminders.told enable row level security, force row level security;
create policy jobs_remind on reminders.told to tiex_jobs using (true) with check (true);

grant usage on schema reminders to tiex_service, tiex_jobs;
grant select, insert, update (frequency, changed_at) on reminders.preference to tiex_service;
grant select on reminders.preference to tiex_jobs;
grant select, insert, update (day, sent_at, undelivered_at), delete on reminders.digest to tiex_jobs;
grant select, insert, delete on reminders.told to tiex_jobs;
