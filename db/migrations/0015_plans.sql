-- Plans and their actions. Everyone has one of their own, each team has one and each council has one: they come into being
-- with their person, team or council, so that a plan's address is there before anything is in it.
create schema plans;

create table plans.plan (
  id uuid primary key default gen_random_uuid(),
  council_code text not null references councils.council,
  kind text not null check (kind in ('personal', 'team', 'council')),
  owner_id uuid references identity.person,
  team_id uuid references teams.team,
  -- A personal plan is shared with the council, to read; a council plan with the LGA. A team plan never is.
  shared_at timestamptz,
  -- The order of the actions and areas. One row holds it, so that two people who move at once wait for each other and
  -- no move is lost; an id that is not in it comes last.
  action_order uuid[] not null default '{}',
  area_order text[] not null default '{}',
  check ((kind = 'personal') = (owner_id is not null)),
  check ((kind = 'team') = (team_id is not null)),
  check (kind <> 'team' or shared_at is null)
);
create unique index plan_of_person on plans.plan (owner_id) where kind = 'personal';
create unique index plan_of_team on plans.plan (team_id) where kind = 'team';
create unique index plan_of_council on plans.plan (council_code) where kind = 'council';
create index plan_council on plans.plan (council_code);

-- Which areas the plan is about, and what each should become. One that was taken out keeps its row.
create table plans.plan_area (
  plan_id uuid not null references plans.plan on delete cascade,
  area_id text not null,
  council_code text not null,
  is_in boolean not null,
  -- A category of the framework.
  target text,
  decided_at timestamptz not null,
  primary key (plan_id, area_id)
);

create table plans.action (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plans.plan,
  council_code text not null references councils.council,
  title text not null check (length(title) between 1 and 200),
  why text not null check (length(why) <= 5000),
  area_id text,
  statement_id text,
  -- What it came from: stays when the area is assessed again, so that before and after can be compared.
  assessment_id uuid references assessment.assessment,
  source_kind text check (source_kind in ('next-step', 'reason', 'impediment', 'import')),
  source_key text,
  owner_id uuid references identity.person,
  owner_team_id uuid references teams.team,
  owner_text text check (length(owner_text) between 1 and 100),
  starts_on date,
  due_on date,
  priority text not null check (priority in ('must', 'should', 'could')),
  status text not null check (status in ('not-started', 'in-progress', 'blocked', 'done', 'dropped')),
  -- Why it is blocked or dropped, or what came of it.
  status_reason text not null check (length(status_reason) <= 2000),
  status_at timestamptz not null,
  -- [{ "text", "href" }] or [{ "resource" }]
  links jsonb not null default '[]',
  -- From when on reminders count: the day on which the date or the owner was set last.
  remind_from date not null,
  -- Grows by one with each change; a change that was made from an older one is a conflict.
  version integer not null,
  made_by uuid not null references identity.person,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  check (num_nonnulls(owner_id, owner_team_id, owner_text) <= 1),
  check (starts_on is null or due_on is null or starts_on <= due_on),
  check (status not in ('blocked', 'done', 'dropped') or btrim(status_reason) <> ''),
  unique (id, plan_id)
);
create index action_plan on plans.action (plan_id);
create index action_owner on plans.action (owner_id) where owner_id is not null;
create index action_owner_team on plans.action (owner_team_id) where owner_team_id is not null;
-- What was done in an area stands beside its statements each time somebody answers there.
create index action_done on plans.action (plan_id, area_id) where status = 'done';
create index action_due on plans.action (due_on) where status in ('not-started', 'in-progress', 'blocked');

create table plans.step (
  id uuid primary key default gen_random_uuid(),
  action_id uuid not null,
  plan_id uuid not null,
  council_code text not null,
  position integer not null,
  title text not null check (length(title) between 1 and 200),
  owner_id uuid references identity.person,
  owner_team_id uuid references teams.team,
  owner_text text check (length(owner_text) between 1 and 100),
  due_on date,
  remind_from date not null,
  done_at timestamptz,
  done_by uuid references identity.person,
  version integer not null,
  check (num_nonnulls(owner_id, owner_team_id, owner_text) <= 1),
  check ((done_at is null) = (done_by is null)),
  foreign key (action_id, plan_id) references plans.action (id, plan_id) on delete cascade
);
create index step_action on plans.step (action_id);
create index step_plan on plans.step (plan_id);
create index step_owner on plans.step (owner_id) where owner_id is not null;
create index step_due on plans.step (due_on) where done_at is null;

