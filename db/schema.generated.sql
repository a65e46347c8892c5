-- Written by npm run docs from the migrated database, for reading; db/migrations is what makes it.

-- Schemas

create schema assessment;
create schema audit;
create schema calendar;
create schema comparison;
create schema councils;
create schema framework;
create schema identity;
create schema official;
create schema plans;
create schema platform;
create schema reminders;
create schema resources;
create schema rounds;
create schema teams;
create schema workshop;

-- Functions

CREATE OR REPLACE FUNCTION assessment.done_actions(area text, answering uuid)
 RETURNS TABLE(statement_id text, title text, outcome text, done_at timestamp with time zone, is_council boolean)
 LANGUAGE sql
 STABLE
AS $function$
    select a.statement_id, a.title, a.status_reason, a.status_at, p.kind = 'council'
    from plans.action a join plans.plan p on p.id = a.plan_id
    where a.area_id = area and a.status = 'done'
      and p.council_code = platform.asking_council() and (p.kind <> 'personal' or p.owner_id = platform.asking_person())
      and a.status_at > coalesce((
        select max(last.submitted_at) from assessment.assessment this
          join assessment.assessment last on last.author_id = this.author_id and last.status = 'submitted'
            and last.kind = 'own' and last.scope = this.scope and last.service_name is not distinct from this.service_name
          join assessment.response r on r.assessment_id = last.id and r.area_id = area and r.answers <> '{}'
        where this.id = answering and this.author_id = platform.asking_person()), '-infinity')
    order by a.status_at desc, a.id
  $function$;
