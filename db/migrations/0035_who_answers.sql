CREATE TABLE "company_claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_number" text NOT NULL,
	"person_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"collaboration_id" uuid NOT NULL,
	"by" text NOT NULL,
	"words" text,
	"claimed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"operator" text,
	"proof" text,
	CONSTRAINT "one_decision_on_a_claim" CHECK (num_nonnulls("company_claims"."confirmed_at", "company_claims"."refused_at") <= 1),
	CONSTRAINT "a_decision_on_a_claim_has_an_operator_and_a_proof" CHECK (num_nonnulls("company_claims"."operator", "company_claims"."proof") = case when coalesce("company_claims"."confirmed_at", "company_claims"."refused_at") is null then 0 else 2 end)
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "named_by" text;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "named_as" text;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "named_email" text;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "tie" text;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "tie_reason" text;--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "tie" text;--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "tie_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "tie_seen_by_id" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "named_by_id" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "tie" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "tie_reason" text;--> statement-breakpoint
ALTER TABLE "company_claims" ADD CONSTRAINT "company_claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_claims" ADD CONSTRAINT "company_claims_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_claims" ADD CONSTRAINT "company_claims_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_claims" ADD CONSTRAINT "company_claims_office_id_collaboration_id_collaborations_office_id_id_fk" FOREIGN KEY ("office_id","collaboration_id") REFERENCES "public"."collaborations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_waiting_claim_per_person_and_company" ON "company_claims" USING btree ("organisation_number","person_id") WHERE coalesce("company_claims"."confirmed_at", "company_claims"."refused_at") is null;--> statement-breakpoint
CREATE INDEX "claims_by_organisation_number" ON "company_claims" USING btree ("organisation_number");--> statement-breakpoint
CREATE INDEX "claims_by_collaboration" ON "company_claims" USING btree ("collaboration_id");--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_office_id_tie_seen_by_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","tie_seen_by_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_office_id_named_by_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","named_by_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "a_tie_is_seen_by_somebody" CHECK (num_nonnulls("collaborations"."tie_seen_at", "collaborations"."tie_seen_by_id") in (0, 2) and ("collaborations"."tie_seen_at" is null or "collaborations"."tie" is not null));--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "only_an_approval_has_a_tie" CHECK ("collaborations"."tie" is null or "collaborations"."approved_at" is not null);--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "whoever_belongs_to_the_office_has_a_reason" CHECK (("invitations"."tie" is null) = ("invitations"."tie_reason" is null));