CREATE TABLE "sent_forms" (
	"person_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"contents_hash" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	CONSTRAINT "a_form_is_answered_once" PRIMARY KEY("person_id","key","contents_hash")
);
--> statement-breakpoint
ALTER TABLE "sent_forms" ADD CONSTRAINT "sent_forms_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sent_forms_by_time" ON "sent_forms" USING btree ("sent_at");
--> statement-breakpoint
grant select, insert, update, delete on sent_forms to app_web;
--> statement-breakpoint
-- Somebody who has one name only has no blank after it.
create or replace function name_at(person people, invited_as text, since timestamptz) returns text language sql stable parallel safe
  return case when invited_as is null or person.last_signed_in_at >= since then trim(person.first_name || ' ' || person.last_name) else invited_as end;