CREATE OR REPLACE FUNCTION assessment.official_record(assessment uuid)
 RETURNS TABLE(finalised_at timestamp with time zone, superseded_at timestamp with time zone, is_from_workshop boolean, round_name text)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
    select o.finalised_at, o.superseded_at, o.workshop_id is not null, r.name
    from official.official_assessment o left join rounds.round r on r.id = o.round_id
    where o.assessment_id = official_record.assessment
  $function$;
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
CREATE OR REPLACE FUNCTION calendar.entries(token_hash text)
 RETURNS TABLE(id uuid, plan_id uuid, action_id uuid, title text, action_title text, starts_on date, due_on date, is_done boolean, changed_at timestamp with time zone, version integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
  $function$;
CREATE OR REPLACE FUNCTION calendar.is_in_use(token_hash text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select exists (select from calendar.address c join identity.person p on p.id = c.person_id and p.disabled_at is null
      where c.token_hash = is_in_use.token_hash and c.revoked_at is null)
  $function$;
CREATE OR REPLACE FUNCTION comparison.assessments_in(round uuid, directorate text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select g.assessment_id from comparison.authors_of(assessments_in.round) g
    where g.directorate in (
      select lower(d.directorate) from comparison.directorates(assessments_in.round) d
      where d.directorate = assessments_in.directorate
    )
  $function$;
CREATE OR REPLACE FUNCTION comparison.authors_of(round uuid)
 RETURNS TABLE(assessment_id uuid, directorate text, typed text)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
    select a.id, nullif(lower(given.directorate), ''), given.directorate
    from rounds.round r
    join assessment.assessment a on a.round_id = r.id and a.framework_version = r.framework_version
      and a.kind = 'own' and a.status = 'submitted'
    join identity.person p on p.id = a.author_id
    cross join lateral (select regexp_replace(btrim(p.directorate), '\s+', ' ', 'g') as directorate) given
    where r.id = authors_of.round and rounds.is_open_to_asker(r.id)
  $function$;
CREATE OR REPLACE FUNCTION comparison.directorates(round uuid)
 RETURNS TABLE(directorate text, assessments integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    with groups as (
      select g.directorate, count(*)::integer as size, mode() within group (order by g.typed) as shown
      from comparison.authors_of(directorates.round) g group by g.directorate
    ), ranked as (
      select *, row_number() over (order by size, groups.directorate) as place
      from groups where groups.directorate is not null and size >= 5
    )
    select shown, size from ranked
    where place > 1 or not exists (
      select from groups where groups.directorate is null or size < 5 having sum(size) between 1 and 4
    )
    order by ranked.directorate
  $function$;
CREATE OR REPLACE FUNCTION framework.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'A published framework version is never changed or removed';
end $function$;
CREATE OR REPLACE FUNCTION identity.add_lead(person uuid, at timestamp with time zone)
 RETURNS TABLE(added boolean, request uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  begin
    added := false;
    if platform.asking_role() = 'lead' then
      update identity.person p set is_lead = true
        where p.id = person and p.council_code = platform.asking_council() and not p.is_lead
          and p.disabled_at is null and p.introduced_at is not null;
      added := found;
    end if;
    if added then
      update identity.lead_request r set decided_at = at, decided_by = platform.asking_person(), granted = true
        where r.person_id = person and r.decided_at is null returning r.id into request;
      delete from identity.session s where s.person_id = person;
    end if;
    return next;
  end $function$;
CREATE OR REPLACE FUNCTION identity.council_people()
 RETURNS TABLE(person_id uuid, shown_name text, is_lead boolean, is_disabled boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select p.id, case when p.name_visible or p.is_lead then p.name end, p.is_lead, p.disabled_at is not null
    from identity.person p
    where p.council_code = platform.asking_council() and platform.asking_role() in ('officer', 'lead')
      and p.introduced_at is not null
    order by p.is_lead desc, md5(p.id::text)
  $function$;
CREATE OR REPLACE FUNCTION identity.decide_lead_request(request uuid, grant_it boolean, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  declare asked_by uuid;
  begin
    if platform.asking_role() is distinct from 'lga' then return null; end if;
    update identity.lead_request r
      set decided_at = at, decided_by = platform.asking_person(), granted = grant_it
      where r.id = request and r.decided_at is null returning r.person_id into asked_by;
    if asked_by is not null and grant_it then
      update identity.person set is_lead = true where id = asked_by and disabled_at is null;
      delete from identity.session where person_id = asked_by;
    end if;
    return asked_by;
  end $function$;
CREATE OR REPLACE FUNCTION identity.end_lead(person uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  begin
    if platform.asking_role() is distinct from 'lead' then return 'none'; end if;
    -- Locks all leads in one order: two leads who end each other at once must not both succeed.
    perform from identity.person p where p.council_code = platform.asking_council() and p.is_lead
      and p.disabled_at is null order by p.id for update;
    if not exists (select from identity.person p where p.id = person and p.is_lead
      and p.council_code = platform.asking_council()) then return 'none'; end if;
    if not exists (select from identity.person p where p.id <> person and p.is_lead and p.disabled_at is null
      and p.council_code = platform.asking_council()) then return 'last'; end if;
    update identity.person p set is_lead = false where p.id = person;
    delete from identity.session where person_id = person;
    return 'ended';
  end $function$;
CREATE OR REPLACE FUNCTION identity.find_colleague(address text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select p.id from identity.person p
    where p.email = lower(address) and p.council_code = platform.asking_council() and platform.asking_role() = 'lead'
  $function$;
CREATE OR REPLACE FUNCTION identity.holder_of_session(token_hash text, at timestamp with time zone, seen_after timestamp with time zone, begun_after timestamp with time zone)
 RETURNS TABLE(person_id uuid, email text, role text, is_lead boolean, name text, name_visible boolean, introduced boolean, council_code text, council_name text, council_short_name text, begun_at timestamp with time zone, seen_at timestamp with time zone)
 LANGUAGE plpgsql
AS $function$
  declare
    seen timestamptz;
  begin
    perform set_config('app.session', holder_of_session.token_hash, true);
    return query
      select p.id, p.email, p.role, p.is_lead, p.name, p.name_visible, p.introduced_at is not null, c.code, c.name, c.short_name,
        s.created_at, case when s.last_seen_at <= at - interval '1 minute' then at else s.last_seen_at end
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
CREATE OR REPLACE FUNCTION identity.set_disabled(person uuid, disabled boolean, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  begin
    if platform.asking_role() is distinct from 'lead' then return false; end if;
    update identity.person p set disabled_at = case when disabled then at end
      where p.id = person and p.council_code = platform.asking_council() and not p.is_lead
        and p.id <> platform.asking_person() and (p.disabled_at is not null) <> disabled;
    if not found then return false; end if;
    delete from identity.session where person_id = person;
    return true;
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
CREATE OR REPLACE FUNCTION identity.waiting_lead_requests()
 RETURNS TABLE(id uuid, council_name text, leads integer, name text, email text, job_title text, asked_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select r.id, c.name, (select count(*)::integer from identity.person l
        where l.council_code = r.council_code and l.is_lead and l.disabled_at is null),
      p.name, p.email, p.job_title, r.asked_at
    from identity.lead_request r
    join identity.person p on p.id = r.person_id
    join councils.council c on c.code = r.council_code
    where r.decided_at is null and p.disabled_at is null and platform.asking_role() = 'lga'
    order by r.asked_at, r.id
  $function$;
CREATE OR REPLACE FUNCTION plans.begin_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
CREATE OR REPLACE FUNCTION plans.drop_old_tick()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from assessment.assessment a join plans.plan p on p.owner_id = a.author_id
      join plans.plan_area k on k.plan_id = p.id and k.area_id = new.area_id and not k.is_in
    -- What is copied is there from the first moment on, and no page has saved it.
    where a.id = new.assessment_id and a.copied_from is not null and a.kind = 'own'
      and new.editor = '' and new.saved_at = a.begun_at)
  then new.in_plan := false; end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION plans.editable()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select p.id from plans.plan p left join teams.team t on t.id = p.team_id
    where platform.asking_role() in ('officer', 'lead') and p.council_code = platform.asking_council()
      and (p.owner_id = platform.asking_person()
        or (p.kind = 'council' and platform.asking_role() = 'lead')
        or (t.closed_at is null and p.team_id in (select teams.own_teams())))
  $function$;
CREATE OR REPLACE FUNCTION plans.follow_tick()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;
CREATE OR REPLACE FUNCTION plans.may_own(plan uuid, person uuid, team uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
  $function$;
CREATE OR REPLACE FUNCTION plans.may_report(action uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select exists (select from plans.action a
      where a.id = action and a.plan_id in (select plans.readable())
        and (a.plan_id in (select plans.editable())
          or a.owner_id = platform.asking_person() or a.owner_team_id in (select teams.own_teams())
          or exists (select from plans.step s where s.action_id = a.id
            and (s.owner_id = platform.asking_person() or s.owner_team_id in (select teams.own_teams()))))
        and not exists (select from plans.plan p join teams.team t on t.id = p.team_id
          where p.id = a.plan_id and t.closed_at is not null))
  $function$;
CREATE OR REPLACE FUNCTION plans.readable()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select p.id from plans.plan p
    where platform.asking_role() in ('officer', 'lead') and p.council_code = platform.asking_council()
      and (p.kind = 'council' or p.owner_id = platform.asking_person()
        or (p.kind = 'personal' and p.shared_at is not null)
        or p.team_id in (select teams.own_teams()))
    union all
    select p.id from plans.plan p
    where platform.asking_role() = 'lga' and p.kind = 'council' and p.shared_at is not null
  $function$;
CREATE OR REPLACE FUNCTION plans.refuse_more_than_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.plan_id in (select plans.editable()) then return new; end if;
  if to_jsonb(new) - array['status', 'status_reason', 'status_at', 'version', 'changed_at', 'done_at', 'done_by']
    is distinct from to_jsonb(old) - array['status', 'status_reason', 'status_at', 'version', 'changed_at', 'done_at', 'done_by']
  then raise exception 'An owner reports and changes nothing else' using errcode = 'insufficient_privilege'; end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION plans.refuse_strange_owner()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not coalesce(plans.may_own(new.plan_id, new.owner_id, new.owner_team_id), false) then
    raise exception 'Nobody owns what they cannot see' using errcode = 'check_violation';
  end if;
  return new;
end $function$;
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
CREATE OR REPLACE FUNCTION rounds.counts(round uuid)
 RETURNS TABLE(begun integer, submitted integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select count(*)::integer, (count(*) filter (where a.status = 'submitted'))::integer
    from assessment.assessment a join rounds.round r on r.id = a.round_id
    where a.round_id = round and a.kind = 'own' and r.council_code = platform.asking_council()
  $function$;
CREATE OR REPLACE FUNCTION rounds.is_open_to_asker(round uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select exists (select from rounds.round r
      where r.id = round and r.council_code = platform.asking_council() and (r.closed_at is not null
        or exists (select from assessment.assessment a
          where a.round_id = r.id and a.author_id = platform.asking_person() and a.kind = 'own'
            and a.status = 'submitted')))
  $function$;
CREATE OR REPLACE FUNCTION rounds.may_answer(round uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select exists (select from rounds.round r where r.id = round and r.closed_at is null
      and r.council_code = platform.asking_council()
      and (platform.asking_role() = 'lead' or exists (select from rounds.invitation i
        join identity.person p on p.email = i.email and p.id = platform.asking_person()
        where i.round_id = r.id and i.withdrawn_at is null)))
  $function$;
CREATE OR REPLACE FUNCTION rounds.may_submit(round uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select exists (select from rounds.round r
      where r.id = round and r.council_code = platform.asking_council() and (r.closed_at is null or r.late_allowed))
  $function$;
CREATE OR REPLACE FUNCTION rounds.open_to_asker()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select r.id from rounds.round r
    where r.council_code = platform.asking_council() and rounds.is_open_to_asker(r.id)
  $function$;
CREATE OR REPLACE FUNCTION rounds.own_assessments()
 RETURNS TABLE(round_id uuid, assessment_id uuid, is_submitted boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
    select a.round_id, a.id, a.status = 'submitted' from assessment.assessment a
    where a.author_id = platform.asking_person() and a.kind = 'own' and a.round_id is not null
  $function$;
CREATE OR REPLACE FUNCTION rounds.progress(round uuid)
 RETURNS TABLE(invitation_id uuid, has_signed_in boolean, has_begun boolean, has_submitted boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select i.id, p.id is not null, a.id is not null, coalesce(a.status = 'submitted', false)
    from rounds.invitation i
    left join identity.person p on p.email = i.email and p.council_code = i.council_code and p.introduced_at is not null
    left join assessment.assessment a on a.round_id = i.round_id and a.author_id = p.id and a.kind = 'own'
    where i.round_id = round and i.council_code = platform.asking_council() and platform.asking_role() = 'lead'
  $function$;
CREATE OR REPLACE FUNCTION rounds.refuse_reopening()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'A closed round stays as it was closed';
end $function$;
CREATE OR REPLACE FUNCTION teams.answer_invitation(team uuid, accepts boolean, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
  end $function$;
CREATE OR REPLACE FUNCTION teams.members(team uuid)
 RETURNS TABLE(person_id uuid, name text, joined_at timestamp with time zone, left_at timestamp with time zone, is_disabled boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select m.person_id, case when m.left_at is null or p.name_visible then p.name end, m.joined_at, m.left_at,
      p.disabled_at is not null
    from teams.membership m join identity.person p on p.id = m.person_id
    where m.team_id = team and m.team_id in (select teams.own_teams())
    order by m.left_at is not null, lower(p.name), m.person_id
  $function$;
CREATE OR REPLACE FUNCTION teams.members_at(team uuid, addresses text[])
 RETURNS TABLE(email text, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select p.email, p.id from teams.membership m join identity.person p on p.id = m.person_id
    where m.team_id = team and m.left_at is null and p.email = any (addresses)
      and m.team_id in (select teams.own_teams())
    order by p.email, p.id
  $function$;
CREATE OR REPLACE FUNCTION teams.own_teams()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select m.team_id from teams.membership m
    where m.person_id = platform.asking_person() and m.council_code = platform.asking_council() and m.left_at is null
  $function$;
CREATE OR REPLACE FUNCTION teams.plan_of(team uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
    select p.id from plans.plan p where p.team_id = team
  $function$;
CREATE OR REPLACE FUNCTION workshop.participants(workshop uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select count(*)::integer from workshop.participant p
    where p.workshop_id = workshop and p.council_code = platform.asking_council()
  $function$;
CREATE OR REPLACE FUNCTION workshop.spread(workshop uuid, statement text)
 RETURNS TABLE(option_id text, votes integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select v.option_id, count(*)::integer from workshop.vote v
    where v.workshop_id = workshop and v.statement_id = statement and v.council_code = platform.asking_council()
    group by v.option_id
  $function$;

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
  submitted_at timestamp with time zone,
  round_id uuid,
  kind text not null default 'own'::text
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
  saved_at timestamp with time zone not null,
  agreement jsonb
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
create table calendar.address (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  council_code text not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone
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
create table identity.lead_request (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  council_code text not null,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  granted boolean,
  told_at timestamp with time zone
);
create table identity.lead_request_told (
  request_id uuid not null,
  email text not null,
  told_at timestamp with time zone not null
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
create table official.notice (
  official_id uuid not null,
  invitation_id uuid not null,
  told_at timestamp with time zone not null
);
create table official.official_assessment (
  id uuid not null default gen_random_uuid(),
  council_code text not null,
  round_id uuid,
  assessment_id uuid not null,
  workshop_id uuid,
  finalised_by uuid not null,
  finalised_at timestamp with time zone not null,
  superseded_by uuid,
  superseded_at timestamp with time zone
);
create table plans.action (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  council_code text not null,
  title text not null,
  why text not null,
  area_id text,
  statement_id text,
  assessment_id uuid,
  source_kind text,
  source_key text,
  owner_id uuid,
  owner_team_id uuid,
  owner_text text,
  starts_on date,
  due_on date,
  priority text not null,
  status text not null,
  status_reason text not null,
  status_at timestamp with time zone not null,
  links jsonb not null default '[]'::jsonb,
  remind_from date not null,
  version integer not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create table plans.history (
  id uuid not null default gen_random_uuid(),
  number bigint not null,
  action_id uuid not null,
  plan_id uuid not null,
  council_code text not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  status text not null,
  comment text not null,
  changes jsonb not null default '[]'::jsonb
);
create table plans.import (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  council_code text not null,
  person_id uuid not null,
  file jsonb not null,
  made_at timestamp with time zone not null,
  done_at timestamp with time zone,
  added integer[] not null default '{}'::integer[]
);
create table plans.plan (
  id uuid not null default gen_random_uuid(),
  council_code text not null,
  kind text not null,
  owner_id uuid,
  team_id uuid,
  shared_at timestamp with time zone,
  action_order uuid[] not null default '{}'::uuid[],
  area_order text[] not null default '{}'::text[]
);
create table plans.plan_area (
  plan_id uuid not null,
  area_id text not null,
  council_code text not null,
  is_in boolean not null,
  target text,
  decided_at timestamp with time zone not null
);
create table plans.step (
  id uuid not null default gen_random_uuid(),
  action_id uuid not null,
  plan_id uuid not null,
  council_code text not null,
  position integer not null,
  title text not null,
  owner_id uuid,
  owner_team_id uuid,
  owner_text text,
  due_on date,
  remind_from date not null,
  done_at timestamp with time zone,
  done_by uuid,
  version integer not null
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
create table reminders.digest (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  day date not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  undelivered_at timestamp with time zone
);
create table reminders.preference (
  person_id uuid not null,
  council_code text not null,
  frequency text not null,
  changed_at timestamp with time zone not null
);
create table reminders.told (
  digest_id uuid not null,
  person_id uuid not null,
  action_id uuid not null,
  step_id uuid,
  due_on date,
  reason text not null,
  week date,
  departed_id uuid
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
create table rounds.invitation (
  id uuid not null default gen_random_uuid(),
  council_code text not null,
  round_id uuid not null,
  email text not null,
  message text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  remind_at timestamp with time zone,
  reminded_at timestamp with time zone,
  told_closed_at timestamp with time zone,
  undelivered_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  tell_late_at timestamp with time zone,
  told_late_at timestamp with time zone
);
create table rounds.round (
  id uuid not null default gen_random_uuid(),
  council_code text not null,
  name text not null,
  scope text not null,
  service_name text,
  framework_version text not null,
  answer_by date not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  closed_by uuid,
  closed_at timestamp with time zone,
  late_allowed boolean not null default false
);
create table teams.invitation (
  id uuid not null default gen_random_uuid(),
  team_id uuid not null,
  council_code text not null,
  email text not null,
  message text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  undelivered_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  answered_at timestamp with time zone
);
create table teams.membership (
  team_id uuid not null,
  person_id uuid not null,
  council_code text not null,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  taken_out_by uuid,
  told_out_at timestamp with time zone
);
create table teams.team (
  id uuid not null default gen_random_uuid(),
  council_code text not null,
  name text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
create table workshop.agreed_answer (
  workshop_id uuid not null,
  statement_id text not null,
  council_code text not null,
  option_id text not null,
  reason text not null,
  dissent text not null,
  agreed_by uuid not null,
  agreed_at timestamp with time zone not null,
  version integer not null
);
create table workshop.participant (
  workshop_id uuid not null,
  person_id uuid not null,
  council_code text not null,
  joined_at timestamp with time zone not null
);
create table workshop.vote (
  workshop_id uuid not null,
  statement_id text not null,
  person_id uuid not null,
  council_code text not null,
  option_id text not null,
  voted_at timestamp with time zone not null
);
create table workshop.workshop (
  id uuid not null default gen_random_uuid(),
  council_code text not null,
  round_id uuid not null,
  join_code text not null,
  walk text not null,
  statement_id text,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  version integer not null default 1
);

-- Constraints

alter table assessment.assessment add constraint assessment_author_id_fkey FOREIGN KEY (author_id) REFERENCES identity.person(id);
alter table assessment.assessment add constraint assessment_check CHECK (((scope = 'service'::text) = (service_name IS NOT NULL)));
alter table assessment.assessment add constraint assessment_check1 CHECK (((status = 'submitted'::text) = (submitted_at IS NOT NULL)));
alter table assessment.assessment add constraint assessment_copied_from_fkey FOREIGN KEY (copied_from) REFERENCES assessment.assessment(id);
alter table assessment.assessment add constraint assessment_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table assessment.assessment add constraint assessment_framework_version_fkey FOREIGN KEY (framework_version) REFERENCES framework.version(version);
alter table assessment.assessment add constraint assessment_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'council'::text])));
alter table assessment.assessment add constraint assessment_pkey PRIMARY KEY (id);
alter table assessment.assessment add constraint assessment_round_id_fkey FOREIGN KEY (round_id) REFERENCES rounds.round(id);
alter table assessment.assessment add constraint assessment_scope_check CHECK ((scope = ANY (ARRAY['council'::text, 'service'::text])));
alter table assessment.assessment add constraint assessment_service_name_check CHECK (((length(service_name) >= 1) AND (length(service_name) <= 100)));
alter table assessment.assessment add constraint assessment_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text])));
alter table assessment.response add constraint response_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment.assessment(id) ON DELETE CASCADE;
alter table assessment.response add constraint response_pkey PRIMARY KEY (assessment_id, area_id);
alter table audit.entry add constraint entry_pkey PRIMARY KEY (id);
alter table calendar.address add constraint address_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table calendar.address add constraint address_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table calendar.address add constraint address_pkey PRIMARY KEY (id);
alter table calendar.address add constraint address_token_hash_key UNIQUE (token_hash);
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
alter table identity.lead_request add constraint lead_request_check CHECK (((decided_at IS NULL) = (granted IS NULL)));
alter table identity.lead_request add constraint lead_request_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table identity.lead_request add constraint lead_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.person(id);
alter table identity.lead_request add constraint lead_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table identity.lead_request add constraint lead_request_pkey PRIMARY KEY (id);
alter table identity.lead_request_told add constraint lead_request_told_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)));
alter table identity.lead_request_told add constraint lead_request_told_pkey PRIMARY KEY (request_id, email);
alter table identity.lead_request_told add constraint lead_request_told_request_id_fkey FOREIGN KEY (request_id) REFERENCES identity.lead_request(id) ON DELETE CASCADE;
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
alter table official.notice add constraint notice_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES rounds.invitation(id) ON DELETE CASCADE;
alter table official.notice add constraint notice_official_id_fkey FOREIGN KEY (official_id) REFERENCES official.official_assessment(id);
alter table official.notice add constraint notice_pkey PRIMARY KEY (official_id, invitation_id);
alter table official.official_assessment add constraint official_assessment_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment.assessment(id);
alter table official.official_assessment add constraint official_assessment_check CHECK (((superseded_at IS NULL) = (superseded_by IS NULL)));
alter table official.official_assessment add constraint official_assessment_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table official.official_assessment add constraint official_assessment_finalised_by_fkey FOREIGN KEY (finalised_by) REFERENCES identity.person(id);
alter table official.official_assessment add constraint official_assessment_pkey PRIMARY KEY (id);
alter table official.official_assessment add constraint official_assessment_round_id_fkey FOREIGN KEY (round_id) REFERENCES rounds.round(id);
alter table official.official_assessment add constraint official_assessment_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES identity.person(id);
alter table official.official_assessment add constraint official_assessment_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES workshop.workshop(id);
alter table plans.action add constraint action_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment.assessment(id);
alter table plans.action add constraint action_check CHECK ((num_nonnulls(owner_id, owner_team_id, owner_text) <= 1));
alter table plans.action add constraint action_check1 CHECK (((starts_on IS NULL) OR (due_on IS NULL) OR (starts_on <= due_on)));
alter table plans.action add constraint action_check2 CHECK (((status <> ALL (ARRAY['blocked'::text, 'done'::text, 'dropped'::text])) OR (btrim(status_reason) <> ''::text)));
alter table plans.action add constraint action_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table plans.action add constraint action_id_plan_id_key UNIQUE (id, plan_id);
alter table plans.action add constraint action_made_by_fkey FOREIGN KEY (made_by) REFERENCES identity.person(id);
alter table plans.action add constraint action_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES identity.person(id);
alter table plans.action add constraint action_owner_team_id_fkey FOREIGN KEY (owner_team_id) REFERENCES teams.team(id);
alter table plans.action add constraint action_owner_text_check CHECK (((length(owner_text) >= 1) AND (length(owner_text) <= 100)));
alter table plans.action add constraint action_pkey PRIMARY KEY (id);
alter table plans.action add constraint action_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id);
alter table plans.action add constraint action_priority_check CHECK ((priority = ANY (ARRAY['must'::text, 'should'::text, 'could'::text])));
alter table plans.action add constraint action_source_kind_check CHECK ((source_kind = ANY (ARRAY['next-step'::text, 'reason'::text, 'impediment'::text, 'import'::text])));
alter table plans.action add constraint action_status_check CHECK ((status = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'blocked'::text, 'done'::text, 'dropped'::text])));
alter table plans.action add constraint action_status_reason_check CHECK ((length(status_reason) <= 2000));
alter table plans.action add constraint action_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table plans.action add constraint action_why_check CHECK ((length(why) <= 5000));
alter table plans.history add constraint history_action_id_plan_id_fkey FOREIGN KEY (action_id, plan_id) REFERENCES plans.action(id, plan_id) ON DELETE CASCADE;
alter table plans.history add constraint history_comment_check CHECK ((length(comment) <= 2000));
alter table plans.history add constraint history_kind_check CHECK ((kind = ANY (ARRAY['made'::text, 'changed'::text, 'status'::text, 'comment'::text, 'step-added'::text, 'step-changed'::text, 'step-done'::text, 'step-undone'::text, 'step-removed'::text])));
alter table plans.history add constraint history_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id);
alter table plans.history add constraint history_pkey PRIMARY KEY (id);
alter table plans.import add constraint import_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table plans.import add constraint import_pkey PRIMARY KEY (id);
alter table plans.import add constraint import_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE;
alter table plans.plan add constraint plan_check CHECK (((kind = 'personal'::text) = (owner_id IS NOT NULL)));
alter table plans.plan add constraint plan_check1 CHECK (((kind = 'team'::text) = (team_id IS NOT NULL)));
alter table plans.plan add constraint plan_check2 CHECK (((kind <> 'team'::text) OR (shared_at IS NULL)));
alter table plans.plan add constraint plan_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table plans.plan add constraint plan_kind_check CHECK ((kind = ANY (ARRAY['personal'::text, 'team'::text, 'council'::text])));
alter table plans.plan add constraint plan_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES identity.person(id);
alter table plans.plan add constraint plan_pkey PRIMARY KEY (id);
alter table plans.plan add constraint plan_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams.team(id);
alter table plans.plan_area add constraint plan_area_pkey PRIMARY KEY (plan_id, area_id);
alter table plans.plan_area add constraint plan_area_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE;
alter table plans.step add constraint step_action_id_plan_id_fkey FOREIGN KEY (action_id, plan_id) REFERENCES plans.action(id, plan_id) ON DELETE CASCADE;
alter table plans.step add constraint step_check CHECK ((num_nonnulls(owner_id, owner_team_id, owner_text) <= 1));
alter table plans.step add constraint step_check1 CHECK (((done_at IS NULL) = (done_by IS NULL)));
alter table plans.step add constraint step_done_by_fkey FOREIGN KEY (done_by) REFERENCES identity.person(id);
alter table plans.step add constraint step_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES identity.person(id);
alter table plans.step add constraint step_owner_team_id_fkey FOREIGN KEY (owner_team_id) REFERENCES teams.team(id);
alter table plans.step add constraint step_owner_text_check CHECK (((length(owner_text) >= 1) AND (length(owner_text) <= 100)));
alter table plans.step add constraint step_pkey PRIMARY KEY (id);
alter table plans.step add constraint step_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table platform.content_hash add constraint content_hash_pkey PRIMARY KEY (name);
alter table platform.migration add constraint migration_pkey PRIMARY KEY (name);
alter table reminders.digest add constraint digest_person_id_day_key UNIQUE (person_id, day);
alter table reminders.digest add constraint digest_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table reminders.digest add constraint digest_pkey PRIMARY KEY (id);
alter table reminders.preference add constraint preference_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table reminders.preference add constraint preference_frequency_check CHECK ((frequency = ANY (ARRAY['daily'::text, 'weekly'::text, 'off'::text])));
alter table reminders.preference add constraint preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table reminders.preference add constraint preference_pkey PRIMARY KEY (person_id);
alter table reminders.told add constraint told_action_id_fkey FOREIGN KEY (action_id) REFERENCES plans.action(id) ON DELETE CASCADE;
alter table reminders.told add constraint told_check CHECK (((reason = 'weekly'::text) = (week IS NOT NULL)));
alter table reminders.told add constraint told_check1 CHECK (((reason = 'owner-left'::text) = (departed_id IS NOT NULL)));
alter table reminders.told add constraint told_check2 CHECK (((reason = 'owner-left'::text) = (due_on IS NULL)));
alter table reminders.told add constraint told_digest_id_fkey FOREIGN KEY (digest_id) REFERENCES reminders.digest(id) ON DELETE CASCADE;
alter table reminders.told add constraint told_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table reminders.told add constraint told_reason_check CHECK ((reason ~ '^(due-(14|3|0)|overdue-[1-9][0-9]*|weekly|owner-left)$'::text));
alter table reminders.told add constraint told_step_id_fkey FOREIGN KEY (step_id) REFERENCES plans.step(id) ON DELETE CASCADE;
alter table resources.resource add constraint resource_pkey PRIMARY KEY (id);
alter table rounds.invitation add constraint invitation_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table rounds.invitation add constraint invitation_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)));
alter table rounds.invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES identity.person(id);
alter table rounds.invitation add constraint invitation_message_check CHECK ((length(message) <= 2000));
alter table rounds.invitation add constraint invitation_pkey PRIMARY KEY (id);
alter table rounds.invitation add constraint invitation_round_id_email_key UNIQUE (round_id, email);
alter table rounds.invitation add constraint invitation_round_id_fkey FOREIGN KEY (round_id) REFERENCES rounds.round(id) ON DELETE CASCADE;
alter table rounds.round add constraint round_check CHECK (((scope = 'service'::text) = (service_name IS NOT NULL)));
alter table rounds.round add constraint round_check1 CHECK (((closed_at IS NULL) = (closed_by IS NULL)));
alter table rounds.round add constraint round_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES identity.person(id);
alter table rounds.round add constraint round_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table rounds.round add constraint round_framework_version_fkey FOREIGN KEY (framework_version) REFERENCES framework.version(version);
alter table rounds.round add constraint round_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));
alter table rounds.round add constraint round_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES identity.person(id);
alter table rounds.round add constraint round_pkey PRIMARY KEY (id);
alter table rounds.round add constraint round_scope_check CHECK ((scope = ANY (ARRAY['council'::text, 'service'::text])));
alter table rounds.round add constraint round_service_name_check CHECK (((length(service_name) >= 1) AND (length(service_name) <= 100)));
alter table teams.invitation add constraint invitation_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table teams.invitation add constraint invitation_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)));
alter table teams.invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES identity.person(id);
alter table teams.invitation add constraint invitation_message_check CHECK ((length(message) <= 2000));
alter table teams.invitation add constraint invitation_pkey PRIMARY KEY (id);
alter table teams.invitation add constraint invitation_team_id_email_key UNIQUE (team_id, email);
alter table teams.invitation add constraint invitation_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams.team(id) ON DELETE CASCADE;
alter table teams.membership add constraint membership_check CHECK (((taken_out_by IS NULL) OR (left_at IS NOT NULL)));
alter table teams.membership add constraint membership_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table teams.membership add constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table teams.membership add constraint membership_pkey PRIMARY KEY (team_id, person_id);
alter table teams.membership add constraint membership_taken_out_by_fkey FOREIGN KEY (taken_out_by) REFERENCES identity.person(id);
alter table teams.membership add constraint membership_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams.team(id) ON DELETE CASCADE;
alter table teams.team add constraint team_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table teams.team add constraint team_made_by_fkey FOREIGN KEY (made_by) REFERENCES identity.person(id);
alter table teams.team add constraint team_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));
alter table teams.team add constraint team_pkey PRIMARY KEY (id);
alter table workshop.agreed_answer add constraint agreed_answer_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES identity.person(id);
alter table workshop.agreed_answer add constraint agreed_answer_dissent_check CHECK ((length(dissent) <= 1000));
alter table workshop.agreed_answer add constraint agreed_answer_pkey PRIMARY KEY (workshop_id, statement_id);
alter table workshop.agreed_answer add constraint agreed_answer_reason_check CHECK ((length(reason) <= 500));
alter table workshop.agreed_answer add constraint agreed_answer_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES workshop.workshop(id) ON DELETE CASCADE;
alter table workshop.participant add constraint participant_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table workshop.participant add constraint participant_pkey PRIMARY KEY (workshop_id, person_id);
alter table workshop.participant add constraint participant_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES workshop.workshop(id) ON DELETE CASCADE;
alter table workshop.vote add constraint vote_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE CASCADE;
alter table workshop.vote add constraint vote_pkey PRIMARY KEY (workshop_id, statement_id, person_id);
alter table workshop.vote add constraint vote_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES workshop.workshop(id) ON DELETE CASCADE;
alter table workshop.workshop add constraint workshop_council_code_fkey FOREIGN KEY (council_code) REFERENCES councils.council(code);
alter table workshop.workshop add constraint workshop_join_code_check CHECK ((join_code ~ '^[0-9]{6}$'::text));
alter table workshop.workshop add constraint workshop_pkey PRIMARY KEY (id);
alter table workshop.workshop add constraint workshop_round_id_fkey FOREIGN KEY (round_id) REFERENCES rounds.round(id);
alter table workshop.workshop add constraint workshop_started_by_fkey FOREIGN KEY (started_by) REFERENCES identity.person(id);
alter table workshop.workshop add constraint workshop_walk_check CHECK ((walk = ANY (ARRAY['disagreement'::text, 'area'::text])));

-- Indexes

CREATE INDEX assessment_author ON assessment.assessment USING btree (author_id, begun_at);
CREATE INDEX assessment_copied_from ON assessment.assessment USING btree (copied_from) WHERE (copied_from IS NOT NULL);
CREATE INDEX assessment_council ON assessment.assessment USING btree (council_code, submitted_at) WHERE (status = 'submitted'::text);
CREATE UNIQUE INDEX assessment_one_own_in_round ON assessment.assessment USING btree (round_id, author_id) WHERE ((round_id IS NOT NULL) AND (kind = 'own'::text));
CREATE INDEX assessment_round ON assessment.assessment USING btree (round_id) WHERE (round_id IS NOT NULL);
CREATE INDEX entry_council ON audit.entry USING btree (council_code, at);
CREATE INDEX entry_person ON audit.entry USING btree (person_id, at);
CREATE UNIQUE INDEX calendar_one_address ON calendar.address USING btree (person_id) WHERE (revoked_at IS NULL);
CREATE INDEX consent_person ON identity.consent USING btree (person_id, at);
CREATE INDEX lead_request_council ON identity.lead_request USING btree (council_code);
CREATE INDEX lead_request_told_lately ON identity.lead_request_told USING btree (email, told_at);
CREATE UNIQUE INDEX lead_request_waiting ON identity.lead_request USING btree (person_id) WHERE (decided_at IS NULL);
CREATE INDEX person_council ON identity.person USING btree (council_code);
CREATE INDEX session_person ON identity.session USING btree (person_id);
CREATE INDEX sign_in_expires ON identity.sign_in USING btree (expires_at);
CREATE INDEX official_of_assessment ON official.official_assessment USING btree (assessment_id);
CREATE UNIQUE INDEX official_one_standing ON official.official_assessment USING btree (council_code, round_id) NULLS NOT DISTINCT WHERE (superseded_at IS NULL);
CREATE INDEX action_done ON plans.action USING btree (plan_id, area_id) WHERE (status = 'done'::text);
CREATE INDEX action_due ON plans.action USING btree (due_on) WHERE (status = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'blocked'::text]));
CREATE INDEX action_owner ON plans.action USING btree (owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX action_owner_team ON plans.action USING btree (owner_team_id) WHERE (owner_team_id IS NOT NULL);
CREATE INDEX action_plan ON plans.action USING btree (plan_id);
CREATE INDEX history_action ON plans.history USING btree (action_id, at);
CREATE INDEX import_person ON plans.import USING btree (person_id);
CREATE INDEX plan_council ON plans.plan USING btree (council_code);
CREATE UNIQUE INDEX plan_of_council ON plans.plan USING btree (council_code) WHERE (kind = 'council'::text);
CREATE UNIQUE INDEX plan_of_person ON plans.plan USING btree (owner_id) WHERE (kind = 'personal'::text);
CREATE UNIQUE INDEX plan_of_team ON plans.plan USING btree (team_id) WHERE (kind = 'team'::text);
CREATE INDEX step_action ON plans.step USING btree (action_id);
CREATE INDEX step_due ON plans.step USING btree (due_on) WHERE (done_at IS NULL);
CREATE INDEX step_owner ON plans.step USING btree (owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX step_plan ON plans.step USING btree (plan_id);
CREATE INDEX digest_day ON reminders.digest USING btree (day);
CREATE INDEX digest_unsent ON reminders.digest USING btree (day) WHERE ((sent_at IS NULL) AND (undelivered_at IS NULL));
CREATE INDEX told_action ON reminders.told USING btree (action_id);
CREATE INDEX told_digest ON reminders.told USING btree (digest_id);
CREATE UNIQUE INDEX told_once ON reminders.told USING btree (person_id, action_id, step_id, due_on, reason, week, departed_id) NULLS NOT DISTINCT;
CREATE INDEX told_step ON reminders.told USING btree (step_id) WHERE (step_id IS NOT NULL);
CREATE INDEX resource_area_ids ON resources.resource USING gin (area_ids);
CREATE INDEX invitation_email ON rounds.invitation USING btree (email);
CREATE INDEX round_council ON rounds.round USING btree (council_code, opened_at);
CREATE INDEX membership_person ON teams.membership USING btree (person_id) WHERE (left_at IS NULL);
CREATE INDEX team_council ON teams.team USING btree (council_code);
CREATE INDEX team_invitation_email ON teams.invitation USING btree (email);
CREATE UNIQUE INDEX team_name ON teams.team USING btree (council_code, lower(name)) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX workshop_join_code ON workshop.workshop USING btree (council_code, join_code) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX workshop_one_open ON workshop.workshop USING btree (round_id) WHERE (ended_at IS NULL);

-- Triggers

CREATE TRIGGER submitted_is_final BEFORE DELETE OR UPDATE ON assessment.assessment FOR EACH ROW WHEN ((old.status = 'submitted'::text)) EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER drops_old_tick BEFORE INSERT ON assessment.response FOR EACH ROW WHEN (new.in_plan) EXECUTE FUNCTION plans.drop_old_tick();
CREATE TRIGGER follows_changed_tick AFTER UPDATE ON assessment.response FOR EACH ROW WHEN ((old.in_plan IS DISTINCT FROM new.in_plan)) EXECUTE FUNCTION plans.follow_tick();
CREATE TRIGGER follows_tick AFTER INSERT ON assessment.response FOR EACH ROW WHEN (new.in_plan) EXECUTE FUNCTION plans.follow_tick();
CREATE TRIGGER submitted_is_final BEFORE INSERT OR DELETE OR UPDATE ON assessment.response FOR EACH ROW EXECUTE FUNCTION assessment.refuse_late_response();
CREATE TRIGGER begins_a_plan AFTER INSERT ON councils.council FOR EACH ROW EXECUTE FUNCTION plans.begin_plan('council');
CREATE TRIGGER version_is_immutable BEFORE DELETE OR UPDATE ON framework.version FOR EACH ROW EXECUTE FUNCTION framework.refuse_change();
CREATE TRIGGER begins_a_plan AFTER INSERT ON identity.person FOR EACH ROW WHEN ((new.council_code IS NOT NULL)) EXECUTE FUNCTION plans.begin_plan('personal');
CREATE TRIGGER owner_can_see_it BEFORE INSERT ON plans.action FOR EACH ROW EXECUTE FUNCTION plans.refuse_strange_owner();
CREATE TRIGGER owner_can_see_it_changed BEFORE UPDATE ON plans.action FOR EACH ROW WHEN (((old.owner_id IS DISTINCT FROM new.owner_id) OR (old.owner_team_id IS DISTINCT FROM new.owner_team_id))) EXECUTE FUNCTION plans.refuse_strange_owner();
CREATE TRIGGER owner_reports BEFORE UPDATE ON plans.action FOR EACH ROW EXECUTE FUNCTION plans.refuse_more_than_report();
CREATE TRIGGER owner_can_see_it BEFORE INSERT ON plans.step FOR EACH ROW EXECUTE FUNCTION plans.refuse_strange_owner();
CREATE TRIGGER owner_can_see_it_changed BEFORE UPDATE ON plans.step FOR EACH ROW WHEN (((old.owner_id IS DISTINCT FROM new.owner_id) OR (old.owner_team_id IS DISTINCT FROM new.owner_team_id))) EXECUTE FUNCTION plans.refuse_strange_owner();
CREATE TRIGGER owner_reports BEFORE UPDATE ON plans.step FOR EACH ROW EXECUTE FUNCTION plans.refuse_more_than_report();
CREATE TRIGGER closed_is_final BEFORE UPDATE ON rounds.round FOR EACH ROW WHEN (((old.closed_at IS NOT NULL) AND ((((old.closed_at IS DISTINCT FROM new.closed_at) OR (old.closed_by IS DISTINCT FROM new.closed_by)) OR (old.name IS DISTINCT FROM new.name)) OR (old.answer_by IS DISTINCT FROM new.answer_by)))) EXECUTE FUNCTION rounds.refuse_reopening();
CREATE TRIGGER begins_a_plan AFTER INSERT ON teams.team FOR EACH ROW EXECUTE FUNCTION plans.begin_plan('team');

-- Row-level security

alter table assessment.assessment enable row level security, force row level security;
alter table assessment.response enable row level security, force row level security;
alter table audit.entry enable row level security, force row level security;
alter table calendar.address enable row level security, force row level security;
alter table councils.council enable row level security, force row level security;
alter table councils.email_domain enable row level security, force row level security;
alter table councils.source enable row level security, force row level security;
alter table framework.glossary_term enable row level security, force row level security;
alter table framework.version enable row level security, force row level security;
alter table identity.attempt enable row level security, force row level security;
alter table identity.consent enable row level security, force row level security;
alter table identity.kept_form enable row level security, force row level security;
alter table identity.lead_request enable row level security, force row level security;
alter table identity.lead_request_told enable row level security, force row level security;
alter table identity.person enable row level security, force row level security;
alter table identity.session enable row level security, force row level security;
alter table identity.sign_in enable row level security, force row level security;
alter table official.notice enable row level security, force row level security;
alter table official.official_assessment enable row level security, force row level security;
alter table plans.action enable row level security, force row level security;
alter table plans.history enable row level security, force row level security;
alter table plans.import enable row level security, force row level security;
alter table plans.plan enable row level security, force row level security;
alter table plans.plan_area enable row level security, force row level security;
alter table plans.step enable row level security, force row level security;
alter table platform.content_hash enable row level security, force row level security;
alter table platform.migration enable row level security, force row level security;
alter table reminders.digest enable row level security, force row level security;
alter table reminders.preference enable row level security, force row level security;
alter table reminders.told enable row level security, force row level security;
alter table resources.resource enable row level security, force row level security;
alter table rounds.invitation enable row level security, force row level security;
alter table rounds.round enable row level security, force row level security;
alter table teams.invitation enable row level security, force row level security;
alter table teams.membership enable row level security, force row level security;
alter table teams.team enable row level security, force row level security;
alter table workshop.agreed_answer enable row level security, force row level security;
alter table workshop.participant enable row level security, force row level security;
alter table workshop.vote enable row level security, force row level security;
alter table workshop.workshop enable row level security, force row level security;

-- Policies

create policy author_begins on assessment.assessment for insert to tiex_service
  with check (((status = 'draft'::text) AND (author_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND ((kind = 'own'::text) OR (( SELECT platform.asking_role() AS asking_role) = 'lead'::text)) AND ((round_id IS NULL) OR (kind = 'council'::text) OR rounds.may_answer(round_id))));
create policy author_changes_draft on assessment.assessment for update to tiex_service
  using (((status = 'draft'::text) AND (author_id = ( SELECT platform.asking_person() AS asking_person))))
  with check (((author_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND ((status = 'draft'::text) OR (round_id IS NULL) OR (kind = 'council'::text) OR rounds.may_submit(round_id))));
create policy author_deletes_draft on assessment.assessment for delete to tiex_service
  using (((status = 'draft'::text) AND (author_id = ( SELECT platform.asking_person() AS asking_person))));
create policy author_reads on assessment.assessment for select to tiex_service
  using ((author_id = ( SELECT platform.asking_person() AS asking_person)));
create policy council_reads_submitted on assessment.assessment for select to tiex_service
  using (((status = 'submitted'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND ((round_id IS NULL) OR (round_id = ANY (ARRAY( SELECT rounds.open_to_asker() AS open_to_asker))))));
create policy lga_reads_submitted on assessment.assessment for select to tiex_service
  using (((status = 'submitted'::text) AND (( SELECT platform.asking_role() AS asking_role) = 'lga'::text)));
create policy owner_reads on assessment.assessment for select to tiex_owner
  using (true);
create policy council_and_lga_read_submitted on assessment.response for select to tiex_service
  using ((EXISTS ( SELECT
   FROM assessment.assessment a
  WHERE ((a.id = response.assessment_id) AND (a.status = 'submitted'::text)))));
create policy own_answers on assessment.response for all to tiex_service
  using ((author_id = ( SELECT platform.asking_person() AS asking_person)))
  with check (((author_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (EXISTS ( SELECT
   FROM assessment.assessment a
  WHERE ((a.id = response.assessment_id) AND (a.author_id = ( SELECT platform.asking_person() AS asking_person)) AND (a.status = 'draft'::text))))));
create policy asker_adds on audit.entry for insert to tiex_service
  with check (((NOT (person_id IS DISTINCT FROM ( SELECT platform.asking_person() AS asking_person))) AND (NOT (council_code IS DISTINCT FROM ( SELECT platform.asking_council() AS asking_council)))));
create policy lga_reads on audit.entry for select to tiex_service
  using ((( SELECT platform.asking_role() AS asking_role) = 'lga'::text));
create policy own_entries on audit.entry for select to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)));
create policy own_address on calendar.address for all to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)))
  with check (((person_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council))));
create policy owner_reads on calendar.address for select to tiex_owner
  using (true);
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
create policy jobs_tell on identity.lead_request for all to tiex_jobs
  using (true)
  with check (true);
create policy officer_asks on identity.lead_request for insert to tiex_service
  with check (((person_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (decided_at IS NULL)));
create policy own_requests on identity.lead_request for select to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)));
create policy owner_keeps on identity.lead_request for all to tiex_owner
  using (true)
  with check (true);
