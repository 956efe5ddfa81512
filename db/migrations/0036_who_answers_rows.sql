alter table company_claims enable row level security;
--> statement-breakpoint
alter table company_claims force row level security;
--> statement-breakpoint
-- Made by somebody for the company whose request it is, and read by the office that asked. Deciding is nobody's in the web: it may not update.
create policy office on company_claims for select to app_web using (office_id = (select app_office()));
--> statement-breakpoint
create policy company on company_claims for select to app_web using (company_id = any ((select app_companies())::uuid[]));
--> statement-breakpoint
create policy claimed_for_the_company on company_claims for insert to app_web
  with check (office_id = (select app_office()) and company_id = any ((select app_companies())::uuid[])
    and num_nonnulls(confirmed_at, refused_at, operator, proof) = 0);
--> statement-breakpoint
-- What is stored about a person she may read herself, wherever it came from.
create policy person on company_claims for select to app_web using (person_id = (select app_person()));
--> statement-breakpoint
grant select, insert on company_claims to app_web;
--> statement-breakpoint
create policy operator on company_claims to app_owner using ((select app_operator())) with check ((select app_operator()));
