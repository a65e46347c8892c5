-- Who did what and when. Entries are added and never changed; they hold no answer, note, code or address.
create schema audit;

create table audit.entry (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  action text not null,
  person_id uuid,
  role text,
  council_code text,
  subject text
);
create index entry_person on audit.entry (person_id, at);
create index entry_council on audit.entry (council_code, at);

alter table audit.entry enable row level security, force row level security;
create policy asker_adds on audit.entry for insert to tiex_service
  with check (person_id is not distinct from (select platform.asking_person())
    and council_code is not distinct from (select platform.asking_council()));
create policy own_entries on audit.entry for select to tiex_service
  using (person_id = (select platform.asking_person()));
create policy lga_reads on audit.entry for select to tiex_service
  using ((select platform.asking_role()) = 'lga');

grant usage on schema audit to tiex_service;
grant select, insert on audit.entry to tiex_service;