create policy jobs_tell on identity.lead_request_told for all to tiex_jobs
  using (true)
  with check (true);
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
create policy owner_ends on identity.session for all to tiex_owner
  using (true);
create policy browser_asked on identity.sign_in for all to tiex_service
  using ((browser_hash = ( SELECT platform.asking_browser() AS asking_browser)))
  with check ((browser_hash = ( SELECT platform.asking_browser() AS asking_browser)));
create policy jobs_send_codes on identity.sign_in for all to tiex_jobs
  using (true)
  with check (true);
create policy jobs_tell on official.notice for all to tiex_jobs
  using (true)
  with check (true);
create policy council_reads on official.official_assessment for select to tiex_service
  using ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy jobs_read on official.official_assessment for select to tiex_jobs
  using (true);
create policy lead_finalises on official.official_assessment for insert to tiex_service
  with check (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (finalised_by = ( SELECT platform.asking_person() AS asking_person)) AND (EXISTS ( SELECT
   FROM assessment.assessment a
  WHERE ((a.id = official_assessment.assessment_id) AND (a.council_code = official_assessment.council_code) AND (a.kind = 'council'::text) AND (a.status = 'submitted'::text) AND (NOT (a.round_id IS DISTINCT FROM official_assessment.round_id))))) AND ((round_id IS NULL) OR (EXISTS ( SELECT
   FROM rounds.round r
  WHERE ((r.id = official_assessment.round_id) AND (r.closed_at IS NOT NULL)))))));
