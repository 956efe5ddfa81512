-- A link is made and taken away, and never moved to another person or another identity.
grant select, insert, delete, update (last_used_at) on identities to app_web;

--> statement-breakpoint
-- Good once: what a visit was begun for cannot be changed on the way.
grant select, insert, delete, update (used_at) on sso_visits to app_web;
