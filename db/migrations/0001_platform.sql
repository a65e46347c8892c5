-- Who is asking, as every policy reads it. Each transaction sets these with set_config(…, true), so they end with it.
-- current_setting gives '' (not null) once a session has set the name before: without nullif the casts would fail.
create schema if not exists platform;

create function platform.asking_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function platform.asking_council() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.council', true), '') $$;
create function platform.asking_role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.role', true), '') $$;
-- Held only while somebody proves who they are: the address whose code was right, the session's token, the browser.
create function platform.asking_email() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.email', true), '') $$;
create function platform.asking_session() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.session', true), '') $$;
create function platform.asking_browser() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.browser', true), '') $$;

-- Which files of content/ the database holds, so that a start with unchanged files reads none of them.
create table platform.content_hash (
  name text primary key,
  sha256 text not null,
  loaded_at timestamptz not null
);

alter table platform.content_hash enable row level security, force row level security;
create policy owner_keeps on platform.content_hash to current_user using (true) with check (true);

alter table platform.migration enable row level security, force row level security;
create policy owner_keeps on platform.migration to current_user using (true) with check (true);
create policy service_reads on platform.migration for select to tiex_service using (true);

grant usage on schema platform to tiex_service, tiex_jobs;
grant select on platform.migration to tiex_service;
