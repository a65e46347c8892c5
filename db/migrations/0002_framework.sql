-- Published versions of the questionnaire. An assessment keeps the version it was begun on, so a version never changes.
create schema framework;

create table framework.version (
  version text primary key,
  sha256 text not null,
  content jsonb not null,
  published_at timestamptz not null
);

create table framework.glossary_term (
  id text primary key,
  position integer not null unique,
  content jsonb not null
);

create function framework.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A published framework version is never changed or removed';
end $$;
create trigger version_is_immutable before update or delete on framework.version
  for each row execute function framework.refuse_change();

alter table framework.version enable row level security, force row level security;
create policy owner_publishes on framework.version to current_user using (true) with check (true);
create policy everyone_reads on framework.version for select to tiex_service, tiex_jobs using (true);

alter table framework.glossary_term enable row level security, force row level security;
create policy owner_keeps on framework.glossary_term to current_user using (true) with check (true);
create policy everyone_reads on framework.glossary_term for select to tiex_service using (true);

grant usage on schema framework to tiex_service, tiex_jobs;
grant select on framework.version to tiex_service, tiex_jobs;
grant select on framework.glossary_term to tiex_service;
