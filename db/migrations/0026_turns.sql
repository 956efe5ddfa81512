CREATE TABLE "turns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"who" text NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "codes_by_address";--> statement-breakpoint
CREATE INDEX "turns_by_taker" ON "turns" USING btree ("kind","who","taken_at");--> statement-breakpoint
CREATE INDEX "turns_by_time" ON "turns" USING btree ("taken_at");--> statement-breakpoint
ALTER TABLE "sign_in_codes" DROP COLUMN "address_hash";