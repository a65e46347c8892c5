-- A council's own occasions of assessing, and who is asked. Until a round is closed nobody learns what a colleague
-- answered in it, except those who have submitted their own; the policy below holds for every page, file and query.
create schema rounds;

create table rounds.round (
  id uuid primary key default gen_random_uuid(),
  council_code text not null references councils.council,
  name text not null check (length(name) between 1 and 100),
  scope text not null check (scope in ('council', 'service')),
  service_name text check (length(service_name) between 1 and 100),
  framework_version text not null references framework.version,
  answer_by date not null,
  opened_by uuid not null references identity.person,
  opened_at timestamptz not null,
  closed_by uuid references identity.person,
  closed_at timestamptz,
  -- Whether a draft that was begun before the end may still be submitted after it.
  late_allowed boolean not null default false,
  check ((scope = 'service') = (service_name is not null)),
  check ((closed_at is null) = (closed_by is null))
);
create index round_council on rounds.round (council_code, opened_at);

create table rounds.invitation (
  id uuid primary key default gen_random_uuid(),
  council_code text not null references councils.council,
  round_id uuid not null references rounds.round on delete cascade,
  email text not null check (email = lower(email) and length(email) <= 254),
  message text not null check (length(message) <= 2000),
  invited_by uuid not null references identity.person,
  invited_at timestamptz not null,
  sent_at timestamptz,
  -- When a reminder was last asked for, and last sent.
  remind_at timestamptz,
  reminded_at timestamptz,
  told_closed_at timestamptz,
  -- The mail server refused the address for good.
  undelivered_at timestamptz,
  withdrawn_at timestamptz,
  unique (round_id, email)
);
create index invitation_email on rounds.invitation (email);

alter table assessment.assessment
  add column round_id uuid references rounds.round,
  -- 'own': one officer's view. 'council': the agreed one, written down by the lead who is its author.
  add column kind text not null default 'own' check (kind in ('own', 'council'));
-- For the agreed answers: by statement the reason, the dissent and how many chose what, as they stood when it was agreed.
alter table assessment.response add column agreement jsonb;
create index assessment_round on assessment.assessment (round_id) where round_id is not null;
create unique index assessment_one_own_in_round on assessment.assessment (round_id, author_id)
  where round_id is not null and kind = 'own';

