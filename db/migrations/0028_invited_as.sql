ALTER TABLE "company_users" ADD COLUMN "invited_as" text;--> statement-breakpoint
ALTER TABLE "employees" ADD COLUMN "invited_as" text;