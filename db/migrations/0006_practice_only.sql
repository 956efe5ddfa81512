ALTER TABLE "customers" drop column "search_text";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("customers"."number" || ' ' || "customers"."name" || ' ' || coalesce("customers"."short_name", '') || ' ' || "customers"."organisation_number" || ' ' || coalesce("customers"."email", '') || ' ' || "customers"."contact_words")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ALTER COLUMN "template_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "contact_first_name";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "contact_last_name";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "contact_email";--> statement-breakpoint
ALTER TABLE "customers" DROP COLUMN "contact_mobile";--> statement-breakpoint
ALTER TABLE "tasks" DROP COLUMN "kind";