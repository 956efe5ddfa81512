alter table proposed_recipients enable row level security;
--> statement-breakpoint
alter table proposed_recipients force row level security;
--> statement-breakpoint
-- The company proposes, to the office whose request it is; the office reads, and settles.
create policy office on proposed_recipients for select to app_web using (office_id = app_office());
--> statement-breakpoint
create policy settled_by_the_office on proposed_recipients for update to app_web using (office_id = app_office());
--> statement-breakpoint
create policy company on proposed_recipients for select to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
create policy proposed_by_the_company on proposed_recipients for insert to app_web
  with check (office_id = app_office() and company_id = any (app_companies()));
--> statement-breakpoint
-- What is stored about a person she may read herself, wherever it came from.
create policy person on proposed_recipients for select to app_web
  using (email = (select people.email from people where people.id = app_person()));
--> statement-breakpoint
grant select, insert, update (settled_at) on proposed_recipients to app_web;
