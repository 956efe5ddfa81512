CREATE TABLE "bulk_activation_rows" (
	"office_id" uuid NOT NULL,
	"bulk_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"scenario" text,
	"task_id" uuid,
	"obstacle" text,
	"outcome" text,
	"reason" text,
	"collaboration_id" uuid,
	CONSTRAINT "bulk_activation_rows_bulk_id_customer_id_pk" PRIMARY KEY("bulk_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "bulk_activations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"service" text NOT NULL,
	"invoice_recipient" text,
	"template_id" uuid,
	"planned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"queued_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	CONSTRAINT "bulk_activations_belong_to_one_office" UNIQUE("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "bulk_activation_rows" ADD CONSTRAINT "bulk_activation_rows_office_id_bulk_id_bulk_activations_office_id_id_fk" FOREIGN KEY ("office_id","bulk_id") REFERENCES "public"."bulk_activations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_activations" ADD CONSTRAINT "bulk_activations_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_activations" ADD CONSTRAINT "bulk_activations_office_id_employee_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","employee_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_activation_rows_by_position" ON "bulk_activation_rows" USING btree ("bulk_id","position");