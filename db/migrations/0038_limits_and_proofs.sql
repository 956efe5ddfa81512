CREATE TABLE "network_sign_ins" (
	"network" text NOT NULL,
	"who" text NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "network_sign_ins_network_who_pk" PRIMARY KEY("network","who")
);
--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "sender_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "letter_pace" ADD COLUMN "urgent_next_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "letter_pace" ADD COLUMN "urgent_paused_until" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "letter_pace" ADD COLUMN "counted_on" date DEFAULT '1970-01-01' NOT NULL;--> statement-breakpoint
ALTER TABLE "letter_pace" ADD COLUMN "counted" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "letters_per_day" integer;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proven_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "network_sign_ins_by_time" ON "network_sign_ins" USING btree ("last_at");--> statement-breakpoint
alter table offices add constraint letters_per_day_are_a_number check (letters_per_day between 0 and 100000);
--> statement-breakpoint
-- How many letters an office may cause is the operator's to say: the pages may neither write it nor open an office that has it.
revoke update on offices from app_web;
--> statement-breakpoint
grant update (name, organisation_number, reply_address, locale, reminder_days, second_factor_demanded_at) on offices to app_web;
--> statement-breakpoint
create policy letters_per_day_are_the_operators on offices as restrictive for insert to app_web with check (letters_per_day is null);
--> statement-breakpoint
create policy operator_sets_letters on offices for update to app_owner using ((select app_operator())) with check ((select app_operator()));
--> statement-breakpoint
grant select, insert, update, delete on network_sign_ins to app_web;
--> statement-breakpoint
-- What stands as sender is what somebody at the office has typed for her, or her name when she came; not what she calls herself afterwards.
create function name_as_sender() returns trigger language plpgsql set search_path = public as $$
begin
  new.sender_name := coalesce(nullif(new.sender_name, ''), new.invited_as,
    (select first_name || ' ' || last_name from people where id = new.person_id));
  return new;
end
$$;
--> statement-breakpoint
create trigger name_as_sender before insert on employees for each row execute function name_as_sender();
--> statement-breakpoint
alter table employees no force row level security;
--> statement-breakpoint
update employees set sender_name = first_name || ' ' || last_name from people where people.id = employees.person_id;
--> statement-breakpoint
-- As in 0037: a table whose rows were changed cannot be altered before what waits for the end has been looked at.
set constraints all immediate;
--> statement-breakpoint
alter table employees force row level security;
