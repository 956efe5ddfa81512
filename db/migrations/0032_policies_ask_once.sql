-- A policy that calls app_office() reads the setting again for each row that it looks at; `(select app_office())` is asked once in each
-- statement. What each policy allows stays the same.
do $$
declare
  policy record;
  own text;
  checked text;
begin
  for policy in
    select polname as name, polrelid::regclass as place, pg_get_expr(polqual, polrelid) as own, pg_get_expr(polwithcheck, polrelid) as checked
    from pg_policy
  loop
    own := regexp_replace(policy.own, '\m(app_(?:office|person|system|operator|invitation|organisation_number)\(\))', '(select \1)', 'g');
    own := replace(own, 'ANY (app_companies())', 'ANY ((select app_companies())::uuid[])');
    checked := regexp_replace(policy.checked, '\m(app_(?:office|person|system|operator|invitation|organisation_number)\(\))', '(select \1)', 'g');
    checked := replace(checked, 'ANY (app_companies())', 'ANY ((select app_companies())::uuid[])');
    if own is not null then execute format('alter policy %I on %s using (%s)', policy.name, policy.place, own); end if;
    if checked is not null then execute format('alter policy %I on %s with check (%s)', policy.name, policy.place, checked); end if;
  end loop;
end $$;
