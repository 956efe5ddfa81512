grant select, insert, delete on kept_forms to app_web;

--> statement-breakpoint
-- Whoever clears old rows away locks them: that takes the right to update.
grant select, insert, update, delete on turns to app_web;

--> statement-breakpoint
-- What a place calls a person: until she has signed in since she came there, by the name with which she was invited.
create function name_at(person people, invited_as text, since timestamptz) returns text language sql stable parallel safe
  return case when invited_as is null or person.last_signed_in_at >= since then person.first_name || ' ' || person.last_name else invited_as end;

--> statement-breakpoint
grant select, insert, update, delete on second_factors, recovery_codes to app_web;
