DROP INDEX "the_same_file_is_sent_once";--> statement-breakpoint
DROP INDEX "a_number_is_sent_once_a_year";--> statement-breakpoint
DROP INDEX "documents_needing_attention";--> statement-breakpoint
ALTER TABLE "company_users" ADD COLUMN "document_letters" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "company_users" ADD COLUMN "documents_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "about_id" uuid;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "asks" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "office_id" uuid;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "stop_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reminders" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "the_same_file_is_sent_once" ON "documents" USING btree ("company_id","sha256") WHERE "documents"."direction" = 'out' and "documents"."stopped_at" is null and "documents"."kind" <> 'document';--> statement-breakpoint
CREATE UNIQUE INDEX "a_number_is_sent_once_a_year" ON "documents" USING btree ("company_id",coalesce("counterpart_number", "counterpart_address"),"kind","number",extract(year from "issued_on")) WHERE "documents"."direction" = 'out' and "documents"."stopped_at" is null and "documents"."repeats" is null and "documents"."kind" <> 'document';--> statement-breakpoint
CREATE INDEX "documents_needing_attention" ON "documents" USING btree ("company_id","entered_at") WHERE ("documents"."direction" = 'out' and "documents"."handled_at" is null and ("documents"."stopped_at" is not null or "documents"."answer" in ('UQ', 'CA', 'RE'))) or ("documents"."asks" is not null and "documents"."settled_at" is null);--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "only_a_document_is_an_offices" CHECK (("documents"."kind" = 'document') = ("documents"."office_id" is not null));--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "only_a_document_asks" CHECK ("documents"."asks" is null or "documents"."kind" = 'document');--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "only_what_is_asked_for_is_done" CHECK ("documents"."settled_at" is null or "documents"."asks" is not null);
--> statement-breakpoint
-- What goes between a company and an office lies in the company's mailbox, where no other office reads it, nor what belongs to it.
drop policy office on documents;
--> statement-breakpoint
create policy office on documents to app_web using (company_id = any ((select app_open_mailboxes())::uuid[])
  and (office_id is null or office_id = (select app_office())));
--> statement-breakpoint
do $$
declare
  walled text;
begin
  foreach walled in array array['document_events', 'answers', 'payloads'] loop
    execute format('drop policy office on %I', walled);
    execute format('create policy office on %I to app_web using (company_id = any ((select app_open_mailboxes())::uuid[])
      and exists (select from documents d where d.id = %I.%I))', walled, walled,
      case walled when 'document_events' then 'chain' else 'document_id' end);
  end loop;
end $$;
--> statement-breakpoint
grant update (settled_at, reminders, reminded_at) on documents to app_web;
--> statement-breakpoint
grant update (stop_told_at, reminders, reminded_at) on documents to app_worker;
--> statement-breakpoint
grant update (document_letters, documents_told_at) on company_users to app_web;
--> statement-breakpoint
grant update (documents_told_at) on company_users to app_worker;
--> statement-breakpoint
create or replace function refuse_other_content() returns trigger language plpgsql as $$
declare
  -- A generated column is worked out after this.
  facts text[] := array['read_at', 'handled_at', 'answer', 'answered_at', 'settled_at', 'reminders', 'reminded_at', 'stop_told_at', 'search_text'];
begin
  if to_jsonb(old) - facts is distinct from to_jsonb(new) - facts then
    raise exception 'what a document says is written once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
