-- A private address under which a calendar finds what its holder has to do. Whoever knows the address may read it, so only
-- its hash is kept, and it can be taken back.
create schema calendar;

create table calendar.address (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person on delete cascade,
  council_code text not null references councils.council,
  token_hash text not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_one_address on calendar.address (person_id) where revoked_at is null;

alter table calendar.address enable row level security, force row level security;
create policy owner_reads on calendar.address for select to current_user using (true);
create policy own_address on calendar.address to tiex_service
  using (person_id = (select platform.asking_person()))
  with check (person_id = (select platform.asking_person()) and council_code = (select platform.asking_council()));

-- Whether an address is one that is in use.
create function calendar.is_in_use(token_hash text) returns boolean
  language sql stable security definer set search_path = '' as $$
    select exists (select from calendar.address c join identity.person p on p.id = c.person_id and p.disabled_at is null
      where c.token_hash = is_in_use.token_hash and c.revoked_at is null)
  $$;

-- What the holder of an address owns, or one of their teams does, that is dated and neither dropped nor in a team they left.
create function calendar.entries(token_hash text) returns table
  (id uuid, plan_id uuid, action_id uuid, title text, action_title text, starts_on date, due_on date, is_done boolean,
    changed_at timestamptz, version integer)
  language sql stable security definer set search_path = '' as $$
    with holder as (
      select p.id, p.council_code from calendar.address c
      join identity.person p on p.id = c.person_id and p.disabled_at is null
      where c.token_hash = entries.token_hash and c.revoked_at is null
    ), own_team as (
      select m.team_id from teams.membership m join holder h on m.person_id = h.id where m.left_at is null
    ), visible as (
      select p.id from plans.plan p join holder h on p.council_code = h.council_code
      where p.kind = 'council' or p.owner_id = h.id or p.team_id in (select team_id from own_team)
    )
    select a.id, a.plan_id, a.id, a.title, null::text, a.starts_on, a.due_on, a.status = 'done', a.changed_at, a.version
    from plans.action a, holder h
    where a.plan_id in (select id from visible) and a.due_on is not null and a.status <> 'dropped'
      and (a.owner_id = h.id or a.owner_team_id in (select team_id from own_team))
    union all
    select s.id, s.plan_id, a.id, s.title, a.title, null::date, s.due_on, s.done_at is not null or a.status = 'done',
      coalesce(s.done_at, a.changed_at), s.version
    from plans.step s join plans.action a on a.id = s.action_id, holder h
    where s.plan_id in (select id from visible) and s.due_on is not null and a.status <> 'dropped'
      and (s.owner_id = h.id or s.owner_team_id in (select team_id from own_team))
    order by 7, 1
  $$;

revoke execute on function calendar.is_in_use(text), calendar.entries(text) from public;
grant usage on schema calendar to tiex_service;
grant execute on function calendar.is_in_use(text), calendar.entries(text) to tiex_service;
grant select, insert, update (revoked_at) on calendar.address to tiex_service;
