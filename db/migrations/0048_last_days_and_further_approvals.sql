CREATE TABLE "terms_asks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"collaboration_id" uuid NOT NULL,
	"service" text NOT NULL,
	"version" integer NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reminded_day" smallint,
	"approved_at" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "new_terms_are_asked_for_once" UNIQUE("collaboration_id","version"),
	CONSTRAINT "one_end_to_an_ask" CHECK (num_nonnulls("terms_asks"."approved_at", "terms_asks"."superseded_at") <= 1)
);
--> statement-breakpoint
ALTER TABLE "approvals" DROP CONSTRAINT "one_approval_per_collaboration";--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "terms_asks" ADD CONSTRAINT "terms_asks_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_asks" ADD CONSTRAINT "terms_asks_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_asks" ADD CONSTRAINT "terms_asks_office_id_collaboration_id_collaborations_office_id_id_fk" FOREIGN KEY ("office_id","collaboration_id") REFERENCES "public"."collaborations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "terms_asks_by_company" ON "terms_asks" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "terms_asks_waiting" ON "terms_asks" USING btree ("asked_at") WHERE num_nonnulls("terms_asks"."approved_at", "terms_asks"."superseded_at") = 0;--> statement-breakpoint
CREATE UNIQUE INDEX "one_approval_per_collaboration" ON "approvals" USING btree ("collaboration_id") WHERE "approvals"."about" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_approval_of_new_terms" ON "approvals" USING btree ("collaboration_id","terms_version") WHERE "approvals"."about" = 'terms';--> statement-breakpoint
CREATE UNIQUE INDEX "one_approval_of_a_service_after_an_end" ON "approvals" USING btree ("collaboration_id","ends_on") WHERE "approvals"."about" = 'service';--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "only_a_service_that_goes_on_has_a_day" CHECK (("approvals"."ends_on" is not null) = ("approvals"."about" is not distinct from 'service'));--> statement-breakpoint
alter table terms_asks enable row level security;
--> statement-breakpoint
alter table terms_asks force row level security;
--> statement-breakpoint
create policy office on terms_asks for select to app_web using (office_id = (select app_office()));
--> statement-breakpoint
create policy company on terms_asks for select to app_web using (company_id = any ((select app_companies())::uuid[]));
--> statement-breakpoint
-- The company answers; only the worker asks.
create policy approved_by_the_company on terms_asks for update to app_web using (company_id = any ((select app_companies())::uuid[]));
--> statement-breakpoint
create policy system on terms_asks to app_worker using ((select app_system())) with check ((select app_system()));
--> statement-breakpoint
grant select, update (approved_at) on terms_asks to app_web;
--> statement-breakpoint
grant select, insert, update (reminded_day, superseded_at) on terms_asks to app_worker;
--> statement-breakpoint
-- When a planned end has come the worker must know what the company has approved, and gives a service anew to a request that waits for it.
grant select on approvals to app_worker;
--> statement-breakpoint
grant insert on subscriptions to app_worker;
--> statement-breakpoint
-- A request can be answered to the end of its last day in Stockholm; those that wait, or can be made to wait again, could until the minute at
-- which they had been sent.
alter table collaborations no force row level security;
--> statement-breakpoint
update collaborations
  set expires_at = ((expires_at at time zone 'Europe/Stockholm')::date + 1)::timestamp at time zone 'Europe/Stockholm' - interval '1 millisecond'
  where num_nonnulls(approved_at, declined_at, expired_at) = 0;
--> statement-breakpoint
alter table collaborations force row level security;
