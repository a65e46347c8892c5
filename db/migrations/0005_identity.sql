-- People, how they prove who they are, and what they agreed to. No row is readable by a colleague: the one thing that
-- colleagues may learn, a name its owner agreed to show, comes out through identity.shown_names alone.
create schema identity;

create table identity.person (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) <= 254),
  -- Null for LGA staff. An address on a domain that serves two councils may be a person of each.
  council_code text references councils.council,
  role text not null check (role in ('officer', 'lga')),
  is_lead boolean not null default false,
  name text,
  job_title text,
  directorate text,
  name_visible boolean not null default false,
  created_at timestamptz not null,
  -- Set once the person has given their name and chosen who sees it; until then every page leads there.
  introduced_at timestamptz,
  disabled_at timestamptz,
  unique nulls not distinct (email, council_code),
  check ((role = 'lga') = (council_code is null)),
  check (role = 'officer' or not is_lead),
  check ((introduced_at is not null) <= (name is not null and job_title is not null))
);
create index person_council on identity.person (council_code);

-- One request for a code: bound to the browser that asked, the code kept only as a salted hash.
create table identity.sign_in (
  id uuid primary key default gen_random_uuid(),
  browser_hash text not null unique,
  email text not null check (email = lower(email) and length(email) <= 254),
  return_to text not null,
  code_salt text,
  code_hash text,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- The code was right: the browser may now choose among the councils that the address serves.
  proven_at timestamptz,
  used_at timestamptz
);
create index sign_in_expires on identity.sign_in (expires_at);

-- How often something was tried, by keyed hash of an address or a source: it names nobody.
create table identity.attempt (
  bucket text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (bucket, window_start)
);

