-- Written by npm run docs from the migrated database, for reading; db/migrations is what makes it.

-- Schemas

create schema assessment;
create schema audit;
create schema councils;
create schema framework;
create schema identity;
create schema platform;
create schema resources;

-- Functions

CREATE OR REPLACE FUNCTION assessment.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'A submitted assessment is never changed';
end $function$;
CREATE OR REPLACE FUNCTION assessment.refuse_late_response()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare changed record := coalesce(new, old);
begin
  if exists (select from assessment.assessment a where a.id = changed.assessment_id and a.status = 'submitted') then
    raise exception 'A submitted assessment is never changed';
  end if;
  return changed;
end $function$;
CREATE OR REPLACE FUNCTION framework.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'A published framework version is never changed or removed';
end $function$;
CREATE OR REPLACE FUNCTION identity.holder_of_session(token_hash text, at timestamp with time zone, seen_after timestamp with time zone, begun_after timestamp with time zone)
 RETURNS TABLE(person_id uuid, email text, role text, is_lead boolean, name text, name_visible boolean, introduced boolean, council_code text, council_name text, council_short_name text)
 LANGUAGE plpgsql
AS $function$
  declare
    seen timestamptz;
  begin
    perform set_config('app.session', holder_of_session.token_hash, true);
    return query
      select p.id, p.email, p.role, p.is_lead, p.name, p.name_visible, p.introduced_at is not null, c.code, c.name, c.short_name
      from identity.session s
      join identity.person p on p.id = s.person_id and p.disabled_at is null
      left join councils.council c on c.code = p.council_code
      where s.token_hash = holder_of_session.token_hash and s.last_seen_at > seen_after and s.created_at > begun_after;
    if found then
      select s.last_seen_at into seen from identity.session s where s.token_hash = holder_of_session.token_hash;
      if seen <= at - interval '1 minute' then
        perform set_config('synchronous_commit', 'off', true);
        update identity.session s set last_seen_at = at where s.token_hash = holder_of_session.token_hash;
      end if;
    end if;
  end $function$;