-- What happened to an action, written once.
create table plans.history (
  id uuid primary key default gen_random_uuid(),
  -- What came after what, also within one millisecond.
  number bigint generated always as identity,
  action_id uuid not null,
  plan_id uuid not null,
  council_code text not null,
  person_id uuid not null references identity.person,
  at timestamptz not null,
  kind text not null check (kind in ('made', 'changed', 'status', 'comment', 'step-added', 'step-changed', 'step-done',
    'step-undone', 'step-removed')),
  -- The status afterwards.
  status text not null,
  comment text not null check (length(comment) <= 2000),
  -- What it was before: [{ "field", "from", "to" }]
  changes jsonb not null default '[]',
  foreign key (action_id, plan_id) references plans.action (id, plan_id) on delete cascade
);
create index history_action on plans.history (action_id, at);

-- Actions read from a file, looked at before they are added.
create table plans.import (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plans.plan on delete cascade,
  council_code text not null,
  person_id uuid not null references identity.person on delete cascade,
  -- { "header", "rows": [{ "row", "cells" }], "delimiter", "encoding" }: every cell as it was. What it means is read again
  -- each time, because a plan and its people change.
  file jsonb not null,
  made_at timestamptz not null,
  done_at timestamptz,
  -- The rows that became actions; as a spreadsheet counts.
  added integer[] not null default '{}'
);
create index import_person on plans.import (person_id);

-- Plans the asker may read. One list for every policy, so that who may see what is written once.
create function plans.readable() returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select p.id from plans.plan p
    where platform.asking_role() in ('officer', 'lead') and p.council_code = platform.asking_council()
      and (p.kind = 'council' or p.owner_id = platform.asking_person()
        or (p.kind = 'personal' and p.shared_at is not null)
        or p.team_id in (select teams.own_teams()))
    union all
    select p.id from plans.plan p
    where platform.asking_role() = 'lga' and p.kind = 'council' and p.shared_at is not null
  $$;

-- Plans the asker may change: their own, their open teams', and for a lead the council's.
create function plans.editable() returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select p.id from plans.plan p left join teams.team t on t.id = p.team_id
    where platform.asking_role() in ('officer', 'lead') and p.council_code = platform.asking_council()
      and (p.owner_id = platform.asking_person()
        or (p.kind = 'council' and platform.asking_role() = 'lead')
        or (t.closed_at is null and p.team_id in (select teams.own_teams())))
  $$;

