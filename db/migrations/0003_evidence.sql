create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger append_only before update or delete or truncate on approvals for each statement execute function refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_events for each statement execute function refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete or truncate on terms for each statement execute function refuse_change();
--> statement-breakpoint
-- What a row is hashed from: everything in it but its hash. Empty columns are left out, so that a column added later breaks no old hash.
create function hash_of_row(row_as_json jsonb) returns text language sql immutable parallel safe
  return encode(sha256(convert_to(jsonb_strip_nulls(row_as_json - 'hash')::text, 'UTF8')), 'hex');
--> statement-breakpoint
-- Definer: the head of a chain is nobody's to read or write. UTC and ISO, so that the same moment is always the same text.
create function chain_row() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
  head chain_heads%rowtype;
begin
  insert into chain_heads (chain) values (new.chain)
    on conflict (chain) do update set position = chain_heads.position + 1
    returning * into head;
  new.position := head.position;
  new.previous_hash := head.hash;
  new.hash := hash_of_row(to_jsonb(new));
  update chain_heads set hash = new.hash where chain = new.chain;
  return new;
end $$;
--> statement-breakpoint
create trigger chained before insert on approvals for each row execute function chain_row();
--> statement-breakpoint
create trigger chained before insert on audit_events for each row execute function chain_row();
--> statement-breakpoint
-- Definer for the same reason: says where a chain ends, to whoever may read its rows.
create function head_of_chain(asked uuid) returns text language sql stable security definer set search_path = public, pg_temp
  return (select h.position || ' ' || h.hash from chain_heads h where h.chain = asked);
--> statement-breakpoint
-- Recomputes a chain from its rows: every hash, every link, no place missing, and the end where the head says.
create function is_chain_whole(asked uuid) returns boolean language sql stable
  set timezone = 'UTC' set datestyle = 'ISO' as $$
  with links as (
    select position, previous_hash, hash, hash_of_row(to_jsonb(audit_events)) as computed from audit_events where chain = asked
    union all
    select position, previous_hash, hash, hash_of_row(to_jsonb(approvals)) from approvals where chain = asked
  ), walked as (
    select *, lag(hash) over (order by position) as before, row_number() over (order by position) as place from links
  )
  select coalesce(bool_and(hash = computed and previous_hash is not distinct from before and position = place), false)
    and (select position || ' ' || hash from walked order by position desc limit 1) is not distinct from head_of_chain(asked)
  from walked
$$;
--> statement-breakpoint
-- A company always has an administrator and exactly one main contact; checked when the transaction ends.
create function check_main_contact() returns trigger language plpgsql as $$
begin
  if (select count(*) from company_users where company_id = new.company_id and removed_at is null and is_main_contact) <> 1 then
    raise exception 'a company has exactly one main contact' using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger always_a_main_contact after insert or update on company_users deferrable initially deferred for each row execute function check_main_contact();