CREATE OR REPLACE FUNCTION identity.keep_form(token_hash text, path text, body text, at timestamp with time zone, seen_after timestamp with time zone, begun_after timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
  begin
    perform set_config('app.session', keep_form.token_hash, true);
    insert into identity.kept_form as kept (person_id, path, body, kept_at)
      select s.person_id, keep_form.path, keep_form.body, at
      from identity.session s
      join identity.person p on p.id = s.person_id and p.disabled_at is null
      where s.token_hash = keep_form.token_hash and (s.last_seen_at <= seen_after or s.created_at <= begun_after)
      on conflict (person_id) do update set path = excluded.path, body = excluded.body, kept_at = excluded.kept_at;
    return found;
  end $function$;
CREATE OR REPLACE FUNCTION identity.shown_names(people uuid[])
 RETURNS TABLE(person_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select p.id, p.name from identity.person p
    where p.id = any (people) and p.name_visible and p.disabled_at is null
      and p.council_code = platform.asking_council()
  $function$;
CREATE OR REPLACE FUNCTION platform.asking_browser()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.browser', true), '') $function$;
CREATE OR REPLACE FUNCTION platform.asking_council()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.council', true), '') $function$;
CREATE OR REPLACE FUNCTION platform.asking_email()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.email', true), '') $function$;
CREATE OR REPLACE FUNCTION platform.asking_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.person', true), '')::uuid $function$;
CREATE OR REPLACE FUNCTION platform.asking_role()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.role', true), '') $function$;
CREATE OR REPLACE FUNCTION platform.asking_session()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.session', true), '') $function$;

-- Tables

create table assessment.assessment (
  id uuid not null default gen_random_uuid(),
  council_code text not null,
  author_id uuid not null,
  framework_version text not null,
  scope text not null,
  service_name text,
  status text not null default 'draft'::text,
  copied_from uuid,
  begun_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  submitted_at timestamp with time zone
);
create table assessment.response (
  assessment_id uuid not null,
  area_id text not null,
  council_code text not null,
  author_id uuid not null,
  answers jsonb not null,
  notes jsonb not null,
  deliberate boolean not null,
  deliberate_reason text not null,
  in_plan boolean not null,
  version integer not null,
  editor text not null,
  edit_number integer not null,
  saved_at timestamp with time zone not null
);
create table audit.entry (
  id uuid not null default gen_random_uuid(),
  at timestamp with time zone not null,
  action text not null,
  person_id uuid,
  role text,
  council_code text,
  subject text
);
create table councils.council (
  code text not null,
  name text not null,
  short_name text not null,
  slug text not null,
  type text not null,
  region text not null,
  parent_county_code text,
  combined_authority text,
  comparators jsonb not null
);
create table councils.email_domain (
  domain text not null,
  council_code text not null
);
create table councils.source (
  id text not null,
  position integer not null,
  content jsonb not null
);
create table framework.glossary_term (
  id text not null,
  position integer not null,
  content jsonb not null
);
create table framework.version (
  version text not null,
  sha256 text not null,
  content jsonb not null,
  published_at timestamp with time zone not null
);
create table identity.attempt (
  bucket text not null,
  window_start timestamp with time zone not null,
  count integer not null
);
create table identity.consent (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null,
  given boolean not null,
  at timestamp with time zone not null
);
create table identity.kept_form (
  person_id uuid not null,
  path text not null,
  body text not null,
  kept_at timestamp with time zone not null
);
create table identity.person (
  id uuid not null default gen_random_uuid(),
  email text not null,
  council_code text,
  role text not null,
  is_lead boolean not null default false,
  name text,
  job_title text,
  directorate text,
  name_visible boolean not null default false,
  created_at timestamp with time zone not null,
  introduced_at timestamp with time zone,
  disabled_at timestamp with time zone
);
create table identity.session (
  token_hash text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null
);
create table identity.sign_in (
  id uuid not null default gen_random_uuid(),
  browser_hash text not null,
  email text not null,
  return_to text not null,
  code_salt text,
  code_hash text,
  tries integer not null default 0,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  proven_at timestamp with time zone,
  used_at timestamp with time zone
);
create table platform.content_hash (
  name text not null,
  sha256 text not null,
  loaded_at timestamp with time zone not null
);
create table platform.migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now()
);
create table resources.resource (
  id text not null,
  title text not null,
  publisher text not null,
  type text not null,
  summary text not null,
  url text not null,
  area_ids text[] not null,
  unverified boolean not null,
  position integer not null
);

-- Constraints

alter table assessment.assessment add constraint assessment_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.person(id);
alter table assessment.assessment add constraint assessment_check CHECK (((scope = 'service'::text) = (service_name IS NOT NULL)));
alter table assessment.assessment add constraint assessment_check1 CHECK (((status = 'submitted'::text) = (submitted_at IS NOT NULL)));
alter table assessment.assessment add constraint assessment_copied_from_fkey FOREIGN KEY (copied_from) REFERENCES assessment.assessment(id);
alter table assessment.assessment add constraint assessment_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table assessment.assessment add constraint assessment_framework_version_fkey FOREIGN KEY (framework_version) REFERENCES framework.version(version);
alter table assessment.assessment add constraint assessment_pkey PRIMARY KEY (id);
alter table assessment.assessment add constraint assessment_scope_check CHECK ((scope = ANY (ARRAY['council'::text, 'service'::text])));
alter table assessment.assessment add constraint assessment_service_name_check CHECK (((length(service_name) >= 1) AND (length(service_name) <= 100)));
alter table assessment.assessment add constraint assessment_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text])));
alter table assessment.response add constraint response_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment.assessment(id) ON DELETE CASCADE;
alter table assessment.response add constraint response_pkey PRIMARY KEY (assessment_id, area_id);
alter table audit.entry add constraint entry_pkey PRIMARY KEY (id);
alter table councils.council add constraint council_code_check CHECK ((code ~ '^E[0-9]{8}$'::text));
alter table councils.council add constraint council_parent_county_code_fkey FOREIGN KEY (parent_county_code) REFERENCES councils.council(code) DEFERRABLE INITIALLY DEFERRED;
alter table councils.council add constraint council_pkey PRIMARY KEY (code);
alter table councils.council add constraint council_slug_key UNIQUE (slug);
alter table councils.email_domain add constraint email_domain_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table councils.email_domain add constraint email_domain_domain_check CHECK ((domain = lower(domain)));
alter table councils.email_domain add constraint email_domain_pkey PRIMARY KEY (domain, council_code);
alter table councils.source add constraint source_pkey PRIMARY KEY (id);
alter table councils.source add constraint source_position_key UNIQUE ("position");
alter table framework.glossary_term add constraint glossary_term_pkey PRIMARY KEY (id);
alter table framework.glossary_term add constraint glossary_term_position_key UNIQUE ("position");
alter table framework.version add constraint version_pkey PRIMARY KEY (version);
alter table identity.attempt add constraint attempt_pkey PRIMARY KEY (bucket, window_start);
alter table identity.consent add constraint consent_kind_check CHECK ((kind = 'name'::text));
alter table identity.consent add constraint consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table identity.consent add constraint consent_pkey PRIMARY KEY (id);
alter table identity.kept_form add constraint kept_form_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table identity.kept_form add constraint kept_form_pkey PRIMARY KEY (person_id);
alter table identity.person add constraint person_check CHECK (((role = 'lga'::text) = (council_code IS NULL)));
alter table identity.person add constraint person_check1 CHECK (((role = 'officer'::text) OR (NOT is_lead)));
alter table identity.person add constraint person_check2 CHECK (((introduced_at IS NOT NULL) <= ((name IS NOT NULL) AND (job_title IS NOT NULL))));
alter table identity.person add constraint person_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table identity.person add constraint person_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)));
alter table identity.person add constraint person_email_council_code_key UNIQUE NULLS NOT DISTINCT (email, council_code);
alter table identity.person add constraint person_pkey PRIMARY KEY (id);
alter table identity.person add constraint person_role_check CHECK ((role = ANY (ARRAY['officer'::text, 'lga'::text])));
alter table identity.session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table identity.session add constraint session_pkey PRIMARY KEY (token_hash);
alter table identity.sign_in add constraint sign_in_browser_hash_key UNIQUE (browser_hash);
alter table identity.sign_in add constraint sign_in_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)));
alter table identity.sign_in add constraint sign_in_pkey PRIMARY KEY (id);
alter table platform.content_hash add constraint content_hash_pkey PRIMARY KEY (name);
alter table platform.migration add constraint migration_pkey PRIMARY KEY (name);
alter table resources.resource add constraint resource_pkey PRIMARY KEY (id);

