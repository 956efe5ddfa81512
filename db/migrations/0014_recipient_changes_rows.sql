alter table recipient_changes enable row level security;
--> statement-breakpoint
alter table recipient_changes force row level security;
--> statement-breakpoint
create policy office on recipient_changes to app_web using (office_id = app_office());
--> statement-breakpoint
-- The company reads and answers; only the office asks.
create policy company on recipient_changes for select to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
create policy answered_by_the_company on recipient_changes for update to app_web using (company_id = any (app_companies()));
--> statement-breakpoint
grant select, insert, update on recipient_changes to app_web;
--> statement-breakpoint
-- The worker tells a company's administrators when a planned end has come.
grant select on company_users to app_worker;
