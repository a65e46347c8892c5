-- The public hub.
create schema resources;

create table resources.resource (
  id text primary key,
  title text not null,
  publisher text not null,
  type text not null,
  summary text not null,
  url text not null,
  -- The areas of the framework that it helps with.
  area_ids text[] not null,
  -- True until a person has opened the address: seen in a list, never visited.
  unverified boolean not null,
  position integer not null
);
create index resource_area_ids on resources.resource using gin (area_ids);

alter table resources.resource enable row level security, force row level security;
create policy owner_keeps on resources.resource to current_user using (true) with check (true);
create policy everyone_reads on resources.resource for select to tiex_service using (true);

grant usage on schema resources to tiex_service;
grant select on resources.resource to tiex_service;
