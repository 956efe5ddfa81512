-- Telephone numbers as they are read now; what is no plain Swedish or international number stays, and is shown as it stands.
create function stored_number(typed text) returns text language sql immutable strict
  return coalesce((
    select case
      when number ~ '^\+460[1-9][0-9]{6,9}$' then '+46' || substr(number, 5)
      when number ~ '^\+[1-9][0-9]{7,14}$' then number
      when number ~ '^00[1-9][0-9]{7,14}$' then '+' || substr(number, 3)
      when number ~ '^0[1-9][0-9]{6,9}$' then '+46' || substr(number, 2)
    end
    from regexp_replace(typed, '[\s()/.\u2010-\u2015\u2212-]', '', 'g') number), typed);
--> statement-breakpoint
alter table customers no force row level security;
--> statement-breakpoint
alter table contacts no force row level security;
--> statement-breakpoint
alter table contacts disable trigger kept_in_the_search;
--> statement-breakpoint
update contacts set mobile = stored_number(mobile) where mobile <> stored_number(mobile);
--> statement-breakpoint
-- A table whose rows were changed in this transaction cannot be altered before its keys have been looked at.
set constraints all immediate;
--> statement-breakpoint
alter table contacts enable trigger kept_in_the_search;
--> statement-breakpoint
update people set mobile = stored_number(mobile) where mobile <> stored_number(mobile);
--> statement-breakpoint
update customers set phone = stored_number(phone) where phone <> stored_number(phone);
--> statement-breakpoint
drop function stored_number(text);
--> statement-breakpoint
create or replace function keep_contact_words() returns trigger language plpgsql as $$
declare
  changed uuid := coalesce(new.customer_id, old.customer_id);
begin
  update customers set contact_words = coalesce(
    (select string_agg(concat_ws(' ', first_name, last_name, email, mobile), ' ' order by is_main desc, created_at)
     from contacts where customer_id = changed and removed_at is null), '')
  where id = changed;
  return null;
end $$;
--> statement-breakpoint
update customers set contact_words = words.kept
from (
  select customer_id, string_agg(concat_ws(' ', first_name, last_name, email, mobile), ' ' order by is_main desc, created_at) kept
  from contacts where removed_at is null group by customer_id
) words
where words.customer_id = customers.id and words.kept <> customers.contact_words;
--> statement-breakpoint
-- Small letters without the marks above, below and through them, whatever the alphabet: "lodz" finds "Łódź". Letters of Cyrillic that only
-- look like others with a mark (й, ї) stay. Immutable, therefore usable in a generated column.
create or replace function fold(words text) returns text language sql immutable strict parallel safe
  return replace(replace(translate(regexp_replace(
    replace(replace(lower(normalize(words, NFD)), E'\u0438\u0306', 'й'), E'\u0456\u0308', 'ї'),
    '[\u0300-\u036f]', '', 'g'), 'æøłđðħıŧŋς', 'aolddhitnσ'), 'ß', 'ss'), 'þ', 'th');
--> statement-breakpoint
ALTER TABLE "customers" drop column "search_text";
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold("customers"."number" || ' ' || "customers"."name" || ' ' || coalesce("customers"."short_name", '') || ' ' || "customers"."organisation_number" || ' ' || coalesce("customers"."email", '') || ' ' || coalesce("customers"."phone", '') || ' ' || "customers"."contact_words")) STORED NOT NULL;
--> statement-breakpoint
alter table customers force row level security;
--> statement-breakpoint
alter table contacts force row level security;
