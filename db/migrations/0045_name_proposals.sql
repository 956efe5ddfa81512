CREATE TABLE "name_proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"name" text NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"answered_by_id" uuid,
	CONSTRAINT "one_end_to_a_proposed_name" CHECK (num_nonnulls("name_proposals"."accepted_at", "name_proposals"."declined_at", "name_proposals"."withdrawn_at") <= 1),
	CONSTRAINT "an_answer_to_a_proposed_name_has_a_person" CHECK ((coalesce("name_proposals"."accepted_at", "name_proposals"."declined_at") is null) = ("name_proposals"."answered_by_id" is null))
);
--> statement-breakpoint
ALTER TABLE "name_proposals" ADD CONSTRAINT "name_proposals_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_proposals" ADD CONSTRAINT "name_proposals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_proposals" ADD CONSTRAINT "name_proposals_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_proposals" ADD CONSTRAINT "name_proposals_office_id_customer_id_customers_office_id_id_fk" FOREIGN KEY ("office_id","customer_id") REFERENCES "public"."customers"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_proposals" ADD CONSTRAINT "name_proposals_office_id_proposed_by_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","proposed_by_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_waiting_name_per_office_and_company" ON "name_proposals" USING btree ("office_id","company_id") WHERE coalesce("name_proposals"."accepted_at", "name_proposals"."declined_at", "name_proposals"."withdrawn_at") is null;--> statement-breakpoint
CREATE INDEX "name_proposals_by_customer" ON "name_proposals" USING btree ("customer_id","proposed_at");--> statement-breakpoint
CREATE INDEX "name_proposals_by_company" ON "name_proposals" USING btree ("company_id");--> statement-breakpoint
alter table name_proposals enable row level security;
--> statement-breakpoint
alter table name_proposals force row level security;
--> statement-breakpoint
create policy office on name_proposals for select to app_web using (office_id = (select app_office()));
--> statement-breakpoint
-- A proposal begins unanswered, and goes to a company that has approved something for that customer of the office.
create policy proposed_by_the_office on name_proposals for insert to app_web with check (
  office_id = (select app_office()) and num_nonnulls(accepted_at, declined_at, withdrawn_at, answered_by_id) = 0
  and exists (select from collaborations c where c.office_id = name_proposals.office_id and c.customer_id = name_proposals.customer_id
    and c.company_id = name_proposals.company_id and c.approved_at is not null)
);
--> statement-breakpoint
-- The office takes back; the answers are the company's.
create policy withdrawn_by_the_office on name_proposals for update to app_web
  using (office_id = (select app_office())) with check (office_id = (select app_office()) and num_nonnulls(accepted_at, declined_at) = 0);
--> statement-breakpoint
create policy company on name_proposals for select to app_web using (company_id = any ((select app_companies())::uuid[]));
--> statement-breakpoint
create policy answered_by_the_company on name_proposals for update to app_web using (company_id = any ((select app_companies())::uuid[]));
--> statement-breakpoint
grant select, insert on name_proposals to app_web;
--> statement-breakpoint
grant update (accepted_at, declined_at, withdrawn_at, answered_by_id) on name_proposals to app_web;
--> statement-breakpoint
-- An import that changes the card's name takes back what was proposed before.
create policy system on name_proposals to app_worker using ((select app_system())) with check ((select app_system()));
--> statement-breakpoint
grant select, update (withdrawn_at) on name_proposals to app_worker;
