-- The walls bind the owner too. Inside the function below, and nowhere else, it sees what these let it see.
create policy unlinked on customers for select to app_owner using (office_id = app_office());
--> statement-breakpoint
create policy unlinked on collaborations for select to app_owner using (office_id = app_office());
--> statement-breakpoint
create policy unlinked on companies for select to app_owner
  using (exists (select from customers c where c.office_id = app_office() and c.organisation_number = companies.organisation_number));
--> statement-breakpoint
create policy unlinked on subscriptions for select to app_owner
  using (exists (select from companies c where c.id = subscriptions.company_id));
--> statement-breakpoint
-- Definer: an office finds companies one organisation number at a time. For its own customers, all of which it could ask for
-- one by one in the activation dialog, this says at once which services they have without a collaboration with it.
create function unlinked_services() returns table (customer_id uuid, service text, company text, since timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select customers.id, subscriptions.service, companies.name, subscriptions.confirmed_at
  from customers
  join companies on companies.organisation_number = customers.organisation_number and companies.confirmed_at is not null
  join subscriptions on subscriptions.company_id = companies.id and subscriptions.confirmed_at is not null and subscriptions.ended_at is null
  where customers.office_id = app_office() and customers.archived_at is null
    and not exists (
      select from collaborations
      where collaborations.office_id = app_office() and collaborations.customer_id = customers.id
        and collaborations.service = subscriptions.service
        and coalesce(collaborations.declined_at, collaborations.withdrawn_at, collaborations.expired_at, collaborations.ended_at) is null)
$$;
--> statement-breakpoint
revoke execute on function unlinked_services() from public;
--> statement-breakpoint
grant execute on function unlinked_services() to app_web;
