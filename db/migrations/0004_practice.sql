CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"role" text,
	"email" text,
	"mobile" text,
	"is_main" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "contacts_belong_to_one_customer" UNIQUE("customer_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"office_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"plan" text NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"outcome" text,
	"customer_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"undo" text,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"ignored_columns" text[] DEFAULT '{}' NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	"queued_at" timestamp with time zone,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"undo_queued_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_belong_to_one_office" UNIQUE("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "task_templates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"name" text NOT NULL,
	"english_name" text,
	"period" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "task_templates_belong_to_one_office" UNIQUE("office_id","id"),
	CONSTRAINT "one_template_per_name" UNIQUE("office_id","name")
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "short_name" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "street" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "postcode" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "city" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "gln" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "vat_period" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "year_ends_in" smallint;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "invoice_email" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "invoice_reference" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "payment_days" smallint;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "notes" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "contact_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "reminder_days" smallint[] DEFAULT '{3,10}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "template_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_office_id_customer_id_customers_office_id_id_fk" FOREIGN KEY ("office_id","customer_id") REFERENCES "public"."customers"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_office_id_import_id_imports_office_id_id_fk" FOREIGN KEY ("office_id","import_id") REFERENCES "public"."imports"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_office_id_employee_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","employee_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_templates" ADD CONSTRAINT "task_templates_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_main_contact_per_customer" ON "contacts" USING btree ("customer_id") WHERE "contacts"."is_main" and "contacts"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_by_customer" ON "contacts" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "import_rows_by_plan" ON "import_rows" USING btree ("import_id","plan","line");--> statement-breakpoint
CREATE INDEX "imports_by_office" ON "imports" USING btree ("office_id","read_at");--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_office_id_template_id_task_templates_office_id_id_fk" FOREIGN KEY ("office_id","template_id") REFERENCES "public"."task_templates"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_by_length_of_number" ON "customers" USING btree ("office_id",length("number"),"number");--> statement-breakpoint
CREATE INDEX "tasks_by_template" ON "tasks" USING btree ("office_id","template_id");--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "a_financial_year_ends_in_a_month" CHECK ("customers"."year_ends_in" between 1 and 12);