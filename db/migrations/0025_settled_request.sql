-- A lead who makes a colleague a lead settles what the colleague had asked of the LGA: which request that was, so that the
-- colleague can be told by mail.
drop function identity.add_lead(uuid, timestamptz);

-- Whether the person now is a lead who was not, and the request that it settled: for leads of the same council.
create function identity.add_lead(person uuid, at timestamptz) returns table (added boolean, request uuid)
  language plpgsql security definer set search_path = '' as $$
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
  end $$;

revoke execute on function identity.add_lead(uuid, timestamptz) from public;
grant execute on function identity.add_lead(uuid, timestamptz) to tiex_service;
