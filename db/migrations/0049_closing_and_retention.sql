CREATE TABLE "removed_links" (
	"chain" uuid NOT NULL,
	"position" integer NOT NULL,
	"previous_hash" text,
	"hash" text NOT NULL,
	"removed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "removed_links_chain_position_pk" PRIMARY KEY("chain","position")
);
--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "contacts_erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "evidence_removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "closes_on" date;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erasure_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
grant select on removed_links to app_web, app_worker;
--> statement-breakpoint
-- Evidence goes only through the function below, whose name stands in what called: nobody is given the right to delete.
create or replace function refuse_change() returns trigger language plpgsql as $$
declare
  callers text;
begin
  get diagnostics callers = pg_context;
  if tg_op = 'DELETE' and tg_table_name <> 'terms' and callers like '%function remove_links(uuid)%' then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
-- The owner sees the one collaboration whose evidence it removes, and its rows, and nothing else by this.
create policy removing on collaborations for select to app_owner using (id::text = (select current_setting('app.removing', true)));
--> statement-breakpoint
create policy removing on approvals for select to app_owner using (chain::text = (select current_setting('app.removing', true)));
--> statement-breakpoint
create policy removes on approvals for delete to app_owner using (chain::text = (select current_setting('app.removing', true)));
--> statement-breakpoint
create policy removing on audit_events for select to app_owner using (chain::text = (select current_setting('app.removing', true)));
--> statement-breakpoint
create policy removes on audit_events for delete to app_owner using (chain::text = (select current_setting('app.removing', true)));
--> statement-breakpoint
-- Definer: the worker has no right to delete evidence. Seven full calendar years after the end are over (lib/standing/limits.ts has the number
-- too), by the database's own clock. Of each row its place and its hash are kept.
create function remove_links(asked uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.removing', asked::text, true);
  if not exists (
    select from collaborations c where c.id = asked
      and extract(year from coalesce(c.ended_at, c.declined_at, c.withdrawn_at, c.expired_at) at time zone 'Europe/Stockholm') + 7
        < extract(year from now() at time zone 'Europe/Stockholm')
  ) then
    raise exception 'evidence is kept for seven calendar years' using errcode = 'restrict_violation';
  end if;
  insert into removed_links (chain, position, previous_hash, hash)
    select chain, position, previous_hash, hash from audit_events where chain = asked
    union all
    select chain, position, previous_hash, hash from approvals where chain = asked;
  delete from approvals where chain = asked;
  delete from audit_events where chain = asked;
  perform set_config('app.removing', '', true);
end $$;
--> statement-breakpoint
revoke execute on function remove_links(uuid) from public;
--> statement-breakpoint
grant execute on function remove_links(uuid) to app_worker;
--> statement-breakpoint
-- A link that is removed cannot be computed any more; that its neighbours still fit it can.
create or replace function is_chain_whole(asked uuid) returns boolean language sql stable
  set timezone = 'UTC' set datestyle = 'ISO' as $$
  with links as (
    select position, previous_hash, hash, hash_of_row(to_jsonb(audit_events)) as computed from audit_events where chain = asked
    union all
    select position, previous_hash, hash, hash_of_row(to_jsonb(approvals)) from approvals where chain = asked
    union all
    select position, previous_hash, hash, hash from removed_links where chain = asked
  ), walked as (
    select *, lag(hash) over (order by position) as before, row_number() over (order by position) as place from links
  )
  select coalesce(bool_and(hash = computed and previous_hash is not distinct from before and position = place), false)
    and (select position || ' ' || hash from walked order by position desc limit 1) is not distinct from head_of_chain(asked)
  from walked
$$;
--> statement-breakpoint
-- The worker closes offices, forgets people and removes what is no longer kept.
grant update (closed_at) on offices to app_worker;
--> statement-breakpoint
grant update (closed_at, disabled_at, invited_as, sender_name) on employees to app_worker;
--> statement-breakpoint
grant update (email, first_name, last_name, mobile, disabled_at, erasure_told_at, erased_at) on people to app_worker;
--> statement-breakpoint
grant update (removed_at, invited_as) on company_users to app_worker;
--> statement-breakpoint
grant update (email, first_name, last_name, mobile, tie_reason) on invitations to app_worker;
--> statement-breakpoint
grant select, delete on second_factors, recovery_codes, identities, sso_visits, kept_forms, proposed_recipients, office_applications to app_worker;
--> statement-breakpoint
grant delete on letters, letter_events to app_worker;
--> statement-breakpoint
create policy system on proposed_recipients to app_worker using ((select app_system())) with check ((select app_system()));
--> statement-breakpoint
create policy system on office_applications to app_worker using ((select app_system())) with check ((select app_system()));
--> statement-breakpoint
-- What stays when a person is erased is counted.
grant select on administrator_proposals, approvals to app_worker;
--> statement-breakpoint
create policy system on administrator_proposals for select to app_worker using ((select app_system()));
