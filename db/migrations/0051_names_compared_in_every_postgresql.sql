-- As in 0043, by a collation that PostgreSQL before 17 has too; the one it had is there from 17 on.
create or replace function folded_name(name text) returns text language sql immutable parallel safe
  return lower(regexp_replace(normalize(name, NFKC), '[^[:alnum:]]' collate "und-x-icu", '', 'g') collate "und-x-icu");
