CREATE TABLE "proposed_recipients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"collaboration_id" uuid NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_name" text,
	"last_name" text,
	"email" text,
	"mobile" text,
	"explanation" text,
	"settled_at" timestamp with time zone,
	CONSTRAINT "a_proposed_person_has_name_and_address" CHECK (num_nonnulls("proposed_recipients"."first_name", "proposed_recipients"."last_name", "proposed_recipients"."email") in (0, 3) and ("proposed_recipients"."mobile" is null or "proposed_recipients"."email" is not null)),
	CONSTRAINT "a_proposal_names_somebody_or_says_why_not" CHECK (coalesce("proposed_recipients"."email", "proposed_recipients"."explanation") is not null)
);
--> statement-breakpoint
ALTER TABLE "proposed_recipients" ADD CONSTRAINT "proposed_recipients_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposed_recipients" ADD CONSTRAINT "proposed_recipients_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposed_recipients" ADD CONSTRAINT "proposed_recipients_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposed_recipients" ADD CONSTRAINT "proposed_recipients_office_id_collaboration_id_collaborations_office_id_id_fk" FOREIGN KEY ("office_id","collaboration_id") REFERENCES "public"."collaborations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposed_recipients_by_collaboration" ON "proposed_recipients" USING btree ("collaboration_id","proposed_at");