import postgres from "postgres";

/** An id that is the same each time, with the figures that say what kind of id it is. */
const id = (kind: string, number: string) => `overlay(overlay(md5('${kind}' || ${number}) placing '4' from 13) placing 'a' from 17)::uuid`;

/** One big office with a twentieth of all customers; the others share the rest. */
const officeOf = "case when n <= :customers / 20 then 1 else 2 + n % (:offices - 1) end";

/** A number from 0 to many - 1 that a row has for good. */
const chance = (uuid: string, many: number) => `('x' || substr(md5('chance' || ${uuid}::text), 1, 4))::bit(16)::int % ${many}`;

/** Set-based, so that a hundred thousand customers stand in less than two minutes. Histories are not chained: nobody verifies them here. */
const statements = [
  `insert into offices (id, name, organisation_number, reply_address, letters_per_day)
   select ${id("office", "n")}, 'Byrå ' || n, lpad((5560000000 + n)::text, 10, '0'), 'byra' || n || '@example.com', 100000 from generate_series(1, :offices) n`,
  `insert into people (id, email, first_name, last_name)
   select ${id("person", "n")}, 'person' || n || '@example.com', (array['Anna','Erik','Maria','Jonas','Åsa'])[1 + n % 5], 'Efternamn ' || n
   from generate_series(1, :offices * 4) n`,
  `insert into people (email, first_name, last_name) select 'karin' || n || '@example.com', 'Karin', 'Ågren' from generate_series(1, :customers / 2) n`,
  `insert into employees (id, office_id, person_id, rights, accepted_at)
   select ${id("employee", "n")}, ${id("office", "(1 + (n - 1) / 4)")}, ${id("person", "n")},
     (array['administrator','full','all-customers','own-customers'])[1 + (n - 1) % 4], now() from generate_series(1, :offices * 4) n`,
  `insert into task_templates (id, office_id, name, english_name, period)
   select ${id("template", "o || '-' || k")}, ${id("office", "o")}, (array['Löpande bokföring','Årsbokslut','Moms'])[k], (array['Bookkeeping','Annual accounts','VAT'])[k], 'month'
   from generate_series(1, :offices) o, generate_series(1, 3) k`,
  `insert into customers (id, office_id, number, name, organisation_number, responsible_id, contact_words, created_at, last_activity_at)
   select ${id("customer", "n")}, ${id("office", "o")}, (1000 + n)::text,
     (array['Ågrens','Björks','Cederkvists','Östergrens','Lindbergs','Nordins','Hansson &','Äppelviks'])[1 + n % 8] || ' ' ||
     (array['Bageri','Måleri','Bygg','Snickeri','El','Rör','Åkeri','Konsult'])[1 + n / 8 % 8] || ' ' || n || ' AB',
     lpad((5590000000 + n % (:customers * 6 / 10))::text, 10, '0'), ${id("employee", "((o - 1) * 4 + 1 + n % 4)")},
     'Karin Ågren karin' || n || '@example.com', now() - n % 900 * interval '1 day', now() - n % 300 * interval '1 hour'
   from (select n, ${officeOf} as o from generate_series(1, :customers) n) numbered on conflict do nothing`,
  `insert into contacts (office_id, customer_id, first_name, last_name, email, is_main)
   select office_id, id, 'Karin', 'Ågren', 'karin' || number || '@example.com', true from customers`,
  `insert into tasks (id, office_id, customer_id, template_id, name, owner_id)
   select ${id("task", "c.id::text")}, c.office_id, c.id, t.id, t.name, c.responsible_id
   from customers c join task_templates t on t.office_id = c.office_id and t.english_name = 'Bookkeeping'`,
  `insert into companies (id, organisation_number, name, confirmed_at)
   select ${id("company", "organisation_number")}, organisation_number, min(name), now() from customers group by organisation_number`,
  `insert into company_users (company_id, person_id, role, is_main_contact, accepted_at)
   select c.id, p.id, 'administrator', true, now() from companies c
   join people p on p.email = 'karin' || (1 + c.organisation_number::bigint % (:customers / 2)) || '@example.com'`,
  `insert into collaborations (id, office_id, customer_id, company_id, service, task_id, invoice_recipient, scenario, requested_by_id, requested_at,
     expires_at, approved_at, declined_at, withdrawn_at, expired_at, ended_at, answered_by_id)
   select ${id("collaboration", "id::text")}, office_id, id, ${id("company", "organisation_number")}, 'digital-invoices', ${id("task", "id::text")}, 'office',
     'service-only', responsible_id, asked, asked + interval '30 days', case when s < 6 then asked + interval '1 day' end,
     case when s = 6 then asked + interval '1 day' end, case when s = 7 then asked + interval '1 day' end,
     case when s = 8 then asked + interval '30 days' end, case when s = 5 then asked + interval '300 days' end,
     case when s < 7 then ${id("person", "1::text")} end
   from (select *, ('x' || substr(md5(id::text), 1, 4))::bit(16)::int % 10 as s, now() - ('x' || substr(md5(id::text), 5, 2))::bit(8)::int / 10 * interval '1 day' as asked
     from customers) c where ('x' || substr(md5(id::text), 9, 4))::bit(16)::int % 10 < 8`,
  `insert into collaborations (office_id, customer_id, company_id, service, task_id, invoice_recipient, scenario, requested_by_id, requested_at, expires_at, expired_at)
   select office_id, customer_id, company_id, service, task_id, 'office', scenario, requested_by_id, requested_at - interval '200 days',
     requested_at - interval '170 days', requested_at - interval '170 days' from collaborations where ${chance("id", 5)} = 0`,
  `insert into subscriptions (company_id, service, activated_at, confirmed_at)
   select id, 'digital-invoices', now() - interval '1 year', now() - interval '1 year' from companies where ${chance("id", 4)} = 0`,
  `update tasks set deactivated_at = now() - interval '10 days' from collaborations c
   where c.task_id = tasks.id and c.approved_at is not null and ${chance("tasks.id", 20)} = 0`,
  `insert into invitations (office_id, company_id, collaboration_id, person_id, email, created_at)
   select c.office_id, c.company_id, c.id, p.id, p.email, c.requested_at from collaborations c
   join company_users u on u.company_id = c.company_id join people p on p.id = u.person_id`,
  `insert into letters (id, kind, locale, office_id, company_id, collaboration_id, recipient, recipient_name, sender_name, facts, queued_at, attempts, sent_at, failed_at)
   select gen_random_uuid(), kind, 'sv', office_id, company_id, id, (select min(email) from invitations i where i.collaboration_id = collaborations.id), 'Karin Ågren', 'Anna Lind', '{}', at, 1,
     case when ${chance("id", 40)} > 0 then at end, case when ${chance("id", 40)} = 0 then at end
   from collaborations, lateral (values ('service-activated', requested_at), ('reminder', requested_at + interval '3 days'),
     ('reminder', requested_at + interval '10 days'), ('approved', approved_at), ('approval-receipt', approved_at)) as letter (kind, at)
   where at < least(now(), coalesce(approved_at + interval '1 second', declined_at, withdrawn_at, expires_at))`,
  `insert into reminders (office_id, collaboration_id, due_day, reminded_at)
   select office_id, collaboration_id, (array[3,10])[row_number() over (partition by collaboration_id order by queued_at)], queued_at
   from letters where kind = 'reminder'`,
  `insert into audit_events (office_id, customer_id, actor_name, action, occurred_at, chain, position)
   select office_id, id, 'Anna Lind', 'customer changed', now() - k * interval '1 day', id, k from customers, generate_series(1, :lines) k`,
  "analyze",
];

export const customersPerOffice = 200;
/** Lines of history: a million for a hundred thousand customers. */
export const linesPerCustomer = 10;

type Size = { offices: number; customers: number; lines: number };

/** Fills an empty, migrated database over a superuser's address. */
export async function fillWorld(address: string, size: Size): Promise<void> {
  const client = postgres(address, { max: 1, onnotice() {} });
  await client.unsafe("set session_replication_role = replica");
  for (const statement of statements) {
    await client.unsafe(statement.replace(/:(offices|customers|lines)\b/g, (_, name: keyof Size) => String(size[name])));
  }
  await client.end();
}
