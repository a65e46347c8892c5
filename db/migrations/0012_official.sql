-- The assessment that stands for the council. It is written down once, as an assessment of kind 'council', and afterwards
-- only ever superseded by another.
create schema official;

create table official.official_assessment (
  id uuid primary key default gen_random_uuid(),
  council_code text not null references councils.council,
  round_id uuid references rounds.round,
  assessment_id uuid not null references assessment.assessment,
  -- Where it came from: a workshop, or an assessment that was chosen as it was.
  workshop_id uuid references workshop.workshop,
  finalised_by uuid not null references identity.person,
  finalised_at timestamptz not null,
  superseded_by uuid references identity.person,
  superseded_at timestamptz,
  check ((superseded_at is null) = (superseded_by is null))
);
create unique index official_one_standing on official.official_assessment (council_code, round_id)
  nulls not distinct where superseded_at is null;
create index official_of_assessment on official.official_assessment (assessment_id);

alter table official.official_assessment enable row level security, force row level security;
create policy council_reads on official.official_assessment for select to tiex_service
  using (council_code = (select platform.asking_council()));
create policy lga_reads on official.official_assessment for select to tiex_service using ((select platform.asking_role()) = 'lga');
create policy lead_finalises on official.official_assessment for insert to tiex_service
  with check ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council())
    and finalised_by = (select platform.asking_person())
    and exists (select from assessment.assessment a where a.id = assessment_id
      and a.council_code = official_assessment.council_code and a.kind = 'council' and a.status = 'submitted'
      and a.round_id is not distinct from official_assessment.round_id)
    and (round_id is null or exists (select from rounds.round r where r.id = round_id and r.closed_at is not null)));
create policy lead_supersedes on official.official_assessment for update to tiex_service
  using ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council())
    and superseded_at is null)
  with check (council_code = (select platform.asking_council()) and superseded_by = (select platform.asking_person()));
create policy jobs_read on official.official_assessment for select to tiex_jobs using (true);

-- Which of those who were invited to the round have been told, so that a mail is never sent twice.
create table official.notice (
  official_id uuid not null references official.official_assessment,
  invitation_id uuid not null references rounds.invitation on delete cascade,
  told_at timestamptz not null,
  primary key (official_id, invitation_id)
);
alter table official.notice enable row level security, force row level security;
create policy jobs_tell on official.notice to tiex_jobs using (true) with check (true);

-- What stands in the record of an agreed assessment. Results and reports say it, and know nothing of this schema.
create function assessment.official_record(assessment uuid) returns table
  (finalised_at timestamptz, superseded_at timestamptz, is_from_workshop boolean, round_name text)
  language sql stable set search_path = '' as $$
    select o.finalised_at, o.superseded_at, o.workshop_id is not null, r.name
    from official.official_assessment o left join rounds.round r on r.id = o.round_id
    where o.assessment_id = official_record.assessment
  $$;
revoke execute on function assessment.official_record(uuid) from public;
grant execute on function assessment.official_record(uuid) to tiex_service;

grant usage on schema official to tiex_service, tiex_jobs;
grant select, insert on official.official_assessment to tiex_service;
grant update (superseded_by, superseded_at) on official.official_assessment to tiex_service;
grant select on official.official_assessment to tiex_jobs;
grant select, insert on official.notice to tiex_jobs;
