import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "#db/client.ts";
import { contacts, customers, type ImportRow, importRows } from "#db/schema/index.ts";
import { followCards } from "#lib/companies/follow-cards.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { Problem } from "./row-values.ts";
import type { Values } from "./values.ts";

export type Row = Pick<ImportRow, "line" | "customerId" | "before" | "after">;
export type Work = { tx: Transaction; employee: Employee; importId: string };

export type Change = { id: string; values: Values };
export type Mark = {
  line: number;
  outcome?: "added" | "updated" | "contact-added" | "left-out";
  undo?: "removed" | "restored" | "kept";
  customerId?: string;
  contactId?: string;
  number?: string;
  problems?: Problem[];
};

const Ids = z.array(z.object({ id: z.string() })).transform((rows) => new Set(rows.map(({ id }) => id)));

/** Those of the customers that still say these values on their card and of their main contact; locked until the transaction ends. */
export async function findUnchanged(tx: Transaction, officeId: string, changes: Change[]): Promise<Set<string>> {
  const nobody = JSON.stringify({ first_name: null, last_name: null, role: null, email: null, mobile: null });
  const asTheyWere = await tx.execute(sql`
    select ${customers.id} from ${given(changes)} join ${customers} on ${customers.id} = given.id and ${customers.officeId} = ${officeId}
    left join ${contacts} on ${contacts.customerId} = ${customers.id} and ${contacts.isMain} and ${contacts.removedAt} is null
    where to_jsonb(customers) @> (given.card - 'archived_at')
      and (not given.card ? 'archived_at' or (given.card ->> 'archived_at' is null) = (${customers.archivedAt} is null))
      and coalesce(to_jsonb(contacts), ${nobody}::jsonb) @> given.contact
    for update of customers`);
  return Ids.parse(asTheyWere);
}

/** New cards with their main contacts; those whose number or organisation number is taken meanwhile are left out of the answer. */
export async function addCards(tx: Transaction, officeId: string, cards: Change[]): Promise<Set<string>> {
  const record = sql`jsonb_populate_record(null::customers, given.card)`;
  const added = await tx.execute(sql`
    insert into ${customers} (id, office_id, created_at, ${sql.raw(cardColumns)})
    select given.id, ${officeId}::uuid, ${sqlNow()}, ${sql.raw(cardColumns)} from ${given(cards)}, ${record} as card on conflict do nothing returning ${customers.id}`);
  const ids = Ids.parse(added);
  await addContacts(
    tx,
    officeId,
    cards.filter(({ id }) => ids.has(id)),
  );
  return ids;
}

/** Writes the values over what the cards and main contacts say; what is not among them stays. */
export async function changeCards(tx: Transaction, employee: Employee, changes: Change[]): Promise<void> {
  await tx.execute(sql`
    update ${customers} set changed_at = ${sqlNow()}, (${sql.raw(cardColumns)}, archived_at) =
      (select ${sql.raw(cardColumns)}, archived_at from jsonb_populate_record(customers, given.card))
    from ${given(changes)} where ${customers.id} = given.id and ${customers.officeId} = ${employee.officeId}`);
  await tx.execute(sql`
    update ${contacts} set (${sql.raw(contactColumns)}) = (select ${sql.raw(contactColumns)} from jsonb_populate_record(contacts, given.contact))
    from ${given(changes)} where ${contacts.customerId} = given.id and ${contacts.officeId} = ${employee.officeId} and ${contacts.isMain}
      and ${contacts.removedAt} is null and given.contact <> '{}'`);
  await followCards(
    tx,
    employee,
    changes.filter(({ values }) => "name" in values).map(({ id }) => id),
  );
}

/** What became of rows of the file. The first and the last line spare the database from looking at all of them. */
export async function markRows(tx: Transaction, importId: string, marks: Mark[]): Promise<void> {
  const lines = marks.map(({ line }) => line);
  await tx.execute(sql`
    update ${importRows} set
      outcome = coalesce(mark.outcome, ${importRows.outcome}), undo = coalesce(mark.undo, ${importRows.undo}),
      customer_id = coalesce(mark."customerId", ${importRows.customerId}), problems = coalesce(mark.problems, ${importRows.problems}),
      contact_id = coalesce(mark."contactId", ${importRows.contactId}),
      after = case when mark.number is null then ${importRows.after} else ${importRows.after} || jsonb_build_object('number', mark.number) end
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as mark (line int, outcome text, undo text, "customerId" uuid, "contactId" uuid, number text, problems jsonb)
    where ${importRows.importId} = ${importId} and ${importRows.line} = mark.line
      and ${importRows.line} between ${lines.at(0) ?? 0}::int and ${lines.at(-1) ?? 0}::int`);
}

/** For customers that have no main contact yet. */
export async function addContacts(tx: Transaction, officeId: string, changes: Change[]) {
  await tx.execute(sql`
    insert into ${contacts} (office_id, customer_id, is_main, created_at, ${sql.raw(contactColumns)})
    select ${officeId}::uuid, given.id, true, ${sqlNow()}, ${sql.raw(contactColumns)}
    from ${given(changes)}, jsonb_populate_record(null::contacts, '{"last_name": ""}'::jsonb || jsonb_strip_nulls(given.contact)) as contact
    where given.contact ->> 'first_name' is not null and not exists (
      select from ${contacts} where customer_id = given.id and is_main and removed_at is null)`);
}

export const leftOut = (line: number, problem: string): Mark => ({ line, outcome: "left-out", problems: [{ problem }] });

const cardColumns =
  "number, name, short_name, organisation_number, responsible_id, email, phone, street, postcode, city, gln, vat_period, year_ends_in, invoice_email, invoice_reference, payment_days, locale, notes";
const contactColumns = "first_name, last_name, role, email, mobile";

/** The values as a table `given (id, card, contact)`, by the names of the database's columns. */
function given(changes: Change[]): SQL {
  const rows = changes.map(({ id, values }) => {
    const named = Object.entries(values).map(([field, value]) => [snake(field.replace(/^contact/, "contact.")), value] as const);
    const contact = named.filter(([name]) => name.startsWith("contact.")).map(([name, value]) => [name.slice(9), value]);
    return { id, card: Object.fromEntries(named.filter(([name]) => !name.startsWith("contact."))), contact: Object.fromEntries(contact) };
  });
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, card jsonb, contact jsonb)`;
}

const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
