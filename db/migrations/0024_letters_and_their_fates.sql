CREATE TABLE "address_clearances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"email" text NOT NULL,
	"cleared_by_id" uuid NOT NULL,
	"cleared_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_events" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" uuid,
	"provider_id" text,
	"what" text NOT NULL,
	"reason" text,
	"occurred_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "letter_pace" (
	"the_only" boolean PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"paused_until" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "letters_that_failed";--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "turn" uuid GENERATED ALWAYS AS (coalesce(office_id, company_id, id)) STORED;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "from_address" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "taken_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "next_try_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "provider" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "posted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "unclear_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "bounce_reason" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "complained_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "fail_reason" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "uncertain_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "address_clearances" ADD CONSTRAINT "address_clearances_office_id_cleared_by_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","cleared_by_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "address_clearances_by_address" ON "address_clearances" USING btree (lower("email"),"cleared_at");--> statement-breakpoint
CREATE INDEX "letter_events_by_letter" ON "letter_events" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "letter_events_by_provider_id" ON "letter_events" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "letters_by_turn" ON "letters" USING btree ("turn","taken_at");--> statement-breakpoint
CREATE INDEX "letters_waiting" ON "letters" USING btree ("turn","queued_at") WHERE "letters"."sent_at" is null and "letters"."bounced_at" is null and "letters"."failed_at" is null and "letters"."uncertain_at" is null and "letters"."discarded_at" is null;--> statement-breakpoint
CREATE INDEX "letters_gone_wrong" ON "letters" USING btree ("collaboration_id","queued_at") WHERE "letters"."failed_at" is not null or "letters"."bounced_at" is not null or "letters"."complained_at" is not null or "letters"."uncertain_at" is not null;--> statement-breakpoint
CREATE INDEX "letters_sent_back" ON "letters" USING btree (lower("recipient")) WHERE "letters"."bounced_at" is not null or "letters"."complained_at" is not null;--> statement-breakpoint
CREATE INDEX "letters_by_provider_id" ON "letters" USING btree ("provider_id");