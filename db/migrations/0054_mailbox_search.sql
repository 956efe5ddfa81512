-- Contracts: nothing that has been released. The column search_text came with the mailboxes, after the last release.
CREATE TABLE "mailbox_names" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" uuid NOT NULL,
	"office_id" uuid,
	"search_text" text NOT NULL,
	"kept_until" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" drop column "search_text";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("documents"."counterpart_name" || ' ' || "documents"."title")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "number_folded" text GENERATED ALWAYS AS (fold("documents"."number")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "number_end" text GENERATED ALWAYS AS (nullif(ltrim(substring("documents"."number" from '[0-9]+$'), '0'), '')) STORED;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "amount" text GENERATED ALWAYS AS (abs("documents"."payable")::text) STORED;--> statement-breakpoint
ALTER TABLE "mailbox_names" ADD CONSTRAINT "mailbox_names_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailbox_names" ADD CONSTRAINT "mailbox_names_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "names_of_a_mailbox" ON "mailbox_names" USING btree ("company_id","search_text");--> statement-breakpoint
CREATE INDEX "names_by_last_day" ON "mailbox_names" USING btree ("kept_until");--> statement-breakpoint
CREATE INDEX "documents_by_number" ON "documents" USING btree ("company_id","number_folded" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "documents_by_end_of_number" ON "documents" USING btree ("number_end","company_id");--> statement-breakpoint
CREATE INDEX "documents_by_reference" ON "documents" USING btree ("company_id","reference" text_pattern_ops) WHERE "documents"."reference" is not null;--> statement-breakpoint
CREATE INDEX "documents_by_amount" ON "documents" USING btree ("amount","company_id");--> statement-breakpoint
CREATE INDEX "documents_by_name" ON "documents" USING btree ("company_id","search_text","entered_at");--> statement-breakpoint
CREATE INDEX "documents_by_bytes" ON "documents" USING btree ("sha256","company_id");
--> statement-breakpoint
-- Asked once in a statement for each table that is walled by it: the tasks are read by their owner and not one by one, and nothing is sorted.
create or replace function app_open_mailboxes() returns uuid[] language sql stable parallel safe
begin atomic
  with mine as materialized (
    select t.id from tasks t where t.office_id = app_office() and t.deactivated_at is null and t.owner_id = app_employee()
    union all
    select t.id from task_participants p join tasks t on t.id = p.task_id
    where p.employee_id = app_employee() and t.office_id = app_office() and t.deactivated_at is null)
  select array(
    select c.company_id
    from collaborations c
    where c.office_id = app_office() and c.service = 'digital-invoices' and c.approved_at is not null and c.ended_at is null
      and (c.ends_on is null or c.ends_on > (now() at time zone 'Europe/Stockholm')::date)
      and exists (select from employees e
        where e.id = app_employee() and e.office_id = app_office() and e.accepted_at is not null and e.disabled_at is null)
      and c.task_id in (select id from mine offset 0));
end;
--> statement-breakpoint
-- A row is looked up among the mailboxes, not compared with each of them.
drop policy office on documents;
--> statement-breakpoint
create policy office on documents to app_web using (company_id in (select unnest((select app_open_mailboxes())))
  and (office_id is null or office_id = (select app_office())));
--> statement-breakpoint
do $$
declare
  walled text;
begin
  foreach walled in array array['document_events', 'answers', 'payloads'] loop
    execute format('drop policy office on %I', walled);
    execute format('create policy office on %I to app_web using (company_id in (select unnest((select app_open_mailboxes())))
      and exists (select from documents d where d.id = %I.%I))', walled, walled,
      case walled when 'document_events' then 'chain' else 'document_id' end);
  end loop;
end $$;
--> statement-breakpoint
alter table mailbox_names enable row level security;
--> statement-breakpoint
alter table mailbox_names force row level security;
--> statement-breakpoint
create policy company on mailbox_names to app_web using (company_id = any ((select app_companies())::uuid[]));
--> statement-breakpoint
create policy office on mailbox_names to app_web using (company_id in (select unnest((select app_open_mailboxes())))
  and (office_id is null or office_id = (select app_office())));
--> statement-breakpoint
create policy system on mailbox_names to app_worker using ((select app_system())) with check ((select app_system()));
--> statement-breakpoint
grant select, insert, update (kept_until) on mailbox_names to app_web;
--> statement-breakpoint
grant select, delete on mailbox_names to app_worker;
--> statement-breakpoint
-- Two companies that write to each other at once keep each other's name in turn: one that waited for the other would wait for ever. A row that
-- somebody holds is passed by, and the name stands twice until its last day.
create function keep_names() returns trigger language plpgsql as $$
begin
  if exists (select from mailbox_names n where n.company_id = new.company_id and n.search_text = new.search_text
    and n.office_id is not distinct from new.office_id and n.kept_until >= new.kept_until) then
    return new;
  end if;
  update mailbox_names set kept_until = new.kept_until where id = (
    select n.id from mailbox_names n where n.company_id = new.company_id and n.search_text = new.search_text
      and n.office_id is not distinct from new.office_id limit 1 for update skip locked);
  if not found then
    insert into mailbox_names (company_id, office_id, search_text, kept_until)
    values (new.company_id, new.office_id, new.search_text, new.kept_until);
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger names_kept after insert on documents for each row execute function keep_names();
--> statement-breakpoint
alter table documents no force row level security;
--> statement-breakpoint
alter table mailbox_names no force row level security;
--> statement-breakpoint
insert into mailbox_names (company_id, office_id, search_text, kept_until)
select company_id, office_id, search_text, max(kept_until) from documents group by company_id, office_id, search_text;
--> statement-breakpoint
alter table documents force row level security;
--> statement-breakpoint
alter table mailbox_names force row level security;
--> statement-breakpoint
create or replace function refuse_other_content() returns trigger language plpgsql as $$
declare
  -- A generated column is worked out after this.
  facts text[] := array['read_at', 'handled_at', 'answer', 'answered_at', 'settled_at', 'reminders', 'reminded_at', 'stop_told_at', 'search_text',
    'number_folded', 'number_end', 'amount'];
begin
  if to_jsonb(old) - facts is distinct from to_jsonb(new) - facts then
    raise exception 'what a document says is written once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
