-- "Not in" is asked once per service found, by the customer's index. "Not exists" became a join, and where few collaborations
-- were expected it compared every service found with every collaboration of the office.
create or replace function unlinked_services() returns table (customer_id uuid, service text, company text, since timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select customers.id, subscriptions.service, companies.name, subscriptions.confirmed_at
  from customers
  join companies on companies.organisation_number = customers.organisation_number and companies.confirmed_at is not null
  join subscriptions on subscriptions.company_id = companies.id and subscriptions.confirmed_at is not null and subscriptions.ended_at is null
  where customers.office_id = app_office() and customers.archived_at is null
    and subscriptions.service not in (
      select collaborations.service from collaborations
      where collaborations.office_id = app_office() and collaborations.customer_id = customers.id
        and coalesce(collaborations.declined_at, collaborations.withdrawn_at, collaborations.expired_at, collaborations.ended_at) is null)
$$;
