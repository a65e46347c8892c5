-- Assessments and what was answered. A draft is its author's alone; a submitted one is its council's and the LGA's to read,
-- and nobody's to change.
create schema assessment;

create table assessment.assessment (
  id uuid primary key default gen_random_uuid(),
  council_code text not null references councils.council,
  author_id uuid not null references identity.person,
  framework_version text not null references framework.version,
  scope text not null check (scope in ('council', 'service')),
  service_name text check (length(service_name) between 1 and 100),
  status text not null default 'draft' check (status in ('draft', 'submitted')),
  copied_from uuid references assessment.assessment,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  check ((scope = 'service') = (service_name is not null)),
  check ((status = 'submitted') = (submitted_at is not null))
);
create index assessment_author on assessment.assessment (author_id, begun_at);
create index assessment_council on assessment.assessment (council_code, submitted_at) where status = 'submitted';
create index assessment_copied_from on assessment.assessment (copied_from) where copied_from is not null;

-- One row an area once something was saved there. `answers` maps statement to option, `notes` kind to text.
create table assessment.response (
  assessment_id uuid not null references assessment.assessment on delete cascade,
  area_id text not null,
  -- The same as the assessment's: here so that reading one's own rows needs no look at the assessment.
  council_code text not null,
  author_id uuid not null,
  answers jsonb not null,
  notes jsonb not null,
  deliberate boolean not null,
  deliberate_reason text not null,
  in_plan boolean not null,
  -- Grows by one with each save; a save that was made from an older one is a conflict.
  version integer not null,
  -- The page that saved last and its own count of saves, so that a repeated or late save is recognised.
  editor text not null,
  edit_number integer not null,
  saved_at timestamptz not null,
  primary key (assessment_id, area_id)
);

create function assessment.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A submitted assessment is never changed';
end $$;
create trigger submitted_is_final before update or delete on assessment.assessment
  for each row when (old.status = 'submitted') execute function assessment.refuse_change();

create function assessment.refuse_late_response() returns trigger language plpgsql
  security definer set search_path = '' as $$
declare changed record := coalesce(new, old);
begin
  if exists (select from assessment.assessment a where a.id = changed.assessment_id and a.status = 'submitted') then
    raise exception 'A submitted assessment is never changed';
  end if;
  return changed;
end $$;
create trigger submitted_is_final before insert or update or delete on assessment.response
  for each row execute function assessment.refuse_late_response();

alter table assessment.assessment enable row level security, force row level security;
-- For the trigger above, which runs as the owner; it writes nothing.
create policy owner_reads on assessment.assessment for select to current_user using (true);
create policy author_reads on assessment.assessment for select to tiex_service
  using (author_id = (select platform.asking_person()));
create policy council_reads_submitted on assessment.assessment for select to tiex_service
  using (status = 'submitted' and council_code = (select platform.asking_council()));
create policy lga_reads_submitted on assessment.assessment for select to tiex_service
  using (status = 'submitted' and (select platform.asking_role()) = 'lga');
create policy author_begins on assessment.assessment for insert to tiex_service
  with check (status = 'draft' and author_id = (select platform.asking_person())
    and council_code = (select platform.asking_council()));
create policy author_changes_draft on assessment.assessment for update to tiex_service
  using (status = 'draft' and author_id = (select platform.asking_person()))
  with check (author_id = (select platform.asking_person()) and council_code = (select platform.asking_council()));
create policy author_deletes_draft on assessment.assessment for delete to tiex_service
  using (status = 'draft' and author_id = (select platform.asking_person()));

alter table assessment.response enable row level security, force row level security;
-- PostgreSQL tries policies from the last name to the first: the author's, which costs nothing, must come before the one
-- that looks at the assessment for every row. `npm run bench` holds it to that.
create policy own_answers on assessment.response to tiex_service
  using (author_id = (select platform.asking_person()))
  with check (author_id = (select platform.asking_person()) and council_code = (select platform.asking_council())
    and exists (select from assessment.assessment a
      where a.id = assessment_id and a.author_id = (select platform.asking_person()) and a.status = 'draft'));
create policy council_and_lga_read_submitted on assessment.response for select to tiex_service
  using (exists (select from assessment.assessment a where a.id = assessment_id and a.status = 'submitted'));

grant usage on schema assessment to tiex_service;
grant select, insert, update, delete on assessment.assessment, assessment.response to tiex_service;
