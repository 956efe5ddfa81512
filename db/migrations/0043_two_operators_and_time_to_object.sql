ALTER TABLE "administrator_proposals" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD COLUMN "checked_by" text;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD COLUMN "seen" text;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "a_check_has_an_operator_and_what_was_seen" CHECK (num_nonnulls("administrator_proposals"."checked_at", "administrator_proposals"."checked_by", "administrator_proposals"."seen") in (0, 3));--> statement-breakpoint
-- A person's name however it is typed. By a collation of its own: in others Å and å may be two letters.
create function folded_name(name text) returns text language sql immutable parallel safe
  return lower(regexp_replace(normalize(name, NFKC), '[^[:alnum:]]' collate "und-x-icu", '', 'g') collate "und-x-icu");
--> statement-breakpoint
-- Not valid: what one operator alone has confirmed before stays as it was.
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "two_operators_confirm" CHECK ("administrator_proposals"."confirmed_at" is null or ("administrator_proposals"."checked_by" is not null and folded_name("administrator_proposals"."operator") <> folded_name("administrator_proposals"."checked_by"))) not valid;--> statement-breakpoint
-- The administrators have seven whole days in Stockholm to object, by this clock alone: whatever time a server or a command says that it is.
create function check_time_to_object() returns trigger language plpgsql as $$
begin
  if (now() at time zone 'Europe/Stockholm')::date <= (new.proposed_at at time zone 'Europe/Stockholm')::date + 7 then
    raise exception 'the administrators can still object' using errcode = 'check_violation', constraint = 'time_to_object';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger time_to_object before insert or update of confirmed_at on administrator_proposals
  for each row when (new.confirmed_at is not null) execute function check_time_to_object();
--> statement-breakpoint
-- The days count from when the proposal was written, and a proposal begins with nothing said of it.
drop policy proposed_by_the_office on administrator_proposals;
--> statement-breakpoint
create policy proposed_by_the_office on administrator_proposals for insert to app_web with check (
  office_id = (select app_office()) and proposed_at = now()
  and num_nonnulls(objected_at, objected_by_id, checked_at, checked_by, seen, confirmed_at, refused_at, operator, proof) = 0
);