-- Indexes

CREATE INDEX assessment_author ON assessment.assessment USING btree (author_id, begun_at);
CREATE INDEX assessment_copied_from ON assessment.assessment USING btree (copied_from) WHERE (copied_from IS NOT NULL);
CREATE INDEX assessment_council ON assessment.assessment USING btree (council_code, submitted_at) WHERE (status = 'submitted'::text);
CREATE INDEX entry_council ON audit.entry USING btree (council_code, at);
CREATE INDEX entry_person ON audit.entry USING btree (person_id, at);
CREATE INDEX consent_person ON identity.consent USING btree (person_id, at);
CREATE INDEX person_council ON identity.person USING btree (council_code);
CREATE INDEX session_person ON identity.session USING btree (person_id);
CREATE INDEX sign_in_expires ON identity.sign_in USING btree (expires_at);
CREATE INDEX resource_area_ids ON resources.resource USING gin (area_ids);

-- Triggers

CREATE TRIGGER submitted_is_final BEFORE DELETE OR UPDATE ON assessment.assessment FOR EACH ROW WHEN ((old.status = 'submitted'::text)) EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER submitted_is_final BEFORE INSERT OR DELETE OR UPDATE ON assessment.response FOR EACH ROW EXECUTE FUNCTION assessment.refuse_late_response();
CREATE TRIGGER version_is_immutable BEFORE DELETE OR UPDATE ON framework.version FOR EACH ROW EXECUTE FUNCTION framework.refuse_change();

-- Row-level security

