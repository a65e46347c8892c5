-- No two open teams of a council have the same name, in either case: an action must say whose it is. The service looks before
-- it makes or renames one; of two who look at the same moment, this refuses the second.
-- Those that are there already under one name: the oldest keeps it, each other is numbered.
alter table teams.team no force row level security;
do $$
declare
  later record;
  number integer;
begin
  for later in
    select t.id, t.council_code, t.name from teams.team t
    where t.closed_at is null and exists (
      select from teams.team o where o.council_code = t.council_code and lower(o.name) = lower(t.name)
        and o.closed_at is null and (o.made_at, o.id) < (t.made_at, t.id))
    order by t.made_at, t.id
  loop
    number := 2;
    while exists (select from teams.team o where o.council_code = later.council_code and o.closed_at is null
      and lower(o.name) = lower(left(later.name, 90) || ' (' || number || ')')) loop
      number := number + 1;
    end loop;
    update teams.team set name = left(later.name, 90) || ' (' || number || ')' where id = later.id;
  end loop;
end $$;
create unique index team_name on teams.team (council_code, lower(name)) where closed_at is null;
alter table teams.team force row level security;
