-- Teams: named groups of officers of one council, joined by invitation. Joining is the consent to be seen by name in the
-- team; everyone else of the council learns that the team is there and what it is called, because it may own an action.
create schema teams;

create table teams.team (
  id uuid primary key default gen_random_uuid(),
  council_code text not null references councils.council,
  name text not null check (length(name) between 1 and 100),
  made_by uuid not null references identity.person,
  made_at timestamptz not null,
  -- A closed team keeps its plan for its members to read; nobody joins it and nothing in the plan changes any more.
  closed_at timestamptz
);
create index team_council on teams.team (council_code);

create table teams.membership (
  team_id uuid not null references teams.team on delete cascade,
  person_id uuid not null references identity.person on delete cascade,
  council_code text not null references councils.council,
  joined_at timestamptz not null,
  left_at timestamptz,
  -- Who took them out; null for somebody who left by themselves. They are told by mail, once.
  taken_out_by uuid references identity.person,
  told_out_at timestamptz,
  check (taken_out_by is null or left_at is not null),
  primary key (team_id, person_id)
);
create index membership_person on teams.membership (person_id) where left_at is null;

create table teams.invitation (
  id uuid primary key default gen_random_uuid(),
  team_id uuid not null references teams.team on delete cascade,
  council_code text not null references councils.council,
  email text not null check (email = lower(email) and length(email) <= 254),
  message text not null check (length(message) <= 2000),
  invited_by uuid not null references identity.person,
  invited_at timestamptz not null,
  sent_at timestamptz,
  -- The mail server refused the address for good.
  undelivered_at timestamptz,
  withdrawn_at timestamptz,
  answered_at timestamptz,
  unique (team_id, email)
);
create index team_invitation_email on teams.invitation (email);

-- The teams that the asker is in now.
create function teams.own_teams() returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select m.team_id from teams.membership m
    where m.person_id = platform.asking_person() and m.council_code = platform.asking_council() and m.left_at is null
  $$;

-- Members of a team, those who left included because what they did stays in its plan; to its members alone.
create function teams.members(team uuid) returns table
  (person_id uuid, name text, joined_at timestamptz, left_at timestamptz, is_disabled boolean)
  language sql stable security definer set search_path = '' as $$
    select m.person_id, case when m.left_at is null or p.name_visible then p.name end, m.joined_at, m.left_at,
      p.disabled_at is not null
    from teams.membership m join identity.person p on p.id = m.person_id
    where m.team_id = team and m.team_id in (select teams.own_teams())
    order by m.left_at is not null, lower(p.name), m.person_id
  $$;

-- Which of the addresses that a member has typed are of people in the team already.
create function teams.members_at(team uuid, addresses text[]) returns setof text
  language sql stable security definer set search_path = '' as $$
    select p.email from teams.membership m join identity.person p on p.id = m.person_id
    where m.team_id = team and m.left_at is null and p.email = any (addresses)
      and m.team_id in (select teams.own_teams())
  $$;

-- The asker's answer to an invitation; false where there is none to answer. Only joining makes a membership.
create function teams.answer_invitation(team uuid, accepts boolean, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
  begin
    update teams.invitation i set answered_at = at
      from identity.person p, teams.team t
      where i.team_id = team and p.id = platform.asking_person() and p.email = i.email
        and i.council_code = platform.asking_council() and t.id = i.team_id and t.closed_at is null
        and i.withdrawn_at is null and i.answered_at is null;
    if not found then return false; end if;
    if accepts then
      insert into teams.membership as m (team_id, person_id, council_code, joined_at)
        values (team, platform.asking_person(), platform.asking_council(), at)
        on conflict (team_id, person_id) do update set joined_at = excluded.joined_at, left_at = null, taken_out_by = null,
          told_out_at = null
        where m.left_at is not null;
    end if;
    return true;
  end $$;

alter table teams.team enable row level security, force row level security;
create policy owner_reads on teams.team for select to current_user using (true);
create policy council_reads on teams.team for select to tiex_service
  using (council_code = (select platform.asking_council()));
create policy officer_makes on teams.team for insert to tiex_service
  with check (council_code = (select platform.asking_council()) and made_by = (select platform.asking_person()));
create policy member_changes on teams.team for update to tiex_service
  using (closed_at is null and id = any (array(select teams.own_teams())))
  with check (council_code = (select platform.asking_council()));
create policy jobs_read on teams.team for select to tiex_jobs using (true);

alter table teams.membership enable row level security, force row level security;
create policy owner_keeps on teams.membership to current_user using (true) with check (true);
create policy own_membership on teams.membership for select to tiex_service
  using (person_id = (select platform.asking_person()));
create policy members_read on teams.membership for select to tiex_service
  using (team_id = any (array(select teams.own_teams())));
-- Whoever makes a team is its first member; everyone else joins by answering an invitation.
create policy maker_begins on teams.membership for insert to tiex_service
  with check (person_id = (select platform.asking_person()) and council_code = (select platform.asking_council())
    and left_at is null
    and exists (select from teams.team t where t.id = team_id and t.made_by = membership.person_id
      and t.made_at = membership.joined_at and t.council_code = membership.council_code));
create policy members_leave on teams.membership for update to tiex_service
  using (left_at is null and team_id = any (array(select teams.own_teams())))
  with check (left_at is not null and taken_out_by is not distinct from
    nullif((select platform.asking_person()), person_id));
create policy jobs_tell on teams.membership to tiex_jobs using (true) with check (true);

alter table teams.invitation enable row level security, force row level security;
create policy owner_keeps on teams.invitation to current_user using (true) with check (true);
-- Members of an open team invite, each in their own name, and withdraw what any of them sent.
create policy members_invite on teams.invitation to tiex_service
  using (team_id in (select t.id from teams.team t where t.closed_at is null and t.id in (select teams.own_teams())))
  with check (team_id in (select t.id from teams.team t where t.closed_at is null and t.id in (select teams.own_teams()))
    and council_code = (select platform.asking_council())
    and (withdrawn_at is not null or invited_by = (select platform.asking_person())));
-- One that was withdrawn as well: whoever comes back to it is told so.
create policy invited_reads on teams.invitation for select to tiex_service
  using (council_code = (select platform.asking_council())
    and email = (select p.email from identity.person p where p.id = (select platform.asking_person())));
create policy jobs_send on teams.invitation to tiex_jobs using (true) with check (true);

revoke execute on function teams.own_teams(), teams.members(uuid), teams.members_at(uuid, text[]),
  teams.answer_invitation(uuid, boolean, timestamptz) from public;
grant usage on schema teams to tiex_service, tiex_jobs;
grant execute on function teams.own_teams(), teams.members(uuid), teams.members_at(uuid, text[]),
  teams.answer_invitation(uuid, boolean, timestamptz) to tiex_service;
grant select, insert on teams.team to tiex_service;
grant update (name, closed_at) on teams.team to tiex_service;
grant select, insert on teams.membership to tiex_service;
grant update (left_at, taken_out_by) on teams.membership to tiex_service;
grant select, insert on teams.invitation to tiex_service;
grant update (invited_by, invited_at, sent_at, undelivered_at, withdrawn_at, answered_at, message) on teams.invitation to tiex_service;
grant select on teams.team, teams.membership to tiex_jobs;
grant update (told_out_at) on teams.membership to tiex_jobs;
grant select, update (sent_at, undelivered_at) on teams.invitation to tiex_jobs;