-- Whether the asker may report on an action: they may change its plan, or it or one of its steps is theirs to do.
create function plans.may_report(action uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
    select exists (select from plans.action a
      where a.id = action and a.plan_id in (select plans.readable())
        and (a.plan_id in (select plans.editable())
          or a.owner_id = platform.asking_person() or a.owner_team_id in (select teams.own_teams())
          or exists (select from plans.step s where s.action_id = a.id
            and (s.owner_id = platform.asking_person() or s.owner_team_id in (select teams.own_teams()))))
        and not exists (select from plans.plan p join teams.team t on t.id = p.team_id
          where p.id = a.plan_id and t.closed_at is not null))
  $$;

-- Whether somebody may be given something of a plan to do: whoever owns it must be able to see it.
create function plans.may_own(plan uuid, person uuid, team uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
    select case p.kind
      when 'personal' then team is null and (person is null or person = p.owner_id)
      when 'team' then (team is null or team = p.team_id) and (person is null or exists (
        select from teams.membership m join identity.person who on who.id = m.person_id
        where m.team_id = p.team_id and m.person_id = person and m.left_at is null and who.disabled_at is null))
      else (team is null or exists (select from teams.team t
          where t.id = team and t.council_code = p.council_code and t.closed_at is null))
        and (person is null or exists (select from identity.person who
          where who.id = person and who.council_code = p.council_code and who.disabled_at is null))
      end
    from plans.plan p where p.id = plan
  $$;

create function plans.refuse_strange_owner() returns trigger language plpgsql as $$
begin
  if not coalesce(plans.may_own(new.plan_id, new.owner_id, new.owner_team_id), false) then
    raise exception 'Nobody owns what they cannot see' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger owner_can_see_it before insert on plans.action
  for each row execute function plans.refuse_strange_owner();
-- An owner who has left stays until somebody else is chosen, so only a change is looked at.
create trigger owner_can_see_it_changed before update on plans.action
  for each row when ((old.owner_id, old.owner_team_id) is distinct from (new.owner_id, new.owner_team_id))
  execute function plans.refuse_strange_owner();
create trigger owner_can_see_it before insert on plans.step
  for each row execute function plans.refuse_strange_owner();
create trigger owner_can_see_it_changed before update on plans.step
  for each row when ((old.owner_id, old.owner_team_id) is distinct from (new.owner_id, new.owner_team_id))
  execute function plans.refuse_strange_owner();

-- Whoever only owns an action says how it goes and ticks off steps; what it is, is for those who may change the plan.
create function plans.refuse_more_than_report() returns trigger language plpgsql as $$
begin
  if new.plan_id in (select plans.editable()) then return new; end if;
  if to_jsonb(new) - array['status', 'status_reason', 'status_at', 'version', 'changed_at', 'done_at', 'done_by']
    is distinct from to_jsonb(old) - array['status', 'status_reason', 'status_at', 'version', 'changed_at', 'done_at', 'done_by']
  then raise exception 'An owner reports and changes nothing else' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
create trigger owner_reports before update on plans.action
  for each row execute function plans.refuse_more_than_report();
create trigger owner_reports before update on plans.step
  for each row execute function plans.refuse_more_than_report();

create function plans.begin_plan() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  case tg_argv[0]
    when 'personal' then
      insert into plans.plan (council_code, kind, owner_id) values (new.council_code, 'personal', new.id);
    when 'team' then
      insert into plans.plan (council_code, kind, team_id) values (new.council_code, 'team', new.id);
    else
      insert into plans.plan (council_code, kind) values (new.code, 'council');
  end case;
  return null;
end $$;
create trigger begins_a_plan after insert on identity.person
  for each row when (new.council_code is not null) execute function plans.begin_plan('personal');
create trigger begins_a_plan after insert on teams.team for each row execute function plans.begin_plan('team');
create trigger begins_a_plan after insert on councils.council for each row execute function plans.begin_plan('council');

-- "Add this area to my action plan", ticked while answering: in the plan from that moment on, and out of it when unticked.
create function plans.follow_tick() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  own_plan uuid := (select p.id from plans.plan p where p.owner_id = new.author_id and p.kind = 'personal');
begin
  if own_plan is null or exists (
    select from assessment.assessment a where a.id = new.assessment_id and a.kind <> 'own') then return null; end if;
  -- The order first: whoever moves areas holds the plan as well, and in the same order.
  perform from plans.plan p where p.id = own_plan for update;
  insert into plans.plan_area as known (plan_id, area_id, council_code, is_in, decided_at)
    values (own_plan, new.area_id, new.council_code, new.in_plan, new.saved_at)
    on conflict (plan_id, area_id) do update set is_in = excluded.is_in, decided_at = excluded.decided_at
    where known.is_in <> excluded.is_in;
  update plans.plan p set area_order = array_remove(p.area_order, new.area_id)
      || case when new.in_plan then array[new.area_id] else '{}' end
    where p.id = own_plan and (new.area_id = any (p.area_order)) <> new.in_plan;
  return null;
end $$;
-- A copied assessment brings its ticks along, without those of areas that were taken out of the plan since then.
create function plans.drop_old_tick() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from assessment.assessment a join plans.plan p on p.owner_id = a.author_id
      join plans.plan_area k on k.plan_id = p.id and k.area_id = new.area_id and not k.is_in
    -- What is copied is there from the first moment on, and no page has saved it.
    where a.id = new.assessment_id and a.copied_from is not null and a.kind = 'own'
      and new.editor = '' and new.saved_at = a.begun_at)
  then new.in_plan := false; end if;
  return new;
end $$;
create trigger drops_old_tick before insert on assessment.response
  for each row when (new.in_plan) execute function plans.drop_old_tick();
create trigger follows_tick after insert on assessment.response
  for each row when (new.in_plan) execute function plans.follow_tick();
create trigger follows_changed_tick after update on assessment.response
  for each row when (old.in_plan is distinct from new.in_plan) execute function plans.follow_tick();

alter table plans.plan enable row level security, force row level security;
create policy owner_keeps on plans.plan to current_user using (true) with check (true);
create policy asker_reads on plans.plan for select to tiex_service using (id = any (array(select plans.readable())));
create policy asker_changes on plans.plan for update to tiex_service
  using (id = any (array(select plans.editable()))) with check (id = any (array(select plans.editable())));
create policy jobs_read on plans.plan for select to tiex_jobs using (true);

alter table plans.plan_area enable row level security, force row level security;
create policy owner_keeps on plans.plan_area to current_user using (true) with check (true);
create policy asker_reads on plans.plan_area for select to tiex_service using (plan_id = any (array(select plans.readable())));
create policy asker_changes on plans.plan_area to tiex_service
  using (plan_id = any (array(select plans.editable())))
  with check (plan_id = any (array(select plans.editable())) and council_code = (select platform.asking_council()));

alter table plans.action enable row level security, force row level security;
create policy owner_reads on plans.action for select to current_user using (true);
create policy asker_reads on plans.action for select to tiex_service using (plan_id = any (array(select plans.readable())));
create policy asker_adds on plans.action for insert to tiex_service
  with check (plan_id = any (array(select plans.editable())) and council_code = (select platform.asking_council())
    and made_by = (select platform.asking_person())
    -- A foreign key alone would tell whether anybody's assessment is there.
    and (assessment_id is null or exists (select from assessment.assessment a where a.id = assessment_id)));
create policy asker_changes on plans.action for update to tiex_service
  using (plan_id = any (array(select plans.editable())) or plans.may_report(id))
  with check (council_code = (select platform.asking_council()) and plan_id = any (array(select plans.readable())));
-- What was begun is dropped with a reason and stays; only what was never begun may go.
create policy asker_deletes on plans.action for delete to tiex_service
  using (plan_id = any (array(select plans.editable())) and status = 'not-started');
create policy jobs_read on plans.action for select to tiex_jobs using (true);

alter table plans.step enable row level security, force row level security;
create policy owner_reads on plans.step for select to current_user using (true);
create policy asker_reads on plans.step for select to tiex_service using (plan_id = any (array(select plans.readable())));
create policy asker_adds on plans.step for insert to tiex_service
  with check (plan_id = any (array(select plans.editable())) and council_code = (select platform.asking_council()));
create policy asker_changes on plans.step for update to tiex_service
  using (plan_id = any (array(select plans.editable())) or plans.may_report(action_id))
  with check (council_code = (select platform.asking_council()) and plan_id = any (array(select plans.readable())));
create policy asker_removes on plans.step for delete to tiex_service
  using (plan_id = any (array(select plans.editable())) and done_at is null);
create policy jobs_read on plans.step for select to tiex_jobs using (true);

alter table plans.history enable row level security, force row level security;
create policy asker_reads on plans.history for select to tiex_service using (plan_id = any (array(select plans.readable())));
create policy asker_adds on plans.history for insert to tiex_service
  with check (person_id = (select platform.asking_person()) and council_code = (select platform.asking_council())
    and plans.may_report(action_id));

alter table plans.import enable row level security, force row level security;
create policy own_import on plans.import to tiex_service
  using (person_id = (select platform.asking_person()))
  with check (person_id = (select platform.asking_person()) and council_code = (select platform.asking_council())
    and plan_id = any (array(select plans.editable())));
create policy jobs_tidy on plans.import to tiex_jobs using (true) with check (true);

-- A team that owns an action of a plan shared with the LGA is named there.
create policy lga_reads_owning on teams.team for select to tiex_service
  using ((select platform.asking_role()) = 'lga' and id in (
    select a.owner_team_id from plans.action a union all select s.owner_team_id from plans.step s));

-- What was done in an area since the asker last assessed it. The pages for answering show it, and know nothing of this
-- schema. No search_path of its own: with one it would be planned anew for every page.
create function assessment.done_actions(area text) returns table
  (statement_id text, title text, outcome text, done_at timestamptz, is_council boolean)
  language sql stable as $$
    select a.statement_id, a.title, a.status_reason, a.status_at, p.kind = 'council'
    from plans.action a join plans.plan p on p.id = a.plan_id
    where a.area_id = area and a.status = 'done'
      and p.council_code = platform.asking_council() and (p.kind <> 'personal' or p.owner_id = platform.asking_person())
      and a.status_at > coalesce((
        select max(last.submitted_at) from assessment.assessment last
          join assessment.response r on r.assessment_id = last.id and r.area_id = area and r.answers <> '{}'
        where last.author_id = platform.asking_person() and last.status = 'submitted' and last.kind = 'own'), '-infinity')
    order by a.status_at desc, a.id
  $$;

-- The plan of a team, to those who may read it. The pages for teams link to it, and know nothing of this schema.
create function teams.plan_of(team uuid) returns uuid
  language sql stable set search_path = '' as $$
    select p.id from plans.plan p where p.team_id = team
  $$;

-- Those who are there already. The tables are forced upon their owner too, and the owner has no policy to read answers by.
insert into plans.plan (council_code, kind) select code, 'council' from councils.council;
insert into plans.plan (council_code, kind, owner_id)
  select council_code, 'personal', id from identity.person where council_code is not null;
alter table assessment.response no force row level security;
with ticked as (
  select distinct on (p.id, r.area_id) p.id as plan_id, r.area_id, r.council_code, r.in_plan, r.saved_at
  from assessment.response r
  join assessment.assessment a on a.id = r.assessment_id and a.kind = 'own'
  join plans.plan p on p.owner_id = r.author_id
  order by p.id, r.area_id, r.saved_at desc
)
insert into plans.plan_area (plan_id, area_id, council_code, is_in, decided_at)
  select plan_id, area_id, council_code, true, saved_at from ticked where in_plan;
alter table assessment.response force row level security;
update plans.plan p set area_order = chosen.areas
  from (select plan_id, array_agg(area_id order by decided_at, area_id) as areas from plans.plan_area group by plan_id) chosen
  where chosen.plan_id = p.id;

revoke execute on function plans.readable(), plans.editable(), plans.may_report(uuid), plans.may_own(uuid, uuid, uuid),
  assessment.done_actions(text), teams.plan_of(uuid) from public;
grant usage on schema plans to tiex_service, tiex_jobs;
grant execute on function plans.readable(), plans.editable(), plans.may_report(uuid), plans.may_own(uuid, uuid, uuid),
  assessment.done_actions(text), teams.plan_of(uuid) to tiex_service;
grant select on plans.plan to tiex_service, tiex_jobs;
grant update (shared_at, action_order, area_order) on plans.plan to tiex_service;
grant select, insert, update (is_in, target, decided_at) on plans.plan_area to tiex_service;
grant select, insert, delete on plans.action to tiex_service;
grant update (title, why, area_id, statement_id, owner_id, owner_team_id, owner_text, starts_on, due_on, priority, status,
  status_reason, status_at, links, remind_from, version, changed_at) on plans.action to tiex_service;
grant select, insert, delete on plans.step to tiex_service;
grant update (position, title, owner_id, owner_team_id, owner_text, due_on, remind_from, done_at, done_by, version)
  on plans.step to tiex_service;
grant select, insert on plans.history to tiex_service;
grant select, insert, update (done_at, added) on plans.import to tiex_service;
grant select on plans.action, plans.step to tiex_jobs;
grant select, delete on plans.import to tiex_jobs;
