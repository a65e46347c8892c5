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

-- What the holder of an address is to do, or one of their teams is, that is dated and not dropped, in plans they may read.
-- What nobody owns is theirs in their own plan, and a step that nobody owns is whoever's its action is.
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
      select p.id, p.owner_id from plans.plan p join holder h on p.council_code = h.council_code
      where p.kind = 'council' or p.owner_id = h.id or p.team_id in (select team_id from own_team)
    ), known as (
      select a.*, case when num_nonnulls(a.owner_id, a.owner_team_id, a.owner_text) = 0 then v.owner_id = h.id
        else a.owner_id = h.id or a.owner_team_id in (select team_id from own_team) end as is_own
      from plans.action a join visible v on v.id = a.plan_id, holder h
      where a.status <> 'dropped'
    )
    select k.id, k.plan_id, k.id, k.title, null::text, k.starts_on, k.due_on, k.status = 'done', k.changed_at, k.version
    from known k where k.due_on is not null and k.is_own
    union all
    select s.id, s.plan_id, k.id, s.title, k.title, null::date, s.due_on, s.done_at is not null or k.status = 'done',
      greatest(s.done_at, k.changed_at), s.version + k.version
    from plans.step s join known k on k.id = s.action_id, holder h
    where s.due_on is not null and case when num_nonnulls(s.owner_id, s.owner_team_id, s.owner_text) = 0 then k.is_own
      else s.owner_id = h.id or s.owner_team_id in (select team_id from own_team) end
    order by 7, 1
  $$;

revoke execute on function calendar.is_in_use(text), calendar.entries(text) from public;
grant usage on schema calendar to tiex_service;
grant execute on function calendar.is_in_use(text), calendar.entries(text) to tiex_service;
grant select, insert, update (revoked_at) on calendar.address to tiex_service;
