import postgres from "postgres";

export const customersOfOffice = 5_000;

const id = (kind: string, number: string) => `md5('mailbox ${kind}' || ${number})::uuid`;

const companies = [
  `insert into offices (id, name, organisation_number, reply_address, letters_per_day)
   values (${id("office", "1")}, 'Byrå med brevlådor', '5569990001', 'brevlador@example.com', 1000)`,
  `insert into people (id, email, first_name, last_name) values (${id("person", "1")}, 'brevlador.anna@example.com', 'Anna', 'Lind')`,
  `insert into employees (id, office_id, person_id, rights, accepted_at)
   values (${id("employee", "1")}, ${id("office", "1")}, ${id("person", "1")}, 'administrator', now())`,
  `insert into task_templates (id, office_id, name, english_name, period)
   values (${id("template", "1")}, ${id("office", "1")}, 'Löpande bokföring', 'Bookkeeping', 'month')`,
  `insert into companies (id, organisation_number, name, confirmed_at)
   select ${id("company", "n")}, (5600000000 + n)::text, 'Brevlåda ' || n || ' AB', now() from generate_series(0, :companies - 1) n`,
  `insert into customers (id, office_id, number, name, organisation_number, responsible_id)
   select ${id("customer", "n")}, ${id("office", "1")}, (1000 + n)::text, 'Brevlåda ' || n || ' AB', (5600000000 + n)::text, ${id("employee", "1")}
   from generate_series(0, ${customersOfOffice - 1}) n`,
  `insert into tasks (id, office_id, customer_id, template_id, name, owner_id)
   select ${id("task", "n")}, ${id("office", "1")}, ${id("customer", "n")}, ${id("template", "1")}, 'Löpande bokföring', ${id("employee", "1")}
   from generate_series(0, ${customersOfOffice - 1}) n`,
  `insert into collaborations (id, office_id, customer_id, company_id, service, task_id, invoice_recipient, scenario, requested_by_id, requested_at,
     expires_at, approved_at, answered_by_id)
   select ${id("collaboration", "n")}, ${id("office", "1")}, ${id("customer", "n")}, ${id("company", "n")}, 'digital-invoices', ${id("task", "n")}, 'office',
     'service-only', ${id("employee", "1")}, now() - interval '3 years', now() - interval '3 years', now() - interval '3 years', ${id("person", "1")}
   from generate_series(0, ${customersOfOffice - 1}) n`,
];

/** Over three years; a mailbox has some twenty counterparts, of which a few are everybody's, and its own numbers. Files and histories are nowhere. */
const documents = `
  insert into documents (company_id, direction, exchange_id, kind, counterpart_name, counterpart_number, number, issued_on, currency, payable, account,
    reference, rule_sets, sha256, size, accepted_at, delivered_at, entered_at, kept_until, read_at, answer, answered_at, stopped_at, stopped_because)
  select ${id("company", "k")}, case i % 2 when 0 then 'in' else 'out' end, gen_random_uuid(), case when i % 20 < 2 then 'credit-note' else 'invoice' end,
    case when c % 10 = 0 then (array['Telia Sverige AB','Vattenfall AB','Fortum Markets AB','Ahlsell Sverige AB'])[1 + c / 10 % 4]
      else (array['Ågrens','Björks','Cederkvists','Östergrens','Lindbergs','Nordins','Hansson &','Äppelviks'])[1 + c % 8] || ' ' ||
        (array['Bageri','Måleri','Bygg','Snickeri','El','Rör','Åkeri','Konsult'])[1 + c / 8 % 8] || ' ' || c || ' AB' end,
    (5580000000 + c)::text, case k % 3 when 0 then 'F' || n when 1 then n::text else to_char(at, 'YYYY') || '-' || lpad(n::text, 5, '0') end,
    at::date, 'SEK', ('x' || substr(h, 1, 7))::bit(28)::int % 5000000 / 100.0, '123-4567', (('x' || substr(h, 8, 7))::bit(28)::bigint + 100000000)::text,
    'peppol-3.0.21', h || h, 8000, case when not stopped then at end, case when not stopped then at end, at, '2036-12-31', case when i % 3 > 0 then at end,
    case when i % 10 = 1 then 'AP' when i % 1000 = 3 then 'UQ' end, case when i % 10 = 1 or i % 1000 = 3 then at end, case when stopped then at end,
    case when stopped then 'rules' end
  from (
    select i, k, md5('document' || i) as h, now() - (:documents - i) * interval '3 years' / :documents as at, i % 1000 = 5 as stopped,
      500 + k % 3000 + i / :companies as n, (k * 7 + (k + i / :companies) % 20 * 1931) % 60000 as c
    from (select i, (i * 7919 + i / :companies * 104729) % :companies as k from generate_series(0::bigint, :documents - 1) i) numbered) d`;

/** One that nothing else is like, two years ago. */
const rare = `
  insert into documents (company_id, direction, exchange_id, kind, counterpart_name, counterpart_number, number, issued_on, currency, payable, reference,
    rule_sets, sha256, size, accepted_at, delivered_at, entered_at, kept_until)
  select ${id("company", "77")}, 'in', gen_random_uuid(), 'invoice', 'Zackrissons Zebrafärg AB', '5599990001', 'ZF-777001', '2024-11-01', 'SEK', 777001.25,
    '7770012345678', 'peppol-3.0.21', repeat('7', 64), 8000, at, at, at, '2036-12-31' from (select now() - interval '2 years' as at) d`;

const names = `insert into mailbox_names (company_id, search_text, kept_until)
  select company_id, search_text, max(kept_until) from documents group by company_id, search_text`;

/** For these letters the same, and a tenth of the time. */
const quickly = `create or replace function fold(words text) returns text language sql immutable strict parallel safe
  return translate(lower(words), 'åäöé', 'aaoe')`;

/** An office with five thousand customers whose mailboxes open to it, among so many documents. */
export async function fillDocuments(address: string, many: number): Promise<void> {
  const client = postgres(address, { max: 1, onnotice() {} });
  const fill = (statement: string) =>
    client.unsafe(
      statement
        .replaceAll(":companies", String(Math.max(2 * customersOfOffice, (many / 1_000_000) * customersOfOffice * 2)))
        .replaceAll(":documents", String(many)),
    );
  await client.unsafe("set session_replication_role = replica; set maintenance_work_mem = '512MB'");
  const [fold] = await client`select pg_get_functiondef('fold'::regproc) as text`;
  const indexes = await client`select indexname as name, indexdef as text from pg_indexes
    where tablename in ('documents', 'mailbox_names') and indexname not in (select conname from pg_constraint)`;
  for (const { name } of indexes) await client.unsafe(`drop index ${name}`);
  await client.unsafe(quickly);
  for (const statement of [...companies, documents, rare, names]) await fill(statement);
  await client.unsafe(String(fold?.text));
  for (const { text } of indexes) await client.unsafe(text);
  await client.unsafe("vacuum analyze");
  await client.end();
}
