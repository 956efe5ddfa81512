-- When a planned end has come, the worker takes back a question that nobody can answer any more.
create policy system on recipient_changes to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
grant select, update (withdrawn_at) on recipient_changes to app_worker;
