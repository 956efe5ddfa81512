import { and, eq, ne } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { inCompany, inOffice, lookingFor } from "#db/tenant.ts";
import { findConfirmedCompany, listAdministrators } from "#lib/companies/queries.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { fullNameOf } from "#lib/names.ts";
import { at, daysFrom, now } from "#lib/time.ts";
import type { CompanyUser, Employee } from "#lib/who.ts";
import { type DemoCustomer, demoCustomers } from "./customers.ts";
import { trades } from "./goods.ts";
import { invoiceOf, type Trader, wrongInvoiceOf } from "./invoice.ts";
import { numberFor } from "./numbers.ts";

/** A company that sends and receives: for how many days it has had the service, and who sends for it. */
type Mailbox = Trader & { days: number; user: CompanyUser };
type Planned = { number: string; place: number; buyer: Mailbox; daysAgo: number };

const sentByEach = 20;

/** Some forty invoices for each company with an active collaboration, between them and on the days they would have been; what is there stays. */
export async function fillMailboxes(head: Employee): Promise<void> {
  const mailboxes: Mailbox[] = [];
  for (const [place, customer] of demoCustomers.entries())
    if (trades[customer.name]) mailboxes.push(await mailboxOf(head, customer, place));
  const everything = mailboxes.flatMap((seller, at) => planFor(seller, at, mailboxes).map((planned) => ({ seller, ...planned })));
  for (const { seller, ...planned } of everything.sort((one, other) => other.daysAgo - one.daysAgo)) await sendOnce(seller, planned);
}

async function mailboxOf(head: Employee, { name, form, contact = "", days = 0 }: DemoCustomer, place: number): Promise<Mailbox> {
  const organisationNumber = numberFor(form ?? "limited", place);
  const company = await inOffice(head, async (tx) => {
    await lookingFor(tx, organisationNumber);
    return findConfirmedCompany(tx, organisationNumber);
  });
  const companyId = company?.id ?? "";
  const [found] = company ? await inCompany({ companyId }, (tx) => listAdministrators(tx, companyId)) : [];
  const trade = trades[name];
  if (!found || !trade) throw new Error(`${name} has no mailbox`);
  const known = { companyId, companyName: name, role: "administrator", signedInAt: now(), signedInBy: "code" } as const;
  return { ...trade, name, organisationNumber, contact, days, user: { ...found, name: fullNameOf(found), ...known } };
}

/** To each of the others in turn, since both have the service; the last ones yesterday. */
function planFor(seller: Mailbox, at: number, mailboxes: Mailbox[]): Planned[] {
  const others = mailboxes.filter((one) => one !== seller);
  return Array.from({ length: sentByEach }, (_, place) => {
    const buyer = others[(at + place) % others.length] ?? seller;
    const days = Math.max(1, Math.min(seller.days, buyer.days) - 3);
    return { number: String((at + 1) * 1000 + place), place, buyer, daysAgo: 1 + days * (1 - (place + 1) / sentByEach) };
  });
}

/** The last but three is wrong, and so stopped. */
async function sendOnce(seller: Mailbox, { number, place, buyer, daysAgo }: Planned): Promise<void> {
  if (await isThere(seller, number)) return;
  await at(daysFrom(new Date(), -daysAgo), async () => {
    const file = place === sentByEach - 4 ? wrongInvoiceOf(seller, buyer, { number, place }) : invoiceOf(seller, buyer, { number, place });
    const { refusal } = await sendInvoice(seller.user, file);
    if (refusal) throw new Error(`${seller.name} ${number}: ${refusal}`);
  });
}

const isThere = ({ user: { companyId } }: Mailbox, number: string) =>
  inCompany({ companyId }, async (tx) => {
    const its = and(eq(documents.companyId, companyId), eq(documents.number, number), ne(documents.direction, "in"));
    return (await tx.$count(documents, its)) > 0;
  });
