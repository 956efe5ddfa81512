alter table administrator_proposals enable row level security;
--> statement-breakpoint
alter table administrator_proposals force row level security;
--> statement-breakpoint
create policy office on administrator_proposals for select to app_web using (office_id = app_office());
--> statement-breakpoint
create policy proposed_by_the_office on administrator_proposals for insert to app_web with check (office_id = app_office());
--> statement-breakpoint
-- The company reads and objects. Deciding is nobody's in the web: no grant below reaches those columns.
create policy company on administrator_proposals for select to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
create policy objected_to_by_the_company on administrator_proposals for update to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
grant select, insert on administrator_proposals to app_web;
--> statement-breakpoint
grant update (objected_at, objected_by_id) on administrator_proposals to app_web;
--> statement-breakpoint
-- Whoever is asked whether she objects may read who proposes, also where nothing connects the two yet.
create policy proposed on offices for select to app_web
  using (exists (select from administrator_proposals p where p.office_id = offices.id and p.company_id = any (app_companies())));
--> statement-breakpoint
create policy proposed on employees for select to app_web
  using (exists (select from administrator_proposals p where p.proposed_by_id = employees.id and p.company_id = any (app_companies())));
--> statement-breakpoint
-- The operator's command connects as the owner, whom the walls bind too. Inside a transaction that says so, and only on the owner's own
-- connection (never in a function that runs with the owner's rights), it sees what deciding on a proposal needs.
create function app_operator() returns boolean language sql stable parallel safe
  return session_user = 'app_owner' and coalesce(current_setting('app.operator', true), '') = 'on';
--> statement-breakpoint
create policy operator on administrator_proposals to app_owner using (app_operator()) with check (app_operator());
--> statement-breakpoint
create policy operator on companies for select to app_owner using (app_operator());
--> statement-breakpoint
create policy operator on company_users to app_owner using (app_operator()) with check (app_operator());
--> statement-breakpoint
create policy operator on collaborations for select to app_owner using (app_operator());
--> statement-breakpoint
create policy operator on invitations to app_owner using (app_operator()) with check (app_operator());
--> statement-breakpoint
create policy operator on offices for select to app_owner using (app_operator());
--> statement-breakpoint
create policy operator on employees for select to app_owner using (app_operator());
--> statement-breakpoint
create policy operator on customers to app_owner using (app_operator());
--> statement-breakpoint
create policy operator on letters for insert to app_owner with check (app_operator());
--> statement-breakpoint
create policy operator on audit_events for insert to app_owner with check (app_operator());
--> statement-breakpoint
-- What is stored about a person she may read herself, wherever it came from.
create policy person on approvals for select to app_web using (person_id = app_person());
--> statement-breakpoint
create policy person on administrator_proposals for select to app_web
  using (email = (select people.email from people where people.id = app_person()));
--> statement-breakpoint
create policy person on letters for select to app_web using (person_id = app_person());
--> statement-breakpoint
create policy person on audit_events for select to app_web using (actor_id = app_person());
