CREATE TABLE "office_applications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_number" text NOT NULL,
	"name" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"mobile" text NOT NULL,
	"locale" text NOT NULL,
	"terms_id" uuid NOT NULL,
	"terms_version" integer NOT NULL,
	"terms_sha256" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"approved_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"operator" text,
	"proof" text,
	CONSTRAINT "an_application_is_approved_or_refused" CHECK (num_nonnulls("office_applications"."approved_at", "office_applications"."refused_at") <= 1),
	CONSTRAINT "a_decided_application_has_an_operator" CHECK (("office_applications"."operator" is not null) = (num_nonnulls("office_applications"."approved_at", "office_applications"."refused_at") = 1))
);
--> statement-breakpoint
ALTER TABLE "office_applications" ADD CONSTRAINT "office_applications_terms_id_terms_id_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_by_number" ON "office_applications" USING btree ("organisation_number");--> statement-breakpoint
alter table office_applications enable row level security;
--> statement-breakpoint
alter table office_applications force row level security;
--> statement-breakpoint
-- Whoever asks writes what she asks for; what others have asked for, and what is decided, is the operator's.
grant select, insert on office_applications to app_web;
--> statement-breakpoint
create policy person on office_applications for select to app_web
  using (email = (select people.email from people where people.id = (select app_person())));
--> statement-breakpoint
create policy asked on office_applications for insert to app_web
  with check (num_nonnulls(approved_at, refused_at, operator, proof) = 0);
--> statement-breakpoint
create policy operator on office_applications to app_owner using ((select app_operator())) with check ((select app_operator()));
--> statement-breakpoint
-- Whether a number has an office is told by letter alone, to whoever has typed it.
create policy search on offices for select to app_web using (organisation_number = (select app_organisation_number()));
--> statement-breakpoint
-- An operator opens an office, with its first administrator.
create policy operator_opens on offices for insert to app_owner with check ((select app_operator()));
--> statement-breakpoint
create policy operator_opens on employees for insert to app_owner with check ((select app_operator()));
--> statement-breakpoint
create policy operator_begins on employees for update to app_owner using ((select app_operator())) with check ((select app_operator()));
--> statement-breakpoint
create policy operator_opens on task_templates for insert to app_owner with check ((select app_operator()));
