-- The meeting in which colleagues agree the official answers.
create schema workshop;

create table workshop.workshop (
  id uuid primary key default gen_random_uuid(),
  council_code text not null references councils.council,
  round_id uuid not null references rounds.round,
  -- What people type to join, on their own devices; signed in and of the same council all the same.
  join_code text not null check (join_code ~ '^[0-9]{6}$'),
  walk text not null check (walk in ('disagreement', 'area')),
  -- The statement on the screen; null before the first.
  statement_id text,
  started_by uuid not null references identity.person,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- Grows with each change of what is shown, so that two leads at once do not overwrite each other.
  version integer not null default 1
);
create unique index workshop_one_open on workshop.workshop (round_id) where ended_at is null;
create unique index workshop_join_code on workshop.workshop (council_code, join_code) where ended_at is null;

create table workshop.participant (
  workshop_id uuid not null references workshop.workshop on delete cascade,
  person_id uuid not null references identity.person on delete cascade,
  council_code text not null,
  joined_at timestamptz not null,
  primary key (workshop_id, person_id)
);

create table workshop.vote (
  workshop_id uuid not null references workshop.workshop on delete cascade,
  statement_id text not null,
  person_id uuid not null references identity.person on delete cascade,
  council_code text not null,
  option_id text not null,
  voted_at timestamptz not null,
  primary key (workshop_id, statement_id, person_id)
);

create table workshop.agreed_answer (
  workshop_id uuid not null references workshop.workshop on delete cascade,
  statement_id text not null,
  council_code text not null,
  option_id text not null,
  reason text not null check (length(reason) <= 500),
  dissent text not null check (length(dissent) <= 1000),
  agreed_by uuid not null references identity.person,
  agreed_at timestamptz not null,
  version integer not null,
  primary key (workshop_id, statement_id)
);

-- How many chose what, for the council's people: never who.
create function workshop.spread(workshop uuid, statement text) returns table (option_id text, votes integer)
  language sql stable security definer set search_path = '' as $$
    select v.option_id, count(*)::integer from workshop.vote v
    where v.workshop_id = workshop and v.statement_id = statement and v.council_code = platform.asking_council()
    group by v.option_id
  $$;
create function workshop.participants(workshop uuid) returns integer
  language sql stable security definer set search_path = '' as $$
    select count(*)::integer from workshop.participant p
    where p.workshop_id = workshop and p.council_code = platform.asking_council()
  $$;

alter table workshop.workshop enable row level security, force row level security;
create policy council_reads on workshop.workshop for select to tiex_service
  using (council_code = (select platform.asking_council()));
create policy lead_starts on workshop.workshop for insert to tiex_service
  with check ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council())
    and started_by = (select platform.asking_person())
    -- Before that, a workshop would show what colleagues answered to people who have not answered themselves.
    and exists (select from rounds.round r where r.id = round_id and r.closed_at is not null
      and r.council_code = workshop.council_code));
create policy lead_leads on workshop.workshop for update to tiex_service
  using ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council()))
  with check (council_code = (select platform.asking_council()));

alter table workshop.participant enable row level security, force row level security;
create policy owner_counts on workshop.participant for select to current_user using (true);
create policy own_place on workshop.participant to tiex_service
  using (person_id = (select platform.asking_person()))
  with check (person_id = (select platform.asking_person()) and council_code = (select platform.asking_council())
    and exists (select from workshop.workshop w where w.id = workshop_id and w.ended_at is null));

alter table workshop.vote enable row level security, force row level security;
create policy owner_counts on workshop.vote for select to current_user using (true);
-- Only on the statement that is on the screen, while nothing is agreed for it, by somebody who has joined.
create policy own_vote on workshop.vote to tiex_service
  using (person_id = (select platform.asking_person()))
  with check (person_id = (select platform.asking_person()) and council_code = (select platform.asking_council())
    and exists (select from workshop.workshop w where w.id = workshop_id and w.ended_at is null
      and w.statement_id = vote.statement_id)
    and exists (select from workshop.participant p where p.workshop_id = vote.workshop_id
      and p.person_id = vote.person_id)
    and not exists (select from workshop.agreed_answer a where a.workshop_id = vote.workshop_id
      and a.statement_id = vote.statement_id));

alter table workshop.agreed_answer enable row level security, force row level security;
create policy council_reads on workshop.agreed_answer for select to tiex_service
  using (council_code = (select platform.asking_council()));
create policy lead_records on workshop.agreed_answer for insert to tiex_service
  with check ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council())
    and exists (select from workshop.workshop w where w.id = workshop_id and w.ended_at is null));
create policy lead_corrects on workshop.agreed_answer for update to tiex_service
  using ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council())
    and exists (select from workshop.workshop w where w.id = workshop_id and w.ended_at is null))
  with check (council_code = (select platform.asking_council()));
create policy lead_reopens on workshop.agreed_answer for delete to tiex_service
  using ((select platform.asking_role()) = 'lead' and council_code = (select platform.asking_council())
    and exists (select from workshop.workshop w where w.id = workshop_id and w.ended_at is null));

revoke execute on function workshop.spread(uuid, text), workshop.participants(uuid) from public;
grant usage on schema workshop to tiex_service;
grant execute on function workshop.spread(uuid, text), workshop.participants(uuid) to tiex_service;
grant select, insert on workshop.workshop to tiex_service;
grant update (walk, statement_id, ended_at, version) on workshop.workshop to tiex_service;
grant select, insert on workshop.participant to tiex_service;
grant select, insert on workshop.vote to tiex_service;
grant update (option_id, voted_at) on workshop.vote to tiex_service;
grant select, insert, delete on workshop.agreed_answer to tiex_service;
grant update (option_id, reason, dissent, agreed_by, agreed_at, version) on workshop.agreed_answer to tiex_service;