-- Whether the asker may see what colleagues answered in a round: it is closed, or their own is submitted.
create function rounds.is_open_to_asker(round uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
    select exists (select from rounds.round r
      where r.id = round and r.council_code = platform.asking_council() and (r.closed_at is not null
        or exists (select from assessment.assessment a
          where a.round_id = r.id and a.author_id = platform.asking_person() and a.kind = 'own'
            and a.status = 'submitted')))
  $$;

-- All of those rounds at once, for the policy: asked for each row of a round, it took longer than reading the answers.
create function rounds.open_to_asker() returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select r.id from rounds.round r
    where r.council_code = platform.asking_council() and rounds.is_open_to_asker(r.id)
  $$;

drop policy council_reads_submitted on assessment.assessment;
create policy council_reads_submitted on assessment.assessment for select to tiex_service
  using (status = 'submitted' and council_code = (select platform.asking_council())
    and (round_id is null or round_id = any (array(select rounds.open_to_asker()))));

-- A draft may join only a round of its council that is open, and only if its author was invited or is a lead.
create function rounds.may_answer(round uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
    select exists (select from rounds.round r where r.id = round and r.closed_at is null
      and r.council_code = platform.asking_council()
      and (platform.asking_role() = 'lead' or exists (select from rounds.invitation i
        join identity.person p on p.email = i.email and p.id = platform.asking_person()
        where i.round_id = r.id and i.withdrawn_at is null)))
  $$;
drop policy author_begins on assessment.assessment;
create policy author_begins on assessment.assessment for insert to tiex_service
  with check (status = 'draft' and author_id = (select platform.asking_person())
    and council_code = (select platform.asking_council())
    and (kind = 'own' or (select platform.asking_role()) = 'lead')
    and (round_id is null or kind = 'council' or rounds.may_answer(round_id)));

-- A draft of a round that has ended is kept as it is; it is submitted only where a lead lets it be late.
create function rounds.may_submit(round uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
    select exists (select from rounds.round r
      where r.id = round and r.council_code = platform.asking_council() and (r.closed_at is null or r.late_allowed))
  $$;
drop policy author_changes_draft on assessment.assessment;
create policy author_changes_draft on assessment.assessment for update to tiex_service
  using (status = 'draft' and author_id = (select platform.asking_person()))
  with check (author_id = (select platform.asking_person()) and council_code = (select platform.asking_council())
    and (status = 'draft' or round_id is null or kind = 'council' or rounds.may_submit(round_id)));

-- What the asker has in which round: assessments know their rounds, and a round shows its people where to go on.
create function rounds.own_assessments() returns table (round_id uuid, assessment_id uuid, is_submitted boolean)
  language sql stable set search_path = '' as $$
    select a.round_id, a.id, a.status = 'submitted' from assessment.assessment a
    where a.author_id = platform.asking_person() and a.kind = 'own' and a.round_id is not null
  $$;

-- What a lead may know of the people asked: how far they are, never what they answered.
create function rounds.progress(round uuid) returns table
  (invitation_id uuid, has_signed_in boolean, has_begun boolean, has_submitted boolean)
  language sql stable security definer set search_path = '' as $$
    select i.id, p.id is not null, a.id is not null, coalesce(a.status = 'submitted', false)
    from rounds.invitation i
    left join identity.person p on p.email = i.email and p.council_code = i.council_code and p.introduced_at is not null
    left join assessment.assessment a on a.round_id = i.round_id and a.author_id = p.id and a.kind = 'own'
    where i.round_id = round and i.council_code = platform.asking_council() and platform.asking_role() = 'lead'
  $$;

-- How many submitted in a round, for everyone of the council: a count gives no answer away.
create function rounds.counts(round uuid) returns table (begun integer, submitted integer)
  language sql stable security definer set search_path = '' as $$
    select count(*)::integer, (count(*) filter (where a.status = 'submitted'))::integer
    from assessment.assessment a join rounds.round r on r.id = a.round_id
    where a.round_id = round and a.kind = 'own' and r.council_code = platform.asking_council()
  $$;

create function rounds.refuse_reopening() returns trigger language plpgsql as $$
begin
  raise exception 'A closed round stays as it was closed';
end $$;
create trigger closed_is_final before update on rounds.round for each row
  when (old.closed_at is not null and (old.closed_at, old.closed_by, old.name, old.answer_by)
    is distinct from (new.closed_at, new.closed_by, new.name, new.answer_by))
  execute function rounds.refuse_reopening();

alter table rounds.round enable row level security, force row level security;
-- For the functions above, which run as the owner.
create policy owner_reads on rounds.round for select to current_user using (true);
create policy council_reads on rounds.round for select to tiex_service
  using (council_code = (select platform.asking_council()));
create policy lga_reads on rounds.round for select to tiex_service using ((select platform.asking_role()) = 'lga');
create policy lead_opens on rounds.round for insert to tiex_service
  with check ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council())
    and opened_by = (select platform.asking_person()));
create policy lead_changes on rounds.round for update to tiex_service
  using ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council()))
  with check (council_code = (select platform.asking_council()));
create policy jobs_read on rounds.round for select to tiex_jobs using (true);

alter table rounds.invitation enable row level security, force row level security;
create policy owner_reads on rounds.invitation for select to current_user using (true);
create policy lead_invites on rounds.invitation to tiex_service
  using ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council()))
  with check ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council())
    and exists (select from rounds.round r where r.id = round_id and r.council_code = invitation.council_code));
create policy invited_reads on rounds.invitation for select to tiex_service
  using (council_code = (select platform.asking_council())
    and email = (select p.email from identity.person p where p.id = (select platform.asking_person())));
create policy jobs_send on rounds.invitation to tiex_jobs using (true) with check (true);

revoke execute on function rounds.is_open_to_asker(uuid), rounds.open_to_asker(), rounds.may_answer(uuid), rounds.progress(uuid),
  rounds.counts(uuid), rounds.may_submit(uuid), rounds.own_assessments() from public;
grant usage on schema rounds to tiex_service, tiex_jobs;
grant execute on function rounds.is_open_to_asker(uuid), rounds.open_to_asker(), rounds.may_answer(uuid), rounds.progress(uuid),
  rounds.counts(uuid), rounds.may_submit(uuid), rounds.own_assessments() to tiex_service;
grant select, insert on rounds.round to tiex_service;
grant update (closed_by, closed_at, late_allowed, name, answer_by) on rounds.round to tiex_service;
grant select, insert on rounds.invitation to tiex_service;
grant update (invited_by, invited_at, sent_at, remind_at, undelivered_at, withdrawn_at, message) on rounds.invitation to tiex_service;
grant select on rounds.round to tiex_jobs;
grant select, update (sent_at, reminded_at, told_closed_at, undelivered_at) on rounds.invitation to tiex_jobs;
