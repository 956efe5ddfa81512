ALTER TABLE "approvals" ADD COLUMN "period" smallint;--> statement-breakpoint
ALTER TABLE "bulk_activations" ADD COLUMN "period" smallint;--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "period" smallint;