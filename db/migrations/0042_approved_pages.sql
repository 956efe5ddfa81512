ALTER TABLE "approvals" ADD COLUMN "shown" jsonb;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "shown_sha256" text;