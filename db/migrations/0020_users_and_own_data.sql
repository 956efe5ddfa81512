CREATE TABLE "administrator_proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"mobile" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"objected_at" timestamp with time zone,
	"objected_by_id" uuid,
	"confirmed_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"operator" text,
	"proof" text,
	CONSTRAINT "one_end_to_a_proposal" CHECK (num_nonnulls("administrator_proposals"."objected_at", "administrator_proposals"."confirmed_at", "administrator_proposals"."refused_at") <= 1),
	CONSTRAINT "an_objection_has_a_person" CHECK (("administrator_proposals"."objected_at" is null) = ("administrator_proposals"."objected_by_id" is null)),
	CONSTRAINT "a_decision_has_an_operator_and_a_proof" CHECK (num_nonnulls("administrator_proposals"."operator", "administrator_proposals"."proof") = case when coalesce("administrator_proposals"."confirmed_at", "administrator_proposals"."refused_at") is null then 0 else 2 end)
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_objected_by_id_people_id_fk" FOREIGN KEY ("objected_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_office_id_customer_id_customers_office_id_id_fk" FOREIGN KEY ("office_id","customer_id") REFERENCES "public"."customers"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_office_id_proposed_by_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","proposed_by_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_waiting_proposal_per_company" ON "administrator_proposals" USING btree ("company_id") WHERE coalesce("administrator_proposals"."objected_at", "administrator_proposals"."confirmed_at", "administrator_proposals"."refused_at") is null;--> statement-breakpoint
CREATE INDEX "proposals_by_customer" ON "administrator_proposals" USING btree ("customer_id","proposed_at");--> statement-breakpoint
CREATE INDEX "approvals_by_person" ON "approvals" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "events_by_actor" ON "audit_events" USING btree ("actor_id","occurred_at");--> statement-breakpoint
CREATE INDEX "letters_by_person" ON "letters" USING btree ("person_id","queued_at");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "one_session_per_id" UNIQUE("id");