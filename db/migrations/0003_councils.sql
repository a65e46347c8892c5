-- The register: facts about councils, public and the same for everyone. Figures and their sources: content/sources.yaml.
create schema councils;

create table councils.council (
  code text primary key check (code ~ '^E[0-9]{8}$'),
  name text not null,
  short_name text not null,
  slug text not null unique,
  type text not null,
  region text not null,
  parent_county_code text references councils.council deferrable initially deferred,
  combined_authority text,
  -- Everything cohorts are made from: population, density, deprivation, age, budget, rural or urban, coast.
  comparators jsonb not null
);

create table councils.email_domain (
  domain text not null check (domain = lower(domain)),
  council_code text not null references councils.council,
  primary key (domain, council_code)
);

alter table councils.council enable row level security, force row level security;
create policy owner_keeps on councils.council to current_user using (true) with check (true);
create policy everyone_reads on councils.council for select to tiex_service, tiex_jobs using (true);

alter table councils.email_domain enable row level security, force row level security;
create policy owner_keeps on councils.email_domain to current_user using (true) with check (true);
create policy everyone_reads on councils.email_domain for select to tiex_service, tiex_jobs using (true);

grant usage on schema councils to tiex_service, tiex_jobs;
grant select on all tables in schema councils to tiex_service, tiex_jobs;
