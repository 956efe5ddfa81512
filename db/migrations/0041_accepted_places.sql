ALTER TABLE "company_users" ADD COLUMN "invitation_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "company_users" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "company_users" ADD COLUMN "last_signed_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "invitation_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "declined_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "chosen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "last_signed_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "signed_out_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "one_invitation_per_company_user" ON "company_users" USING btree ("invitation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_invitation_per_employment" ON "employees" USING btree ("invitation_id");--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "whoever_declines_or_leaves_is_gone" CHECK (num_nonnulls("employees"."declined_at", "employees"."left_at") = 0 or "employees"."disabled_at" is not null);--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "only_an_invitation_is_declined" CHECK ("employees"."declined_at" is null or "employees"."accepted_at" is null);--> statement-breakpoint
-- What a place calls a person: until she has accepted, by the name with which she was invited.
create function called_at(person people, invited_as text, accepted_at timestamptz) returns text language sql stable parallel safe
  return case when accepted_at is null and invited_as is not null then invited_as else trim(person.first_name || ' ' || person.last_name) end;
--> statement-breakpoint
-- Whoever opens the address in a letter sees that one invitation. The office or company is then looked at by the transaction that knows which.
create policy address on employees for select to app_web using (invitation_id = (select app_invitation()));
--> statement-breakpoint
create policy address on company_users for select to app_web using (invitation_id = (select app_invitation()));
--> statement-breakpoint
-- An office that somebody has accepted always has an administrator, who may be invited still; one that nobody has yet is only offered.
create or replace function check_office_administrator() returns trigger language plpgsql as $$
begin
  if exists (select from employees where office_id = new.office_id and accepted_at is not null)
    and not exists (select from employees where office_id = new.office_id and rights = 'administrator' and disabled_at is null) then
    raise exception 'an office has an administrator' using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Who was where before anybody was asked to accept: known of whoever has done something there that only somebody there can do, and of whoever
-- has signed in since she came and has never had another place, since a sign-in then led there. Everybody else is invited from now on.
alter table employees no force row level security;
--> statement-breakpoint
alter table company_users no force row level security;
--> statement-breakpoint
alter table audit_events no force row level security;
--> statement-breakpoint
alter table approvals no force row level security;
--> statement-breakpoint
alter table collaborations no force row level security;
--> statement-breakpoint
create temporary table only_places on commit drop as
  select person_id from (select person_id from employees union all select person_id from company_users) places group by 1 having count(*) = 1;
--> statement-breakpoint
create temporary table deeds on commit drop as
  select person_id, place, max(happened_at) as happened_at from (
    select e.person_id, e.id as place, a.occurred_at as happened_at from employees e
      join audit_events a on a.actor_id = e.person_id and a.office_id = e.office_id and a.company_id is null
    union all
    select e.person_id, e.id, c.requested_at from employees e join collaborations c on c.office_id = e.office_id and c.requested_by_id = e.id
    union all
    select u.person_id, u.id, a.occurred_at from company_users u
      join audit_events a on a.actor_id = u.person_id and a.company_id = u.company_id and a.office_id is null
    union all
    select u.person_id, u.id, p.approved_at from company_users u
      join approvals p on p.person_id = u.person_id and p.company_id = u.company_id
    union all
    select e.person_id, e.id, p.last_signed_in_at from employees e
      join people p on p.id = e.person_id join only_places o on o.person_id = p.id where p.last_signed_in_at >= e.created_at
    union all
    select u.person_id, u.id, p.last_signed_in_at from company_users u
      join people p on p.id = u.person_id join only_places o on o.person_id = p.id where p.last_signed_in_at >= u.added_at
  ) known group by 1, 2;
--> statement-breakpoint
update employees e set accepted_at = e.created_at, last_signed_in_at = d.happened_at from deeds d where d.place = e.id;
--> statement-breakpoint
update company_users u set accepted_at = u.added_at, last_signed_in_at = d.happened_at from deeds d where d.place = u.id;
--> statement-breakpoint
set constraints all immediate;
--> statement-breakpoint
set constraints all deferred;
--> statement-breakpoint
alter table employees force row level security;
--> statement-breakpoint
alter table company_users force row level security;
--> statement-breakpoint
alter table audit_events force row level security;
--> statement-breakpoint
alter table approvals force row level security;
--> statement-breakpoint
alter table collaborations force row level security;
