ALTER TABLE "company_claims" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "company_claims" ADD COLUMN "checked_by" text;--> statement-breakpoint
ALTER TABLE "company_claims" ADD COLUMN "seen" text;--> statement-breakpoint
ALTER TABLE "company_claims" ADD CONSTRAINT "a_check_of_a_claim_has_an_operator_and_what_was_seen" CHECK (num_nonnulls("company_claims"."checked_at", "company_claims"."checked_by", "company_claims"."seen") in (0, 3));--> statement-breakpoint
-- Not valid: what one operator alone has confirmed before stays as it was.
ALTER TABLE "company_claims" ADD CONSTRAINT "two_operators_confirm_a_claim" CHECK ("company_claims"."confirmed_at" is null or ("company_claims"."checked_by" is not null and folded_name("company_claims"."operator") <> folded_name("company_claims"."checked_by"))) not valid;--> statement-breakpoint
-- A claim begins with nothing said of it.
alter policy claimed_for_the_company on company_claims
  with check (office_id = (select app_office()) and company_id = any ((select app_companies())::uuid[])
    and num_nonnulls(checked_at, checked_by, seen, confirmed_at, refused_at, operator, proof) = 0);
--> statement-breakpoint
-- Orders work as a role of their own from here on, which gets its policies and grants after the migrations (db/operator-role.ts): an
-- installation that is older than the role can be migrated without it. The owner, whom the walls bind too, sees nothing by them any more.
create or replace function app_operator() returns boolean language sql stable parallel safe
  return session_user = 'app_operator' and coalesce(current_setting('app.operator', true), '') = 'on';
--> statement-breakpoint
do $$
declare former record;
begin
  for former in select tablename, policyname from pg_policies
    where schemaname = 'public' and roles = '{app_owner}' and (qual like '%app_operator%' or with_check like '%app_operator%') loop
    execute format('drop policy %I on %I', former.policyname, former.tablename);
  end loop;
end $$;
--> statement-breakpoint
-- How many emails wait, codes too, which an operator does not read.
create policy counted on letters for select to app_owner using ((select app_operator()));
--> statement-breakpoint
create function letters_waiting(out waiting int, out oldest timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, min(queued_at) from letters
  where sent_at is null and bounced_at is null and failed_at is null and uncertain_at is null and discarded_at is null
$$;
--> statement-breakpoint
revoke execute on function letters_waiting() from public;