create policy lead_supersedes on official.official_assessment for update to tiex_service
  using (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (superseded_at IS NULL)))
  with check (((council_code = ( SELECT platform.asking_council() AS asking_council)) AND (superseded_by = ( SELECT platform.asking_person() AS asking_person))));
create policy lga_reads on official.official_assessment for select to tiex_service
  using ((( SELECT platform.asking_role() AS asking_role) = 'lga'::text));
create policy asker_adds on plans.action for insert to tiex_service
  with check (((plan_id = ANY (ARRAY( SELECT plans.editable() AS editable))) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (made_by = ( SELECT platform.asking_person() AS asking_person)) AND ((assessment_id IS NULL) OR (EXISTS ( SELECT
   FROM assessment.assessment a
  WHERE (a.id = action.assessment_id))))));
create policy asker_changes on plans.action for update to tiex_service
  using (((plan_id = ANY (ARRAY( SELECT plans.editable() AS editable))) OR plans.may_report(id)))
  with check (((council_code = ( SELECT platform.asking_council() AS asking_council)) AND (plan_id = ANY (ARRAY( SELECT plans.readable() AS readable)))));
create policy asker_deletes on plans.action for delete to tiex_service
  using (((plan_id = ANY (ARRAY( SELECT plans.editable() AS editable))) AND (status = 'not-started'::text)));