alter table assessment.assessment enable row level security, force row level security;
alter table assessment.response enable row level security, force row level security;
alter table audit.entry enable row level security, force row level security;
alter table councils.council enable row level security, force row level security;
alter table councils.email_domain enable row level security, force row level security;
alter table councils.source enable row level security, force row level security;
alter table framework.glossary_term enable row level security, force row level security;
alter table framework.version enable row level security, force row level security;
alter table identity.attempt enable row level security, force row level security;
alter table identity.consent enable row level security, force row level security;
alter table identity.kept_form enable row level security, force row level security;
alter table identity.person enable row level security, force row level security;
alter table identity.session enable row level security, force row level security;
alter table identity.sign_in enable row level security, force row level security;
alter table platform.content_hash enable row level security, force row level security;
alter table platform.migration enable row level security, force row level security;
alter table resources.resource enable row level security, force row level security;

-- Policies

create policy author_begins on assessment.assessment for insert to tiex_service
  with check (((status = 'draft'::text) AND (author_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council))));
create policy author_changes_draft on assessment.assessment for update to tiex_service
  using (((status = 'draft'::text) AND (author_id = ( SELECT platform.asking_person() AS asking_person))))
  with check (((author_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council))));
create policy author_deletes_draft on assessment.assessment for delete to tiex_service
  using (((status = 'draft'::text) AND (author_id = ( SELECT platform.asking_person() AS asking_person))));
create policy author_reads on assessment.assessment for select to tiex_service
  using ((author_id = ( SELECT platform.asking_person() AS asking_person)));
create policy council_reads_submitted on assessment.assessment for select to tiex_service
  using (((status = 'submitted'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council))));
create policy lga_reads_submitted on assessment.assessment for select to tiex_service
  using (((status = 'submitted'::text) AND (( SELECT platform.asking_role() AS asking_role) = 'lga'::text)));
create policy owner_reads on assessment.assessment for select to tiex_owner
  using (true);
create policy author_answers on assessment.response for all to tiex_service
  using ((author_id = ( SELECT platform.asking_person() AS asking_person)))
  with check (((author_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (EXISTS ( SELECT
   FROM assessment.assessment a
  WHERE ((a.id = response.assessment_id) AND (a.author_id = ( SELECT platform.asking_person() AS asking_person)) AND (a.status = 'draft'::text))))));
create policy others_read_submitted on assessment.response for select to tiex_service
  using ((EXISTS ( SELECT
   FROM assessment.assessment a
  WHERE ((a.id = response.assessment_id) AND (a.status = 'submitted'::text)))));
create policy asker_adds on audit.entry for insert to tiex_service
  with check (((NOT (person_id IS DISTINCT FROM ( SELECT platform.asking_person() AS asking_person))) AND (NOT (council_code IS DISTINCT FROM ( SELECT platform.asking_council() AS asking_council)))));
create policy lga_reads on audit.entry for select to tiex_service
  using ((( SELECT platform.asking_role() AS asking_role) = 'lga'::text));
create policy own_entries on audit.entry for select to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)));
create policy everyone_reads on councils.council for select to tiex_jobs, tiex_service
  using (true);
create policy owner_keeps on councils.council for all to tiex_owner
  using (true)
  with check (true);
create policy everyone_reads on councils.email_domain for select to tiex_jobs, tiex_service
  using (true);
create policy owner_keeps on councils.email_domain for all to tiex_owner
  using (true)
  with check (true);
create policy everyone_reads on councils.source for select to tiex_service
  using (true);
create policy owner_keeps on councils.source for all to tiex_owner
  using (true)
  with check (true);
create policy everyone_reads on framework.glossary_term for select to tiex_service
  using (true);
create policy owner_keeps on framework.glossary_term for all to tiex_owner
  using (true)
  with check (true);
create policy everyone_reads on framework.version for select to tiex_jobs, tiex_service
  using (true);
create policy owner_publishes on framework.version for all to tiex_owner
  using (true)
  with check (true);
create policy jobs_tidy on identity.attempt for all to tiex_jobs
  using (true)
  with check (true);
create policy service_counts on identity.attempt for all to tiex_service
  using (true)
  with check (true);
create policy own_consents on identity.consent for all to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)))
  with check ((person_id = ( SELECT platform.asking_person() AS asking_person)));
create policy holder_of_ended_session on identity.kept_form for all to tiex_service
  using ((person_id = ( SELECT s.person_id
   FROM identity.session s
  WHERE (s.token_hash = ( SELECT platform.asking_session() AS asking_session)))))
  with check ((person_id = ( SELECT s.person_id
   FROM identity.session s
  WHERE (s.token_hash = ( SELECT platform.asking_session() AS asking_session)))));
