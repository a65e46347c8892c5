-- Whose an address is that a member of a team has typed, and not only that it is somebody's of the team: a file of actions
-- names owners by their addresses. To members alone, who see each other's names in any case.
drop function teams.members_at(uuid, text[]);

create function teams.members_at(team uuid, addresses text[]) returns table (email text, person_id uuid)
  language sql stable security definer set search_path = '' as $$
    select p.email, p.id from teams.membership m join identity.person p on p.id = m.person_id
    where m.team_id = team and m.left_at is null and p.email = any (addresses)
      and m.team_id in (select teams.own_teams())
    order by p.email, p.id
  $$;

revoke execute on function teams.members_at(uuid, text[]) from public;
grant execute on function teams.members_at(uuid, text[]) to tiex_service;
