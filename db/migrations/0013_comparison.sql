-- Which parts of a council may be looked at on their own in a comparison. What somebody wrote as their directorate is
-- nobody else's to read, so it is counted here and only groups that hide each of their people come out.
create schema comparison;

-- Every submitted assessment of a round beside its author's directorate, spelling and spaces evened out. For the two
-- functions below, which run as the owner; nobody else may call it.
create function comparison.authors_of(round uuid) returns table (assessment_id uuid, directorate text, typed text)
  language sql stable set search_path = '' as $$
    select a.id, nullif(lower(given.directorate), ''), given.directorate
    from rounds.round r
    join assessment.assessment a on a.round_id = r.id and a.framework_version = r.framework_version
      and a.kind = 'own' and a.status = 'submitted'
    join identity.person p on p.id = a.author_id
    cross join lateral (select regexp_replace(btrim(p.directorate), '\s+', ' ', 'g') as directorate) given
    where r.id = authors_of.round and rounds.is_open_to_asker(r.id)
  $$;

-- Directorates with at least 5 assessments, as most of their people write them. All that is left when they are taken away
-- must be nobody or at least 5 as well, or it could be worked out by subtraction: where it is fewer, the smallest
-- directorate stays with it.
create function comparison.directorates(round uuid) returns table (directorate text, assessments integer)
  language sql stable security definer set search_path = '' as $$
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
  $$;

-- The assessments of one of those directorates; none for any other, whether it is too small, unknown or not to be seen.
create function comparison.assessments_in(round uuid, directorate text) returns setof uuid
  language sql stable security definer set search_path = '' as $$
    select g.assessment_id from comparison.authors_of(assessments_in.round) g
    where g.directorate in (
      select lower(d.directorate) from comparison.directorates(assessments_in.round) d
      where d.directorate = assessments_in.directorate
    )
  $$;

revoke execute on function comparison.authors_of(uuid), comparison.directorates(uuid),
  comparison.assessments_in(uuid, text) from public;
grant usage on schema comparison to tiex_service;
grant execute on function comparison.directorates(uuid), comparison.assessments_in(uuid, text) to tiex_service;
