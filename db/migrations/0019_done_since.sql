-- What was done in an area since its answerer last assessed it, as a reminder while it is answered again: of the same scope
-- as the assessment that is being answered. What somebody said of one service is no answer for the whole council.
drop function assessment.done_actions(text);

create function assessment.done_actions(area text, answering uuid) returns table
  (statement_id text, title text, outcome text, done_at timestamptz, is_council boolean)
  language sql stable as $$
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
  $$;

revoke execute on function assessment.done_actions(text, uuid) from public;
grant execute on function assessment.done_actions(text, uuid) to tiex_service;
