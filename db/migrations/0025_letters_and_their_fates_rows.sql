insert into letter_pace (the_only) values (true);
--> statement-breakpoint
alter table letter_pace add constraint there_is_one_pace check (the_only);
--> statement-breakpoint
grant select, update on letter_pace to app_worker;
--> statement-breakpoint
alter table letter_events enable row level security;
--> statement-breakpoint
alter table letter_events force row level security;
--> statement-breakpoint
-- The provider reports to the pages, which keep what it says and read nothing; the worker applies it.
create policy reported on letter_events for insert to app_web with check (applied_at is null);
--> statement-breakpoint
create policy system on letter_events to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
grant insert on letter_events to app_web;
--> statement-breakpoint
grant select, update (applied_at) on letter_events to app_worker;
--> statement-breakpoint
alter table address_clearances enable row level security;
--> statement-breakpoint
alter table address_clearances force row level security;
--> statement-breakpoint
create policy office on address_clearances to app_web using (office_id = app_office()) with check (office_id = app_office());
--> statement-breakpoint
create policy system on address_clearances for select to app_worker using (app_system());
--> statement-breakpoint
grant select, insert on address_clearances to app_web;
--> statement-breakpoint
grant select on address_clearances to app_worker;
--> statement-breakpoint
-- A letter that an earlier build may have posted must not be taken for one that never left. Walls stand for the owner of the tables too.
alter table letters no force row level security;
--> statement-breakpoint
update letters set posted_at = frozen_at where sent_at is null and failed_at is null and discarded_at is null and frozen_at is not null;
--> statement-breakpoint
update letters set uncertain_at = failed_at, failed_at = null where last_problem like 'uncertain:%';
--> statement-breakpoint
alter table letters force row level security;
