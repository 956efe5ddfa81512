-- The rows move as the owner, whom the walls would otherwise show none of them.
alter table offices no force row level security;
--> statement-breakpoint
alter table customers no force row level security;
--> statement-breakpoint
alter table tasks no force row level security;
--> statement-breakpoint
insert into contacts (office_id, customer_id, first_name, last_name, email, mobile, is_main, created_at)
select office_id, id, coalesce(contact_first_name, ''), coalesce(contact_last_name, ''), contact_email, contact_mobile, true, created_at
from customers where coalesce(contact_first_name, contact_last_name, contact_email, contact_mobile) is not null;
--> statement-breakpoint
update customers set contact_words = (
  select concat_ws(' ', first_name, last_name, email) from contacts where customer_id = customers.id
) where exists (select from contacts where customer_id = customers.id);
--> statement-breakpoint
with standard (kind, sv, en, period) as (values
  ('bookkeeping', 'Löpande bokföring', 'Bookkeeping', 'month'),
  ('annual-accounts', 'Årsbokslut', 'Annual accounts', 'year'),
  ('vat', 'Moms', 'VAT', 'month'),
  ('payroll', 'Lön', 'Payroll', 'month'),
  ('tax-return', 'Inkomstdeklaration', 'Income tax return', 'year'),
  ('advice', 'Rådgivning', 'Advice', 'year')
), added as (
  insert into task_templates (office_id, name, english_name, period)
  select offices.id, sv, en, period from offices, standard
  returning id, office_id, name
)
update tasks set template_id = added.id
from added join standard on standard.sv = added.name
where added.office_id = tasks.office_id and standard.kind = tasks.kind;
--> statement-breakpoint
alter table offices force row level security;
--> statement-breakpoint
alter table customers force row level security;
--> statement-breakpoint
alter table tasks force row level security;
--> statement-breakpoint
alter table contacts enable row level security;
--> statement-breakpoint
alter table contacts force row level security;
--> statement-breakpoint
create policy system on contacts to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
create policy office on contacts to app_web using (office_id = app_office());
--> statement-breakpoint
alter table task_templates enable row level security;
--> statement-breakpoint
alter table task_templates force row level security;
--> statement-breakpoint
create policy office on task_templates to app_web using (office_id = app_office());
--> statement-breakpoint
alter table imports enable row level security;
--> statement-breakpoint
alter table imports force row level security;
--> statement-breakpoint
create policy system on imports to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
create policy office on imports to app_web using (office_id = app_office());
--> statement-breakpoint
alter table import_rows enable row level security;
--> statement-breakpoint
alter table import_rows force row level security;
--> statement-breakpoint
create policy system on import_rows to app_worker using (app_system()) with check (app_system());
--> statement-breakpoint
create policy office on import_rows to app_web using (office_id = app_office());
--> statement-breakpoint
grant select, insert, update on contacts, task_templates, imports, import_rows to app_web;
--> statement-breakpoint
-- Undoing an import removes what it added; nobody but the worker can.
grant select, update, delete on contacts, import_rows to app_worker;
--> statement-breakpoint
grant update, delete on customers to app_worker;
--> statement-breakpoint
grant select, update on imports to app_worker;
--> statement-breakpoint
-- A search finds a customer by its contacts too.
create function keep_contact_words() returns trigger language plpgsql as $$
declare
  changed uuid := coalesce(new.customer_id, old.customer_id);
begin
  update customers set contact_words = coalesce(
    (select string_agg(concat_ws(' ', first_name, last_name, email), ' ' order by is_main desc, created_at)
     from contacts where customer_id = changed and removed_at is null), '')
  where id = changed;
  return null;
end $$;
--> statement-breakpoint
create trigger kept_in_the_search after insert or update or delete on contacts for each row execute function keep_contact_words();
--> statement-breakpoint
create function check_main_contact_of_customer() returns trigger language plpgsql as $$
begin
  if exists (select from contacts where customer_id = new.customer_id and removed_at is null)
    and not exists (select from contacts where customer_id = new.customer_id and removed_at is null and is_main) then
    raise exception 'a customer with contacts has a main contact' using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger always_a_main_contact after insert or update on contacts deferrable initially deferred for each row execute function check_main_contact_of_customer();
--> statement-breakpoint
create function check_office_administrator() returns trigger language plpgsql as $$
begin
  if not exists (select from employees where office_id = new.office_id and rights = 'administrator' and disabled_at is null) then
    raise exception 'an office has an administrator' using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger always_an_administrator after insert or update on employees deferrable initially deferred for each row execute function check_office_administrator();
