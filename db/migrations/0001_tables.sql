CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"collaboration_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"person_email" text NOT NULL,
	"company_name" text NOT NULL,
	"organisation_number" text NOT NULL,
	"office_name" text NOT NULL,
	"service" text NOT NULL,
	"task_name" text NOT NULL,
	"invoice_recipient" text,
	"access" jsonb NOT NULL,
	"terms_id" uuid NOT NULL,
	"terms_version" integer NOT NULL,
	"terms_sha256" text NOT NULL,
	"signed_in_by" text NOT NULL,
	"signed_in_at" timestamp with time zone NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"chain" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"previous_hash" text,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "one_approval_per_collaboration" UNIQUE("collaboration_id"),
	CONSTRAINT "one_approval_per_place_in_the_chain" UNIQUE("chain","position")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid,
	"company_id" uuid,
	"customer_id" uuid,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"chain" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"previous_hash" text,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "one_event_per_place_in_the_chain" UNIQUE("chain","position")
);
--> statement-breakpoint
CREATE TABLE "chain_heads" (
	"chain" uuid PRIMARY KEY NOT NULL,
	"position" integer DEFAULT 1 NOT NULL,
	"hash" text
);
--> statement-breakpoint
CREATE TABLE "checklist_ticks" (
	"office_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"collaboration_id" uuid NOT NULL,
	"side" text NOT NULL,
	"step" text NOT NULL,
	"ticked_by_name" text NOT NULL,
	"ticked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklist_ticks_collaboration_id_side_step_pk" PRIMARY KEY("collaboration_id","side","step")
);
--> statement-breakpoint
CREATE TABLE "collaborations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"service" text NOT NULL,
	"task_id" uuid NOT NULL,
	"invoice_recipient" text,
	"scenario" text NOT NULL,
	"requested_by_id" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"approved_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"decline_reason" text,
	"answered_by_id" uuid,
	"withdrawn_at" timestamp with time zone,
	"expired_at" timestamp with time zone,
	"ends_on" date,
	"ended_at" timestamp with time zone,
	CONSTRAINT "collaborations_belong_to_one_office" UNIQUE("office_id","id"),
	CONSTRAINT "one_answer_at_most" CHECK (num_nonnulls("collaborations"."approved_at", "collaborations"."declined_at", "collaborations"."withdrawn_at", "collaborations"."expired_at") <= 1),
	CONSTRAINT "an_answer_has_a_person" CHECK ((coalesce("collaborations"."approved_at", "collaborations"."declined_at") is null) = ("collaborations"."answered_by_id" is null)),
	CONSTRAINT "only_what_was_approved_can_end" CHECK (coalesce("collaborations"."ended_at", "collaborations"."ends_on"::timestamptz) is null or "collaborations"."approved_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_number" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "company_users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"is_main_contact" boolean DEFAULT false NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "the_main_contact_is_an_administrator" CHECK (not "company_users"."is_main_contact" or "company_users"."role" = 'administrator')
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"organisation_number" text NOT NULL,
	"responsible_id" uuid NOT NULL,
	"contact_first_name" text,
	"contact_last_name" text,
	"contact_email" text,
	"contact_mobile" text,
	"locale" text DEFAULT 'sv' NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold("customers"."number" || ' ' || "customers"."name" || ' ' || "customers"."organisation_number" || ' ' || coalesce("customers"."contact_email", ''))) STORED NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_activity_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "customers_belong_to_one_office" UNIQUE("office_id","id"),
	CONSTRAINT "one_customer_per_organisation_number" UNIQUE("office_id","organisation_number"),
	CONSTRAINT "one_customer_per_number" UNIQUE("office_id","number")
);
--> statement-breakpoint
CREATE TABLE "development_mailbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"headers" jsonb NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "employees" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"rights" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "one_employment_per_office" UNIQUE("office_id","person_id"),
	CONSTRAINT "employees_belong_to_one_office" UNIQUE("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"collaboration_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "one_invitation_per_person_and_request" UNIQUE("collaboration_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"office_id" uuid,
	"company_id" uuid,
	"collaboration_id" uuid,
	"person_id" uuid,
	"recipient" text NOT NULL,
	"recipient_name" text,
	"sender_name" text NOT NULL,
	"reply_to" text,
	"facts" jsonb NOT NULL,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"subject" text,
	"html" text,
	"text" text,
	"frozen_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_problem" text,
	"sent_at" timestamp with time zone,
	"provider_id" text,
	"failed_at" timestamp with time zone,
	"discarded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"organisation_number" text NOT NULL,
	"reply_address" text NOT NULL,
	"locale" text DEFAULT 'sv' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_office_per_organisation_number" UNIQUE("organisation_number")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"mobile" text,
	"locale" text DEFAULT 'sv' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "one_person_per_address" UNIQUE("email"),
	CONSTRAINT "addresses_are_lower_case" CHECK ("people"."email" = lower("people"."email"))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"signed_in_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"person_id" uuid,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"address_hash" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "five_tries" CHECK ("sign_in_codes"."tries" <= 5)
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" uuid NOT NULL,
	"service" text NOT NULL,
	"activated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "task_participants" (
	"office_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_participants_task_id_employee_id_pk" PRIMARY KEY("task_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deactivated_at" timestamp with time zone,
	CONSTRAINT "tasks_belong_to_one_customer" UNIQUE("customer_id","id"),
	CONSTRAINT "tasks_belong_to_one_office" UNIQUE("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"service" text NOT NULL,
	"version" integer NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_text_per_version_and_language" UNIQUE("service","version","locale"),
	CONSTRAINT "the_hash_is_the_text's" CHECK ("terms"."sha256" = encode(sha256(convert_to("terms"."text", 'UTF8')), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_terms_id_terms_id_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_ticks" ADD CONSTRAINT "checklist_ticks_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_ticks" ADD CONSTRAINT "checklist_ticks_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_ticks" ADD CONSTRAINT "checklist_ticks_collaboration_id_collaborations_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaborations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_office_id_customer_id_customers_office_id_id_fk" FOREIGN KEY ("office_id","customer_id") REFERENCES "public"."customers"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_customer_id_task_id_tasks_customer_id_id_fk" FOREIGN KEY ("customer_id","task_id") REFERENCES "public"."tasks"("customer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_office_id_requested_by_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","requested_by_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_users" ADD CONSTRAINT "company_users_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_users" ADD CONSTRAINT "company_users_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_office_id_responsible_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","responsible_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_office_id_collaboration_id_collaborations_office_id_id_fk" FOREIGN KEY ("office_id","collaboration_id") REFERENCES "public"."collaborations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_participants" ADD CONSTRAINT "task_participants_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_participants" ADD CONSTRAINT "task_participants_office_id_task_id_tasks_office_id_id_fk" FOREIGN KEY ("office_id","task_id") REFERENCES "public"."tasks"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_participants" ADD CONSTRAINT "task_participants_office_id_employee_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","employee_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_office_id_customer_id_customers_office_id_id_fk" FOREIGN KEY ("office_id","customer_id") REFERENCES "public"."customers"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_office_id_owner_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","owner_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_by_customer" ON "audit_events" USING btree ("customer_id","occurred_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_collaboration_per_customer_and_service" ON "collaborations" USING btree ("office_id","customer_id","service") WHERE coalesce("collaborations"."declined_at", "collaborations"."withdrawn_at", "collaborations"."expired_at", "collaborations"."ended_at") is null;--> statement-breakpoint
CREATE INDEX "collaborations_by_customer" ON "collaborations" USING btree ("customer_id","service","requested_at");--> statement-breakpoint
CREATE INDEX "collaborations_by_company" ON "collaborations" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "collaborations_waiting" ON "collaborations" USING btree ("expires_at") WHERE num_nonnulls("collaborations"."approved_at", "collaborations"."declined_at", "collaborations"."withdrawn_at", "collaborations"."expired_at") = 0;--> statement-breakpoint
CREATE UNIQUE INDEX "one_confirmed_company_per_organisation_number" ON "companies" USING btree ("organisation_number") WHERE "companies"."confirmed_at" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_organisation_number" ON "companies" USING btree ("organisation_number");--> statement-breakpoint
CREATE UNIQUE INDEX "one_place_per_person_and_company" ON "company_users" USING btree ("company_id","person_id") WHERE "company_users"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_main_contact_per_company" ON "company_users" USING btree ("company_id") WHERE "company_users"."is_main_contact" and "company_users"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "company_users_by_person" ON "company_users" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "customers_by_name" ON "customers" USING btree ("office_id","name" collate "sv-SE-x-icu","id");--> statement-breakpoint
CREATE INDEX "customers_by_responsible" ON "customers" USING btree ("office_id","responsible_id");--> statement-breakpoint
CREATE INDEX "customers_by_activity" ON "customers" USING btree ("office_id","last_activity_at","id");--> statement-breakpoint
CREATE INDEX "invitations_by_person" ON "invitations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "letters_by_collaboration" ON "letters" USING btree ("collaboration_id","queued_at");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "codes_by_email" ON "sign_in_codes" USING btree ("email","requested_at");--> statement-breakpoint
CREATE INDEX "codes_by_address" ON "sign_in_codes" USING btree ("address_hash","requested_at");--> statement-breakpoint
CREATE INDEX "codes_by_browser" ON "sign_in_codes" USING btree ("browser_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_subscription_per_company_and_service" ON "subscriptions" USING btree ("company_id","service") WHERE "subscriptions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "participations_by_employee" ON "task_participants" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "tasks_by_customer" ON "tasks" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "tasks_by_owner" ON "tasks" USING btree ("office_id","owner_id");