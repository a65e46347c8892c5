-- The published sources of the facts about councils, credited on a public page as their licences ask.
create table councils.source (
  id text primary key,
  position integer not null unique,
  content jsonb not null
);

alter table councils.source enable row level security, force row level security;
create policy owner_keeps on councils.source to current_user using (true) with check (true);
create policy everyone_reads on councils.source for select to tiex_service using (true);

grant select on councils.source to tiex_service;