create policy jobs_tidy on identity.kept_form for all to tiex_jobs
  using (true)
  with check (true);
create policy own_kept_form on identity.kept_form for all to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)))
  with check ((person_id = ( SELECT platform.asking_person() AS asking_person)));
create policy address_begins on identity.person for insert to tiex_service
  with check (((email = ( SELECT platform.asking_email() AS asking_email)) AND ((role = 'lga'::text) OR (EXISTS ( SELECT
   FROM councils.email_domain d
  WHERE ((d.council_code = person.council_code) AND (d.domain = split_part(person.email, '@'::text, 2))))))));
create policy address_is_proven on identity.person for select to tiex_service
  using ((email = ( SELECT platform.asking_email() AS asking_email)));
create policy holder_of_token on identity.person for select to tiex_service
  using ((id = ( SELECT s.person_id
   FROM identity.session s
  WHERE (s.token_hash = ( SELECT platform.asking_session() AS asking_session)))));
create policy jobs_read on identity.person for select to tiex_jobs
  using (true);
create policy owner_keeps on identity.person for all to tiex_owner
  using (true)
  with check (true);
create policy person_changes_self on identity.person for update to tiex_service
  using ((id = ( SELECT platform.asking_person() AS asking_person)))
  with check ((id = ( SELECT platform.asking_person() AS asking_person)));
create policy person_is_self on identity.person for select to tiex_service
  using ((id = ( SELECT platform.asking_person() AS asking_person)));
create policy holder_of_token on identity.session for all to tiex_service
  using ((token_hash = ( SELECT platform.asking_session() AS asking_session)))
  with check ((token_hash = ( SELECT platform.asking_session() AS asking_session)));
create policy jobs_tidy on identity.session for all to tiex_jobs
  using (true)
  with check (true);
create policy own_sessions on identity.session for all to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)))
  with check ((person_id = ( SELECT platform.asking_person() AS asking_person)));
create policy browser_asked on identity.sign_in for all to tiex_service
  using ((browser_hash = ( SELECT platform.asking_browser() AS asking_browser)))
  with check ((browser_hash = ( SELECT platform.asking_browser() AS asking_browser)));
create policy jobs_send_codes on identity.sign_in for all to tiex_jobs
  using (true)
  with check (true);
create policy owner_keeps on platform.content_hash for all to tiex_owner
  using (true)
  with check (true);
create policy owner_keeps on platform.migration for all to tiex_owner
  using (true)
  with check (true);
create policy service_reads on platform.migration for select to tiex_service
  using (true);
create policy everyone_reads on resources.resource for select to tiex_service
  using (true);
create policy owner_keeps on resources.resource for all to tiex_owner
  using (true)
  with check (true);

-- Grants

grant delete, insert, select, update on assessment.assessment to tiex_service;
grant delete, insert, select, update on assessment.response to tiex_service;
grant insert, select on audit.entry to tiex_service;
grant select on councils.council to tiex_jobs;
grant select on councils.council to tiex_service;
grant select on councils.email_domain to tiex_jobs;
grant select on councils.email_domain to tiex_service;
grant select on councils.source to tiex_service;
grant select on framework.glossary_term to tiex_service;
grant select on framework.version to tiex_jobs;
grant select on framework.version to tiex_service;
grant delete, select on identity.attempt to tiex_jobs;
grant insert, select, update on identity.attempt to tiex_service;
grant insert, select on identity.consent to tiex_service;
grant delete, select on identity.kept_form to tiex_jobs;
grant delete, insert, select, update on identity.kept_form to tiex_service;
grant select on identity.person to tiex_jobs;
grant select on identity.person to tiex_service;
grant delete, select on identity.session to tiex_jobs;
grant delete, insert, select, update on identity.session to tiex_service;
grant delete, select, update on identity.sign_in to tiex_jobs;
grant insert, select, update on identity.sign_in to tiex_service;
grant select on platform.migration to tiex_service;
grant select on resources.resource to tiex_service;

-- Grants of columns

grant insert (id, email, council_code, role, created_at) on identity.person to tiex_service;
grant update (name, job_title, directorate, name_visible, introduced_at) on identity.person to tiex_service;