create policy asker_reads on plans.action for select to tiex_service
  using ((plan_id = ANY (ARRAY( SELECT plans.readable() AS readable))));
create policy jobs_read on plans.action for select to tiex_jobs
  using (true);
create policy owner_reads on plans.action for select to tiex_owner
  using (true);
create policy asker_adds on plans.history for insert to tiex_service
  with check (((person_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND plans.may_report(action_id)));
create policy asker_reads on plans.history for select to tiex_service
  using ((plan_id = ANY (ARRAY( SELECT plans.readable() AS readable))));
create policy jobs_tidy on plans.import for all to tiex_jobs
  using (true)
  with check (true);
create policy own_import on plans.import for all to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)))
  with check (((person_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (plan_id = ANY (ARRAY( SELECT plans.editable() AS editable)))));
create policy asker_changes on plans.plan for update to tiex_service
  using ((id = ANY (ARRAY( SELECT plans.editable() AS editable))))
  with check ((id = ANY (ARRAY( SELECT plans.editable() AS editable))));
create policy asker_reads on plans.plan for select to tiex_service
  using ((id = ANY (ARRAY( SELECT plans.readable() AS readable))));
create policy jobs_read on plans.plan for select to tiex_jobs
  using (true);
create policy owner_keeps on plans.plan for all to tiex_owner
  using (true)
  with check (true);
create policy asker_changes on plans.plan_area for all to tiex_service
  using ((plan_id = ANY (ARRAY( SELECT plans.editable() AS editable))))
  with check (((plan_id = ANY (ARRAY( SELECT plans.editable() AS editable))) AND (council_code = ( SELECT platform.asking_council() AS asking_council))));
create policy asker_reads on plans.plan_area for select to tiex_service
  using ((plan_id = ANY (ARRAY( SELECT plans.readable() AS readable))));
create policy owner_keeps on plans.plan_area for all to tiex_owner
  using (true)
  with check (true);
create policy asker_adds on plans.step for insert to tiex_service
  with check (((plan_id = ANY (ARRAY( SELECT plans.editable() AS editable))) AND (council_code = ( SELECT platform.asking_council() AS asking_council))));
create policy asker_changes on plans.step for update to tiex_service
  using (((plan_id = ANY (ARRAY( SELECT plans.editable() AS editable))) OR plans.may_report(action_id)))
  with check (((council_code = ( SELECT platform.asking_council() AS asking_council)) AND (plan_id = ANY (ARRAY( SELECT plans.readable() AS readable)))));
create policy asker_reads on plans.step for select to tiex_service
  using ((plan_id = ANY (ARRAY( SELECT plans.readable() AS readable))));
create policy asker_removes on plans.step for delete to tiex_service
  using (((plan_id = ANY (ARRAY( SELECT plans.editable() AS editable))) AND (done_at IS NULL)));
create policy jobs_read on plans.step for select to tiex_jobs
  using (true);
create policy owner_reads on plans.step for select to tiex_owner
  using (true);
create policy owner_keeps on platform.content_hash for all to tiex_owner
  using (true)
  with check (true);
create policy owner_keeps on platform.migration for all to tiex_owner
  using (true)
  with check (true);
create policy service_reads on platform.migration for select to tiex_service
  using (true);
create policy jobs_remind on reminders.digest for all to tiex_jobs
  using (true)
  with check (true);
create policy jobs_read on reminders.preference for select to tiex_jobs
  using (true);
create policy own_preference on reminders.preference for all to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)))
  with check (((person_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council))));
