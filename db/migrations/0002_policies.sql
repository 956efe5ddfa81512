-- For whom a transaction works is a setting of the transaction (db/tenant.ts). Unset means nobody: no row is seen or written.
create function app_office() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.office_id', true), '')::uuid;
--> statement-breakpoint
create function app_companies() returns uuid[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('app.company_ids', true), ''), ',')::uuid[];
--> statement-breakpoint
create function app_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::uuid;
--> statement-breakpoint
create function app_invitation() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.invitation_id', true), '')::uuid;
--> statement-breakpoint
create function app_organisation_number() returns text language sql stable parallel safe
  return nullif(current_setting('app.organisation_number', true), '');
--> statement-breakpoint
create function app_system() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.system', true), '') = 'on';
--> statement-breakpoint
alter table offices enable row level security;
--> statement-breakpoint
alter table offices force row level security;
--> statement-breakpoint
create policy system on offices to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table employees enable row level security;
--> statement-breakpoint
alter table employees force row level security;
--> statement-breakpoint
create policy system on employees to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table customers enable row level security;
--> statement-breakpoint
alter table customers force row level security;
--> statement-breakpoint
create policy system on customers to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table tasks enable row level security;
--> statement-breakpoint
alter table tasks force row level security;
--> statement-breakpoint
create policy system on tasks to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table task_participants enable row level security;
--> statement-breakpoint
alter table task_participants force row level security;
--> statement-breakpoint
create policy system on task_participants to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table companies enable row level security;
--> statement-breakpoint
alter table companies force row level security;
--> statement-breakpoint
create policy system on companies to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table company_users enable row level security;
--> statement-breakpoint
alter table company_users force row level security;
--> statement-breakpoint
create policy system on company_users to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table subscriptions enable row level security;
--> statement-breakpoint
alter table subscriptions force row level security;
--> statement-breakpoint
create policy system on subscriptions to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table collaborations enable row level security;
--> statement-breakpoint
alter table collaborations force row level security;
--> statement-breakpoint
create policy system on collaborations to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table invitations enable row level security;
--> statement-breakpoint
alter table invitations force row level security;
--> statement-breakpoint
create policy system on invitations to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table approvals enable row level security;
--> statement-breakpoint
alter table approvals force row level security;
--> statement-breakpoint
create policy system on approvals to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table audit_events enable row level security;
--> statement-breakpoint
alter table audit_events force row level security;
--> statement-breakpoint
create policy system on audit_events to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table letters enable row level security;
--> statement-breakpoint
alter table letters force row level security;
--> statement-breakpoint
create policy system on letters to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
alter table checklist_ticks enable row level security;
--> statement-breakpoint
alter table checklist_ticks force row level security;
--> statement-breakpoint
create policy system on checklist_ticks to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
-- The office: its own rows.
create policy office on employees to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on customers to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on tasks to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on task_participants to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on collaborations to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on invitations to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on checklist_ticks to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on offices to app_web using (id = app_office());
--> statement-breakpoint
create policy office on approvals for select to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on audit_events for select to app_web using (office_id = app_office());
--> statement-breakpoint
create policy office on letters for select to app_web using (office_id = app_office());
--> statement-breakpoint
create policy partner on companies for select to app_web
  using (exists (select from collaborations c where c.company_id = companies.id and c.office_id = app_office()));
--> statement-breakpoint
create policy search on companies for select to app_web using (organisation_number = app_organisation_number());
--> statement-breakpoint
-- The company: its own rows.
create policy company on companies to app_web using (id = any (app_companies()));
--> statement-breakpoint
create policy company on company_users to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
create policy company on subscriptions to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
create policy company on collaborations to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
create policy company on invitations to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
create policy company on checklist_ticks to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
create policy company on approvals for select to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
-- Also what happened to a request before it was moved to the company: its chain adds up only as a whole.
create policy company on audit_events for select to app_web
  using (company_id = any (app_companies()) or exists (select from collaborations c where c.id = audit_events.chain and c.company_id = any (app_companies())));
--> statement-breakpoint
-- What the company may read of an office it works with: through the collaborations that connect them, no further.
create policy company on offices for select to app_web
  using (exists (select from collaborations c where c.office_id = offices.id and c.company_id = any (app_companies())));
--> statement-breakpoint
create policy company on employees for select to app_web
  using (exists (select from collaborations c where c.office_id = employees.office_id and c.company_id = any (app_companies())));
--> statement-breakpoint
create policy company on customers for select to app_web
  using (exists (select from collaborations c where c.customer_id = customers.id and c.company_id = any (app_companies())));
--> statement-breakpoint
create policy company on tasks for select to app_web
  using (exists (select from collaborations c where c.task_id = tasks.id and c.company_id = any (app_companies())));
--> statement-breakpoint
create policy company on task_participants for select to app_web
  using (exists (select from collaborations c where c.task_id = task_participants.task_id and c.company_id = any (app_companies())));
--> statement-breakpoint
-- What is written once: by either side, or by nobody's side (a sign-in code's letter, a sign-in).
create policy written_by_either_side on audit_events for insert to app_web
  with check (office_id = app_office() or company_id = any (app_companies()) or (office_id is null and company_id is null));
--> statement-breakpoint
create policy written_by_either_side on letters for insert to app_web
  with check (office_id = app_office() or company_id = any (app_companies()) or (office_id is null and company_id is null));
--> statement-breakpoint
create policy written_by_the_company on approvals for insert to app_web with check (company_id = any (app_companies()));
--> statement-breakpoint
-- The person: where one works, whom one acts for, what one is asked.
create policy person on employees for select to app_web using (person_id = app_person());
--> statement-breakpoint
create policy person on company_users for select to app_web using (person_id = app_person());
--> statement-breakpoint
create policy person on invitations for select to app_web using (person_id = app_person());
--> statement-breakpoint
create policy person on offices for select to app_web
  using (exists (select from employees e where e.office_id = offices.id and e.person_id = app_person()));
--> statement-breakpoint
create policy person on companies for select to app_web
  using (exists (select from company_users u where u.company_id = companies.id and u.person_id = app_person()));
--> statement-breakpoint
-- The opened address: one invitation.
create policy address on invitations for select to app_web using (id = app_invitation());
--> statement-breakpoint
grant usage on schema public to app_web, app_worker;
--> statement-breakpoint
grant select, insert, update on offices, employees, customers, tasks, companies, company_users, subscriptions, collaborations, invitations, people, sign_in_codes
  to app_web;
--> statement-breakpoint
grant select, insert, update, delete on task_participants, checklist_ticks, sessions to app_web;
--> statement-breakpoint
grant select on terms to app_web, app_worker;
--> statement-breakpoint
grant select, insert on approvals, audit_events, letters to app_web;
--> statement-breakpoint
grant select on development_mailbox to app_web;
--> statement-breakpoint
grant select, insert on development_mailbox to app_worker;
--> statement-breakpoint
grant select, update on letters to app_worker;
--> statement-breakpoint
grant insert on letters, audit_events to app_worker;
--> statement-breakpoint
grant select on offices, employees, customers, tasks, task_participants, invitations, people, audit_events to app_worker;
--> statement-breakpoint
grant update (last_activity_at) on customers to app_worker;
--> statement-breakpoint
grant select, update on companies, subscriptions, collaborations to app_worker;
--> statement-breakpoint
grant select, delete on sessions, sign_in_codes to app_worker;
