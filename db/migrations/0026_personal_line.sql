ALTER TABLE "bulk_activations" ADD COLUMN "personal_line" text;--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "personal_line" text;--> statement-breakpoint
ALTER TABLE "bulk_activations" ADD CONSTRAINT "a_personal_line_for_many_is_short" CHECK (length("bulk_activations"."personal_line") <= 300);--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "a_personal_line_is_short" CHECK (length("collaborations"."personal_line") <= 300);