create policy jobs_remind on reminders.told for all to tiex_jobs
  using (true)
  with check (true);
create policy everyone_reads on resources.resource for select to tiex_service
  using (true);
create policy owner_keeps on resources.resource for all to tiex_owner
  using (true)
  with check (true);
create policy invited_reads on rounds.invitation for select to tiex_service
  using (((council_code = ( SELECT platform.asking_council() AS asking_council)) AND (email = ( SELECT p.email
   FROM identity.person p
  WHERE (p.id = ( SELECT platform.asking_person() AS asking_person))))));
create policy jobs_send on rounds.invitation for all to tiex_jobs
  using (true)
  with check (true);
create policy lead_invites on rounds.invitation for all to tiex_service
  using (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council))))
  with check (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (EXISTS ( SELECT
   FROM rounds.round r
  WHERE ((r.id = invitation.round_id) AND (r.council_code = invitation.council_code))))));
create policy owner_reads on rounds.invitation for select to tiex_owner
  using (true);
create policy council_reads on rounds.round for select to tiex_service
  using ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy jobs_read on rounds.round for select to tiex_jobs
  using (true);
create policy lead_changes on rounds.round for update to tiex_service
  using (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council))))
  with check ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy lead_opens on rounds.round for insert to tiex_service
  with check (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (opened_by = ( SELECT platform.asking_person() AS asking_person))));
