CREATE TABLE "answers" (
	"company_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"code" text NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"actions" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"answered_by" text NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answers_document_id_position_pk" PRIMARY KEY("document_id","position"),
	CONSTRAINT "a_question_and_a_refusal_have_reasons" CHECK ("answers"."code" not in ('UQ', 'CA', 'RE') or (cardinality("answers"."reasons") > 0 and cardinality("answers"."actions") > 0)),
	CONSTRAINT "a_note_is_short" CHECK (length("answers"."note") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "document_events" (
	"company_id" uuid NOT NULL,
	"chain" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"by_office_id" uuid,
	"by_office_name" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"previous_hash" text,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "document_events_chain_position_pk" PRIMARY KEY("chain","position")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"exchange_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"counterpart_id" uuid,
	"counterpart_name" text DEFAULT '' NOT NULL,
	"counterpart_number" text,
	"counterpart_address" text,
	"number" text DEFAULT '' NOT NULL,
	"issued_on" date,
	"due_on" date,
	"currency" text,
	"payable" numeric(17, 2),
	"account" text,
	"reference" text,
	"about" text,
	"rule_sets" text NOT NULL,
	"breaches" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"notices" text[] DEFAULT '{}' NOT NULL,
	"repeats" uuid,
	"stopped_because" text,
	"sent_by_id" uuid,
	"accepted_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"handled_at" timestamp with time zone,
	"answer" text,
	"answered_at" timestamp with time zone,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kept_until" date NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold("documents"."number" || ' ' || "documents"."counterpart_name" || ' ' || coalesce("documents"."counterpart_number", '') || ' ' || coalesce("documents"."reference", '') || ' ' || coalesce("documents"."payable"::text, ''))) STORED NOT NULL,
	CONSTRAINT "one_row_per_side" UNIQUE("company_id","direction","exchange_id"),
	CONSTRAINT "documents_belong_to_one_company" UNIQUE("company_id","id"),
	CONSTRAINT "a_document_is_accepted_or_stopped" CHECK (num_nonnulls("documents"."accepted_at", "documents"."stopped_at") = 1),
	CONSTRAINT "what_is_stopped_has_a_reason" CHECK (("documents"."stopped_at" is null) = ("documents"."stopped_because" is null)),
	CONSTRAINT "only_what_is_accepted_is_delivered" CHECK ("documents"."delivered_at" is null or "documents"."accepted_at" is not null),
	CONSTRAINT "only_what_is_sent_is_stopped" CHECK ("documents"."stopped_at" is null or "documents"."direction" = 'out'),
	CONSTRAINT "an_answer_has_its_time" CHECK (num_nonnulls("documents"."answer", "documents"."answered_at") in (0, 2)),
	CONSTRAINT "a_hash_of_64_signs" CHECK ("documents"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "payloads" (
	"document_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"kept_through" smallint NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "payloads_document_id_position_kept_through_pk" PRIMARY KEY("document_id","position","kept_through")
) PARTITION BY RANGE ("kept_through");
--> statement-breakpoint
-- One for what was stopped, and one for each of the next thirty years.
do $$
begin
  create table payloads_stopped partition of payloads for values from (0) to (1);
  for year in 2026..2056 loop
    execute format('create table payloads_%s partition of payloads for values from (%s) to (%s)', year, year, year + 1);
  end loop;
end $$;
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "office_may_answer_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "company_users" ADD COLUMN "documents" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_company_id_document_id_documents_company_id_id_fk" FOREIGN KEY ("company_id","document_id") REFERENCES "public"."documents"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_events" ADD CONSTRAINT "document_events_company_id_chain_documents_company_id_id_fk" FOREIGN KEY ("company_id","chain") REFERENCES "public"."documents"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_counterpart_id_companies_id_fk" FOREIGN KEY ("counterpart_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_sent_by_id_people_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payloads" ADD CONSTRAINT "payloads_company_id_document_id_documents_company_id_id_fk" FOREIGN KEY ("company_id","document_id") REFERENCES "public"."documents"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "the_same_file_is_sent_once" ON "documents" USING btree ("company_id","sha256") WHERE "documents"."direction" = 'out' and "documents"."stopped_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "a_number_is_sent_once_a_year" ON "documents" USING btree ("company_id",coalesce("counterpart_number", "counterpart_address"),"kind","number",extract(year from "issued_on")) WHERE "documents"."direction" = 'out' and "documents"."stopped_at" is null and "documents"."repeats" is null;--> statement-breakpoint
CREATE INDEX "documents_by_last_day" ON "documents" USING btree ("kept_until");--> statement-breakpoint
CREATE INDEX "documents_in_order" ON "documents" USING btree ("company_id","direction","entered_at","id");--> statement-breakpoint
CREATE INDEX "documents_of_a_counterpart" ON "documents" USING btree ("company_id","counterpart_number","account");--> statement-breakpoint
CREATE INDEX "documents_needing_attention" ON "documents" USING btree ("company_id","entered_at") WHERE "documents"."direction" = 'out' and "documents"."handled_at" is null and ("documents"."stopped_at" is not null or "documents"."answer" in ('UQ', 'CA', 'RE'));
--> statement-breakpoint
-- Which employee asks, beside for which office: an office opens a mailbox by the task, and the task is a person's.
create function app_employee() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.employee_id', true), '')::uuid;
--> statement-breakpoint
-- Companies whose mailboxes the asking employee may open: owner or participant of the active task of an active collaboration in digital invoices
-- & documents (lib/access/who.ts has the rule in words). Invoker: it sees what the office sees.
create function app_open_mailboxes() returns uuid[] language sql stable parallel safe
begin atomic
  select array(
    select distinct c.company_id
    from collaborations c
    join tasks t on t.id = c.task_id and t.deactivated_at is null
    join employees e on e.id = app_employee() and e.office_id = c.office_id and e.accepted_at is not null and e.disabled_at is null
    where c.office_id = app_office() and c.service = 'digital-invoices' and c.approved_at is not null and c.ended_at is null
      and (c.ends_on is null or c.ends_on > (now() at time zone 'Europe/Stockholm')::date)
      and (t.owner_id = e.id or exists (select from task_participants p where p.task_id = t.id and p.employee_id = e.id)));
end;
--> statement-breakpoint
do $$
declare
  walled text;
begin
  foreach walled in array array['documents', 'document_events', 'answers', 'payloads'] loop
    execute format('create policy company on %I to app_web using (company_id = any ((select app_companies())::uuid[]))', walled);
    execute format('create policy office on %I to app_web using (company_id = any ((select app_open_mailboxes())::uuid[]))', walled);
    execute format('create policy system on %I to app_worker using ((select app_system())) with check ((select app_system()))', walled);
    execute format('grant select, insert on %I to app_web', walled);
    execute format('grant select, delete on %I to app_worker', walled);
  end loop;
  for walled in
    select oid::regclass::text from pg_class where oid in (select 'documents'::regclass union select 'document_events'::regclass
      union select 'answers'::regclass union select 'payloads'::regclass union select inhrelid from pg_inherits where inhparent = 'payloads'::regclass)
  loop
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever has done something with a document reads that they have, wherever it lies.
create policy person on document_events for select to app_web using (actor_id = (select app_person()));
--> statement-breakpoint
grant update (read_at, handled_at, answer, answered_at) on documents to app_web;
--> statement-breakpoint
-- What a document says stays as it came, whoever asks; only what becomes of it changes.
create function refuse_other_content() returns trigger language plpgsql as $$
declare
  -- A generated column is worked out after this.
  facts text[] := array['read_at', 'handled_at', 'answer', 'answered_at', 'search_text'];
begin
  if to_jsonb(old) - facts is distinct from to_jsonb(new) - facts then
    raise exception 'what a document says is written once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger written_once before update on documents for each row execute function refuse_other_content();
--> statement-breakpoint
create trigger written_once before update on document_events for each statement execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update on answers for each statement execute function refuse_change();
--> statement-breakpoint
create trigger written_once before update on payloads for each row execute function refuse_change();
--> statement-breakpoint
-- A document and all that belongs to it goes after the last day on which it is kept, by the database's clock, and not before.
create function keep_until_the_last_day() returns trigger language plpgsql as $$
declare
  it uuid := coalesce(to_jsonb(old) ->> 'document_id', to_jsonb(old) ->> 'chain', to_jsonb(old) ->> 'id')::uuid;
begin
  if exists (select from documents d where d.id = it and d.kept_until >= (now() at time zone 'Europe/Stockholm')::date) then
    raise exception 'a document is kept until its last day' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger kept before delete on documents for each row execute function keep_until_the_last_day();
--> statement-breakpoint
create trigger kept before delete on document_events for each row execute function keep_until_the_last_day();
--> statement-breakpoint
create trigger kept before delete on answers for each row execute function keep_until_the_last_day();
--> statement-breakpoint
create trigger kept before delete on payloads for each row execute function keep_until_the_last_day();
--> statement-breakpoint
create trigger chained before insert on document_events for each row execute function chain_row();
--> statement-breakpoint
-- What happened to a document is a chain too.
create or replace function is_chain_whole(asked uuid) returns boolean language sql stable
  set timezone = 'UTC' set datestyle = 'ISO' as $$
  with links as (
    select position, previous_hash, hash, hash_of_row(to_jsonb(audit_events)) as computed from audit_events where chain = asked
    union all
    select position, previous_hash, hash, hash_of_row(to_jsonb(approvals)) from approvals where chain = asked
    union all
    select position, previous_hash, hash, hash_of_row(to_jsonb(document_events)) from document_events where chain = asked
    union all
    select position, previous_hash, hash, hash from removed_links where chain = asked
  ), walked as (
    select *, lag(hash) over (order by position) as before, row_number() over (order by position) as place from links
  )
  select coalesce(bool_and(hash = computed and previous_hash is not distinct from before and position = place), false)
    and (select position || ' ' || hash from walked order by position desc limit 1) is not distinct from head_of_chain(asked)
  from walked
$$;
--> statement-breakpoint
-- Definer: nobody may write where a chain ends. With the document its history's end goes.
create function forget_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from chain_heads where chain = old.id;
  return null;
end $$;
--> statement-breakpoint
create trigger forgotten after delete on documents for each row execute function forget_chain();
--> statement-breakpoint
-- Definer: a part of a table is its owner's to drop. Of a year whose last day is over, by the database's clock.
create function drop_payloads_of(year integer) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if year >= extract(year from now() at time zone 'Europe/Stockholm') then
    raise exception 'a document is kept until its last day' using errcode = 'restrict_violation';
  end if;
  execute format('drop table if exists payloads_%s', year);
end $$;
--> statement-breakpoint
revoke execute on function drop_payloads_of(integer), forget_chain() from public;
--> statement-breakpoint
grant execute on function drop_payloads_of(integer) to app_worker;
--> statement-breakpoint
-- Answers only move forward, in this order, and nothing follows a refusal or a payment; two at once wait for each other at their document.
create function answer_in_order() returns trigger language plpgsql as $$
declare
  rank text[] := array['AB', 'IP', 'UQ', 'CA', 'AP', 'PD'];
  last answers%rowtype;
begin
  perform from documents d where d.id = new.document_id for update;
  select * into last from answers a where a.document_id = new.document_id order by a.position desc limit 1;
  if last.code in ('RE', 'PD') or (new.code <> 'RE' and array_position(rank, new.code) <= array_position(rank, last.code))
    or (new.code = 'RE' and last.code in ('CA', 'AP')) then
    raise exception 'an answer does not go back' using errcode = 'check_violation', constraint = 'answers_only_move_forward';
  end if;
  new.position := coalesce(last.position, 0) + 1;
  return new;
end $$;
--> statement-breakpoint
create trigger in_order before insert on answers for each row execute function answer_in_order();
