-- Leads: who may be one, who says so, and what a lead may do for the people of the same council. Every function here looks
-- at who is asking itself, because it runs as the owner of the tables and no policy binds it.
create table identity.lead_request (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person on delete cascade,
  council_code text not null references councils.council,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references identity.person,
  granted boolean,
  told_at timestamptz,
  check ((decided_at is null) = (granted is null))
);
create unique index lead_request_waiting on identity.lead_request (person_id) where decided_at is null;
create index lead_request_council on identity.lead_request (council_code);

alter table identity.lead_request enable row level security, force row level security;
create policy owner_keeps on identity.lead_request to current_user using (true) with check (true);
create policy own_requests on identity.lead_request for select to tiex_service
  using (person_id = (select platform.asking_person()));
create policy officer_asks on identity.lead_request for insert to tiex_service
  with check (person_id = (select platform.asking_person()) and council_code = (select platform.asking_council())
    and decided_at is null);
create policy jobs_tell on identity.lead_request to tiex_jobs using (true) with check (true);
grant select, insert on identity.lead_request to tiex_service;
grant select, update (told_at) on identity.lead_request to tiex_jobs;

-- Role changes and disabling end the person's sessions, so that the next request already meets the new rights.
create policy owner_ends on identity.session to current_user using (true);

-- Everyone of the asker's council. A name only where its owner agreed, or is a lead: a lead is somebody to turn to.
create function identity.council_people() returns table
  (person_id uuid, shown_name text, is_lead boolean, is_disabled boolean)
  language sql stable security definer set search_path = '' as $$
    select p.id, case when p.name_visible or p.is_lead then p.name end, p.is_lead, p.disabled_at is not null
    from identity.person p
    where p.council_code = platform.asking_council() and platform.asking_role() in ('officer', 'lead')
      and p.introduced_at is not null
    order by p.is_lead desc, md5(p.id::text)
  $$;

-- The colleague at an address that a lead has typed; null where there is none, or one of another council.
create function identity.find_colleague(address text) returns uuid
  language sql stable security definer set search_path = '' as $$
    select p.id from identity.person p
    where p.email = lower(address) and p.council_code = platform.asking_council() and platform.asking_role() = 'lead'
  $$;

-- Who waits for the LGA to confirm them. The asker agreed that the LGA sees name and address for this.
create function identity.waiting_lead_requests() returns table
  (id uuid, council_name text, leads integer, name text, email text, job_title text, asked_at timestamptz)
  language sql stable security definer set search_path = '' as $$
    select r.id, c.name, (select count(*)::integer from identity.person l
        where l.council_code = r.council_code and l.is_lead and l.disabled_at is null),
      p.name, p.email, p.job_title, r.asked_at
    from identity.lead_request r
    join identity.person p on p.id = r.person_id
    join councils.council c on c.code = r.council_code
    where r.decided_at is null and p.disabled_at is null and platform.asking_role() = 'lga'
    order by r.asked_at, r.id
  $$;

create function identity.decide_lead_request(request uuid, grant_it boolean, at timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
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
  end $$;

-- True where the person now is a lead who was not: for leads of the same council.
create function identity.add_lead(person uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
  begin
    if platform.asking_role() is distinct from 'lead' then return false; end if;
    update identity.person p set is_lead = true
      where p.id = person and p.council_code = platform.asking_council() and not p.is_lead
        and p.disabled_at is null and p.introduced_at is not null;
    if not found then return false; end if;
    update identity.lead_request r set decided_at = at, decided_by = platform.asking_person(), granted = true
      where r.person_id = person and r.decided_at is null;
    delete from identity.session where person_id = person;
    return true;
  end $$;

-- 'ended', 'last' (a council never loses its last lead this way) or 'none'.
create function identity.end_lead(person uuid) returns text
  language plpgsql security definer set search_path = '' as $$
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
  end $$;

-- Stops a colleague from signing in, or lets them again. Never oneself, never a lead: end that first.
create function identity.set_disabled(person uuid, disabled boolean, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
  begin
    if platform.asking_role() is distinct from 'lead' then return false; end if;
    update identity.person p set disabled_at = case when disabled then at end
      where p.id = person and p.council_code = platform.asking_council() and not p.is_lead
        and p.id <> platform.asking_person() and (p.disabled_at is not null) <> disabled;
    if not found then return false; end if;
    delete from identity.session where person_id = person;
    return true;
  end $$;

revoke execute on function identity.council_people(), identity.find_colleague(text), identity.waiting_lead_requests(),
  identity.decide_lead_request(uuid, boolean, timestamptz), identity.add_lead(uuid, timestamptz), identity.end_lead(uuid),
  identity.set_disabled(uuid, boolean, timestamptz) from public;
grant execute on function identity.council_people(), identity.find_colleague(text), identity.waiting_lead_requests(),
  identity.decide_lead_request(uuid, boolean, timestamptz), identity.add_lead(uuid, timestamptz), identity.end_lead(uuid),
  identity.set_disabled(uuid, boolean, timestamptz) to tiex_service;
