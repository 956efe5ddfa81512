alter table bulk_activations enable row level security;
--> statement-breakpoint
alter table bulk_activations force row level security;
--> statement-breakpoint
create policy office on bulk_activations to app_web using (office_id = app_office());
--> statement-breakpoint
alter table bulk_activation_rows enable row level security;
--> statement-breakpoint
alter table bulk_activation_rows force row level security;
--> statement-breakpoint
create policy office on bulk_activation_rows to app_web using (office_id = app_office());
--> statement-breakpoint
grant select, insert, update on bulk_activations, bulk_activation_rows to app_web;
