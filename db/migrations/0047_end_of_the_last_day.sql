-- A request can be answered to the end of its last day in Stockholm; those that wait, or can be made to wait again, could until the minute at
-- which they had been sent.
alter table collaborations no force row level security;
--> statement-breakpoint
update collaborations
  set expires_at = ((expires_at at time zone 'Europe/Stockholm')::date + 1)::timestamp at time zone 'Europe/Stockholm' - interval '1 millisecond'
  where num_nonnulls(approved_at, declined_at, expired_at) = 0;
--> statement-breakpoint
alter table collaborations force row level security;
