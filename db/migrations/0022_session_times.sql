-- Who holds a token, and now also since when its session has been there and when it was last used, so that a page can warn
-- before it ends. Without `at` the asker only looks: the session ends as if nobody had.
drop function identity.holder_of_session(text, timestamptz, timestamptz, timestamptz);

create function identity.holder_of_session(token_hash text, at timestamptz, seen_after timestamptz, begun_after timestamptz)
  returns table (person_id uuid, email text, role text, is_lead boolean, name text, name_visible boolean,
    introduced boolean, council_code text, council_name text, council_short_name text, begun_at timestamptz, seen_at timestamptz)
  language plpgsql as $$
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
  end $$;

revoke execute on function identity.holder_of_session(text, timestamptz, timestamptz, timestamptz) from public;
grant execute on function identity.holder_of_session(text, timestamptz, timestamptz, timestamptz) to tiex_service;