create table identity.session (
  token_hash text primary key,
  person_id uuid not null references identity.person on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index session_person on identity.session (person_id);

-- What somebody sent after their session had ended: kept for them alone, and sent again once they have signed in.
create table identity.kept_form (
  person_id uuid primary key references identity.person on delete cascade,
  path text not null,
  body text not null,
  kept_at timestamptz not null
);

-- What a person agreed to and when; never changed afterwards.
create table identity.consent (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person on delete cascade,
  kind text not null check (kind in ('name')),
  given boolean not null,
  at timestamptz not null
);
create index consent_person on identity.consent (person_id, at);

-- The only way from an author to a name: those who agreed, asked by their own council.
create function identity.shown_names(people uuid[]) returns table (person_id uuid, name text)
  language sql stable security definer set search_path = ''
  as $$
    select p.id, p.name from identity.person p
    where p.id = any (people) and p.name_visible and p.disabled_at is null
      and p.council_code = platform.asking_council()
  $$;
revoke execute on function identity.shown_names(uuid[]) from public;

alter table identity.person enable row level security, force row level security;
create policy owner_keeps on identity.person to current_user using (true) with check (true);
create policy person_is_self on identity.person for select to tiex_service
  using (id = (select platform.asking_person()));
create policy person_changes_self on identity.person for update to tiex_service
  using (id = (select platform.asking_person()))
  with check (id = (select platform.asking_person()));
-- Only a transaction that has just checked a code sets the address. An officer's council must be one that the address's
-- domain serves, whatever the code that inserts believes.
create policy address_is_proven on identity.person for select to tiex_service
  using (email = (select platform.asking_email()));
create policy address_begins on identity.person for insert to tiex_service
  with check (email = (select platform.asking_email()) and (role = 'lga' or exists (
    select from councils.email_domain d
    where d.council_code = person.council_code and d.domain = split_part(email, '@', 2))));
create policy jobs_read on identity.person for select to tiex_jobs using (true);

alter table identity.sign_in enable row level security, force row level security;
create policy browser_asked on identity.sign_in to tiex_service
  using (browser_hash = (select platform.asking_browser()))
  with check (browser_hash = (select platform.asking_browser()));
create policy jobs_send_codes on identity.sign_in to tiex_jobs using (true) with check (true);

alter table identity.attempt enable row level security, force row level security;
create policy service_counts on identity.attempt to tiex_service using (true) with check (true);
create policy jobs_tidy on identity.attempt to tiex_jobs using (true) with check (true);

alter table identity.session enable row level security, force row level security;
create policy holder_of_token on identity.session to tiex_service
  using (token_hash = (select platform.asking_session()))
  with check (token_hash = (select platform.asking_session()));
create policy own_sessions on identity.session to tiex_service
  using (person_id = (select platform.asking_person()))
  with check (person_id = (select platform.asking_person()));
create policy jobs_tidy on identity.session to tiex_jobs using (true) with check (true);
-- The person behind the token, so that a request can be told who is asking.
create policy holder_of_token on identity.person for select to tiex_service
  using (id = (select s.person_id from identity.session s where s.token_hash = (select platform.asking_session())));

alter table identity.kept_form enable row level security, force row level security;
create policy holder_of_ended_session on identity.kept_form to tiex_service
  using (person_id = (select s.person_id from identity.session s where s.token_hash = (select platform.asking_session())))
  with check (person_id = (select s.person_id from identity.session s where s.token_hash = (select platform.asking_session())));
create policy own_kept_form on identity.kept_form to tiex_service
  using (person_id = (select platform.asking_person()))
  with check (person_id = (select platform.asking_person()));
create policy jobs_tidy on identity.kept_form to tiex_jobs using (true) with check (true);

alter table identity.consent enable row level security, force row level security;
create policy own_consents on identity.consent to tiex_service
  using (person_id = (select platform.asking_person()))
  with check (person_id = (select platform.asking_person()));

-- Who holds a session's token, in one round trip because every request asks. Runs as whoever calls it, so the policies
-- above hold and a wrong token finds nobody. That the person was here is noted at most once a minute, and may be lost in
-- a crash: nobody should wait for the disk because of it.
create function identity.holder_of_session(token_hash text, at timestamptz, seen_after timestamptz, begun_after timestamptz)
  returns table (person_id uuid, email text, role text, is_lead boolean, name text, name_visible boolean,
    introduced boolean, council_code text, council_name text, council_short_name text)
  language plpgsql as $$
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
  end $$;

-- Keeps a form that came with a session which time has ended. True where it was kept.
create function identity.keep_form(token_hash text, path text, body text, at timestamptz, seen_after timestamptz, begun_after timestamptz)
  returns boolean language plpgsql as $$
  begin
    perform set_config('app.session', keep_form.token_hash, true);
    insert into identity.kept_form as kept (person_id, path, body, kept_at)
      select s.person_id, keep_form.path, keep_form.body, at
      from identity.session s
      join identity.person p on p.id = s.person_id and p.disabled_at is null
      where s.token_hash = keep_form.token_hash and (s.last_seen_at <= seen_after or s.created_at <= begun_after)
      on conflict (person_id) do update set path = excluded.path, body = excluded.body, kept_at = excluded.kept_at;
    return found;
  end $$;
revoke execute on function identity.holder_of_session(text, timestamptz, timestamptz, timestamptz) from public;
revoke execute on function identity.keep_form(text, text, text, timestamptz, timestamptz, timestamptz) from public;

grant usage on schema identity to tiex_service, tiex_jobs;
grant execute on function identity.holder_of_session(text, timestamptz, timestamptz, timestamptz) to tiex_service;
grant execute on function identity.keep_form(text, text, text, timestamptz, timestamptz, timestamptz) to tiex_service;
-- Column by column: whoever is a lead or disabled is not for the person to say.
grant select, insert (id, email, council_code, role, created_at),
  update (name, job_title, directorate, name_visible, introduced_at) on identity.person to tiex_service;
grant select on identity.person to tiex_jobs;
grant select, insert, update on identity.sign_in to tiex_service;
grant select, update, delete on identity.sign_in to tiex_jobs;
grant select, insert, update on identity.attempt to tiex_service;
grant select, delete on identity.attempt to tiex_jobs;
grant select, insert, update, delete on identity.session to tiex_service;
grant select, delete on identity.session to tiex_jobs;
grant select, insert, update, delete on identity.kept_form to tiex_service;
grant select, delete on identity.kept_form to tiex_jobs;
grant select, insert on identity.consent to tiex_service;
grant execute on function identity.shown_names(uuid[]) to tiex_service;