create policy lga_reads on rounds.round for select to tiex_service
  using ((( SELECT platform.asking_role() AS asking_role) = 'lga'::text));
create policy owner_reads on rounds.round for select to tiex_owner
  using (true);
create policy invited_reads on teams.invitation for select to tiex_service
  using (((council_code = ( SELECT platform.asking_council() AS asking_council)) AND (email = ( SELECT p.email
   FROM identity.person p
  WHERE (p.id = ( SELECT platform.asking_person() AS asking_person))))));
create policy jobs_send on teams.invitation for all to tiex_jobs
  using (true)
  with check (true);
create policy members_invite on teams.invitation for all to tiex_service
  using ((team_id IN ( SELECT t.id
   FROM teams.team t
  WHERE ((t.closed_at IS NULL) AND (t.id IN ( SELECT teams.own_teams() AS own_teams))))))
  with check (((team_id IN ( SELECT t.id
   FROM teams.team t
  WHERE ((t.closed_at IS NULL) AND (t.id IN ( SELECT teams.own_teams() AS own_teams))))) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND ((withdrawn_at IS NOT NULL) OR (invited_by = ( SELECT platform.asking_person() AS asking_person)))));
create policy owner_keeps on teams.invitation for all to tiex_owner
  using (true)
  with check (true);
create policy jobs_tell on teams.membership for all to tiex_jobs
  using (true)
  with check (true);
create policy maker_begins on teams.membership for insert to tiex_service
  with check (((person_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (left_at IS NULL) AND (EXISTS ( SELECT
   FROM teams.team t
  WHERE ((t.id = membership.team_id) AND (t.made_by = membership.person_id) AND (t.made_at = membership.joined_at) AND (t.council_code = membership.council_code))))));
create policy members_leave on teams.membership for update to tiex_service
  using (((left_at IS NULL) AND (team_id = ANY (ARRAY( SELECT teams.own_teams() AS own_teams)))))
  with check (((left_at IS NOT NULL) AND (NOT (taken_out_by IS DISTINCT FROM NULLIF(( SELECT platform.asking_person() AS asking_person), person_id)))));
create policy members_read on teams.membership for select to tiex_service
  using ((team_id = ANY (ARRAY( SELECT teams.own_teams() AS own_teams))));
create policy own_membership on teams.membership for select to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)));
create policy owner_keeps on teams.membership for all to tiex_owner
  using (true)
  with check (true);
