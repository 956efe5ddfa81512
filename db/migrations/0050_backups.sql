CREATE TABLE "backups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"what" text NOT NULL,
	"done_at" timestamp with time zone DEFAULT now() NOT NULL,
	"restored_to" timestamp with time zone,
	CONSTRAINT "only_a_return_has_a_moment" CHECK (("backups"."what" = 'restored') = ("backups"."restored_to" is not null))
);
--> statement-breakpoint
grant select on backups to app_worker;
--> statement-breakpoint
-- A superuser calls it before anybody reaches a database that has gone back to a moment (db/backup). What was done after that moment is not known
-- here any more: a letter that waited then may have been posted, so it is posted again only where the provider knows it again. A session that had
-- not ended then may have ended since, and a code may have been used.
create function after_restore(moment timestamptz) returns void language sql set search_path = public as $$
  update letters set uncertain_at = now(), unclear_since = moment, facts = '{}', html = null, text = null
    where kind = 'sign-in-code' and num_nonnulls(sent_at, bounced_at, failed_at, uncertain_at, discarded_at) = 0;
  update letters set unclear_since = coalesce(unclear_since, case when answered_at is null or answered_at < posted_at then posted_at end, moment)
    where num_nonnulls(sent_at, bounced_at, failed_at, uncertain_at, discarded_at) = 0;
  delete from sign_in_codes where used_at is null;
  delete from sessions;
  insert into backups (what, restored_to) values ('restored', moment);
$$;
--> statement-breakpoint
revoke execute on function after_restore from public;
