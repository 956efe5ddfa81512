alter table reminders enable row level security;
--> statement-breakpoint
alter table reminders force row level security;
--> statement-breakpoint
create policy system on reminders to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
create policy office on reminders to app_web using (office_id = app_office());
--> statement-breakpoint
-- A reminder that was sent stays sent: nobody changes or removes one.
grant select, insert on reminders to app_web, app_worker;
