CREATE TABLE "import_headings" (
	"office_id" uuid NOT NULL,
	"heading" text NOT NULL,
	"column" text,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_headings_office_id_heading_pk" PRIMARY KEY("office_id","heading")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "otherwise" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "contact_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "file" "bytea";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "doubts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "named_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "without_cells" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "import_headings" ADD CONSTRAINT "import_headings_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table import_headings enable row level security;
--> statement-breakpoint
alter table import_headings force row level security;
--> statement-breakpoint
create policy system on import_headings to app_worker using ((select app_system())) with check ((select app_system()));
--> statement-breakpoint
create policy office on import_headings to app_web using (office_id = (select app_office()));
--> statement-breakpoint
grant select, insert, update on import_headings to app_web;
--> statement-breakpoint
-- Rows that were read in another way than somebody has said now.
grant delete on import_rows to app_web;