create policy council_reads on teams.team for select to tiex_service
  using ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy jobs_read on teams.team for select to tiex_jobs
  using (true);
create policy lga_reads_owning on teams.team for select to tiex_service
  using (((( SELECT platform.asking_role() AS asking_role) = 'lga'::text) AND (id IN ( SELECT a.owner_team_id
   FROM plans.action a
UNION ALL
 SELECT s.owner_team_id
   FROM plans.step s))));
create policy member_changes on teams.team for update to tiex_service
  using (((closed_at IS NULL) AND (id = ANY (ARRAY( SELECT teams.own_teams() AS own_teams)))))
  with check ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy officer_makes on teams.team for insert to tiex_service
  with check (((council_code = ( SELECT platform.asking_council() AS asking_council)) AND (made_by = ( SELECT platform.asking_person() AS asking_person))));
create policy owner_reads on teams.team for select to tiex_owner
  using (true);
create policy council_reads on workshop.agreed_answer for select to tiex_service
  using ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy lead_corrects on workshop.agreed_answer for update to tiex_service
  using (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (EXISTS ( SELECT
   FROM workshop.workshop w
  WHERE ((w.id = agreed_answer.workshop_id) AND (w.ended_at IS NULL))))))
  with check ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy lead_records on workshop.agreed_answer for insert to tiex_service
  with check (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (EXISTS ( SELECT
   FROM workshop.workshop w
  WHERE ((w.id = agreed_answer.workshop_id) AND (w.ended_at IS NULL))))));
create policy lead_reopens on workshop.agreed_answer for delete to tiex_service
  using (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (EXISTS ( SELECT
   FROM workshop.workshop w
  WHERE ((w.id = agreed_answer.workshop_id) AND (w.ended_at IS NULL))))));
create policy own_place on workshop.participant for all to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)))
  with check (((person_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (EXISTS ( SELECT
   FROM workshop.workshop w
  WHERE ((w.id = participant.workshop_id) AND (w.ended_at IS NULL))))));
create policy owner_counts on workshop.participant for select to tiex_owner
  using (true);
create policy own_vote on workshop.vote for all to tiex_service
  using ((person_id = ( SELECT platform.asking_person() AS asking_person)))
  with check (((person_id = ( SELECT platform.asking_person() AS asking_person)) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (EXISTS ( SELECT
   FROM workshop.workshop w
  WHERE ((w.id = vote.workshop_id) AND (w.ended_at IS NULL) AND (w.statement_id = vote.statement_id)))) AND (EXISTS ( SELECT
   FROM workshop.participant p
  WHERE ((p.workshop_id = vote.workshop_id) AND (p.person_id = vote.person_id)))) AND (NOT (EXISTS ( SELECT
   FROM workshop.agreed_answer a
  WHERE ((a.workshop_id = vote.workshop_id) AND (a.statement_id = vote.statement_id)))))));
create policy owner_counts on workshop.vote for select to tiex_owner
  using (true);
create policy council_reads on workshop.workshop for select to tiex_service
  using ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy lead_leads on workshop.workshop for update to tiex_service
  using (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council))))
  with check ((council_code = ( SELECT platform.asking_council() AS asking_council)));
create policy lead_starts on workshop.workshop for insert to tiex_service
  with check (((( SELECT platform.asking_role() AS asking_role) = 'lead'::text) AND (council_code = ( SELECT platform.asking_council() AS asking_council)) AND (started_by = ( SELECT platform.asking_person() AS asking_person)) AND (EXISTS ( SELECT
   FROM rounds.round r
  WHERE ((r.id = workshop.round_id) AND (r.closed_at IS NOT NULL) AND (r.council_code = workshop.council_code))))));

-- Grants

grant delete, insert, select on assessment.assessment to tiex_service;
grant delete, insert, select, update on assessment.response to tiex_service;
grant insert, select on audit.entry to tiex_service;
grant insert, select on calendar.address to tiex_service;
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
grant select on identity.lead_request to tiex_jobs;
grant insert, select on identity.lead_request to tiex_service;
grant insert, select on identity.lead_request_told to tiex_jobs;
grant select on identity.person to tiex_jobs;
grant select on identity.person to tiex_service;
grant delete, select on identity.session to tiex_jobs;
grant delete, insert, select, update on identity.session to tiex_service;
grant delete, select, update on identity.sign_in to tiex_jobs;
grant insert, select, update on identity.sign_in to tiex_service;
grant insert, select on official.notice to tiex_jobs;
grant select on official.official_assessment to tiex_jobs;
grant insert, select on official.official_assessment to tiex_service;
grant select on plans.action to tiex_jobs;
grant delete, insert, select on plans.action to tiex_service;
grant insert, select on plans.history to tiex_service;
grant delete, select on plans.import to tiex_jobs;
grant insert, select on plans.import to tiex_service;
grant select on plans.plan to tiex_jobs;
grant select on plans.plan to tiex_service;
grant insert, select on plans.plan_area to tiex_service;
grant select on plans.step to tiex_jobs;
grant delete, insert, select on plans.step to tiex_service;
grant select on platform.migration to tiex_service;
grant delete, insert, select on reminders.digest to tiex_jobs;
grant select on reminders.preference to tiex_jobs;
grant insert, select on reminders.preference to tiex_service;
grant delete, insert, select on reminders.told to tiex_jobs;
grant select on resources.resource to tiex_service;
grant select on rounds.invitation to tiex_jobs;
grant insert, select on rounds.invitation to tiex_service;
grant select on rounds.round to tiex_jobs;
grant insert, select on rounds.round to tiex_service;
grant select on teams.invitation to tiex_jobs;
grant insert, select on teams.invitation to tiex_service;
grant select on teams.membership to tiex_jobs;
grant insert, select on teams.membership to tiex_service;
grant select on teams.team to tiex_jobs;
grant insert, select on teams.team to tiex_service;
grant delete, insert, select on workshop.agreed_answer to tiex_service;
grant insert, select on workshop.participant to tiex_service;
grant insert, select on workshop.vote to tiex_service;
grant insert, select on workshop.workshop to tiex_service;

-- Grants of columns

grant update (status, saved_at, submitted_at) on assessment.assessment to tiex_service;
grant update (revoked_at) on calendar.address to tiex_service;
grant update (told_at) on identity.lead_request to tiex_jobs;
grant insert (id, email, council_code, role, created_at) on identity.person to tiex_service;
grant update (name, job_title, directorate, name_visible, introduced_at) on identity.person to tiex_service;
grant update (superseded_by, superseded_at) on official.official_assessment to tiex_service;
grant update (title, why, area_id, statement_id, owner_id, owner_team_id, owner_text, starts_on, due_on, priority, status, status_reason, status_at, links, remind_from, version, changed_at) on plans.action to tiex_service;
grant update (done_at, added) on plans.import to tiex_service;
grant update (shared_at, action_order, area_order) on plans.plan to tiex_service;
grant update (is_in, target, decided_at) on plans.plan_area to tiex_service;
grant update (position, title, owner_id, owner_team_id, owner_text, due_on, remind_from, done_at, done_by, version) on plans.step to tiex_service;
grant update (day, sent_at, undelivered_at) on reminders.digest to tiex_jobs;
grant update (frequency, changed_at) on reminders.preference to tiex_service;
grant update (sent_at, reminded_at, told_closed_at, undelivered_at, told_late_at) on rounds.invitation to tiex_jobs;
grant update (message, invited_by, invited_at, sent_at, remind_at, undelivered_at, withdrawn_at, tell_late_at) on rounds.invitation to tiex_service;
grant update (name, answer_by, closed_by, closed_at, late_allowed) on rounds.round to tiex_service;
grant update (sent_at, undelivered_at) on teams.invitation to tiex_jobs;
grant update (message, invited_by, invited_at, sent_at, undelivered_at, withdrawn_at, answered_at) on teams.invitation to tiex_service;
grant update (told_out_at) on teams.membership to tiex_jobs;
grant update (left_at, taken_out_by) on teams.membership to tiex_service;
grant update (name, closed_at) on teams.team to tiex_service;
grant update (option_id, reason, dissent, agreed_by, agreed_at, version) on workshop.agreed_answer to tiex_service;
grant update (option_id, voted_at) on workshop.vote to tiex_service;
grant update (walk, statement_id, ended_at, version) on workshop.workshop to tiex_service;
