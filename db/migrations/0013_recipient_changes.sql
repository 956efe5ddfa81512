CREATE TABLE "recipient_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"collaboration_id" uuid NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"answered_by_id" uuid,
	CONSTRAINT "one_answer_to_a_change" CHECK (num_nonnulls("recipient_changes"."approved_at", "recipient_changes"."declined_at", "recipient_changes"."withdrawn_at") <= 1),
	CONSTRAINT "an_answer_to_a_change_has_a_person" CHECK ((coalesce("recipient_changes"."approved_at", "recipient_changes"."declined_at") is null) = ("recipient_changes"."answered_by_id" is null))
);
--> statement-breakpoint
ALTER TABLE "recipient_changes" ADD CONSTRAINT "recipient_changes_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipient_changes" ADD CONSTRAINT "recipient_changes_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipient_changes" ADD CONSTRAINT "recipient_changes_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipient_changes" ADD CONSTRAINT "recipient_changes_office_id_collaboration_id_collaborations_office_id_id_fk" FOREIGN KEY ("office_id","collaboration_id") REFERENCES "public"."collaborations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recipient_changes" ADD CONSTRAINT "recipient_changes_office_id_asked_by_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","asked_by_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_waiting_change_per_collaboration" ON "recipient_changes" USING btree ("collaboration_id") WHERE coalesce("recipient_changes"."approved_at", "recipient_changes"."declined_at", "recipient_changes"."withdrawn_at") is null;--> statement-breakpoint
CREATE INDEX "recipient_changes_by_company" ON "recipient_changes" USING btree ("company_id");