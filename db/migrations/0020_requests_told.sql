-- Whom of the LGA a mail has told that somebody asks to be a lead: each of them once a request. By address, because before
-- anybody of them has signed in the mail goes to the addresses that the operator has set.
create table identity.lead_request_told (
  request_id uuid not null references identity.lead_request on delete cascade,
  email text not null check (email = lower(email) and length(email) <= 254),
  told_at timestamptz not null,
  primary key (request_id, email)
);
create index lead_request_told_lately on identity.lead_request_told (email, told_at);

alter table identity.lead_request_told enable row level security, force row level security;
create policy jobs_tell on identity.lead_request_told to tiex_jobs using (true) with check (true);
grant select, insert on identity.lead_request_told to tiex_jobs;
