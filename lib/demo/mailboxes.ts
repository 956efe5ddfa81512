import { and, eq, ne } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { inCompany, inOffice, lookingFor } from "#db/tenant.ts";
import { findConfirmedCompany, listAdministrators } from "#lib/companies/queries.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
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
  for (const { seller, ...planned } of everything.sort((one, other) => other.daysAgo - one.daysAgo)) {
    await sendOnce(seller, planned);
    await answerOnce(seller, planned);
  }
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

type Said = Pick<Parameters<typeof answerInvoice>[1], "code" | "reasons" | "actions" | "note">;

/** Most are accepted; one is questioned and one refused, and the last ones wait. */
function answerTo(place: number): Said | undefined {
  const nothing = { reasons: [], actions: [], note: null };
  if (place < 11) return { ...nothing, code: place % 4 === 3 ? "PD" : "AP" };
  if (place === 11) return { code: "UQ", reasons: ["PRI"], actions: ["CNP"], note: "Vi kom överens om ett lägre pris per timme." };
  if (place === 12) return { code: "RE", reasons: ["NON"], actions: ["NOA"], note: "Det här har vi inte beställt." };
  return place < 15 ? { ...nothing, code: "AB" } : undefined;
}

async function answerOnce(seller: Mailbox, { number, place, buyer, daysAgo }: Planned): Promise<void> {
  const said = answerTo(place);
  const received = said && (await findReceived(buyer, seller, number));
  if (!received || received.answer) return;
  const { refusal } = await at(daysFrom(new Date(), -daysAgo * 0.8), () => answerInvoice(buyer.user, { documentId: received.id, ...said }));
  if (refusal) throw new Error(`${buyer.name} ${number}: ${refusal}`);
}

const findReceived = ({ user: { companyId } }: Mailbox, seller: Mailbox, number: string) =>
  inCompany({ companyId }, async (tx) => {
    const its = and(eq(documents.companyId, companyId), eq(documents.direction, "in"), eq(documents.number, number));
    const [received] = await tx
      .select({ id: documents.id, answer: documents.answer })
      .from(documents)
      .where(and(its, eq(documents.counterpartNumber, seller.organisationNumber)));
    return received;
  });

const isThere = ({ user: { companyId } }: Mailbox, number: string) =>
  inCompany({ companyId }, async (tx) => {
    const its = and(eq(documents.companyId, companyId), eq(documents.number, number), ne(documents.direction, "in"));
    return (await tx.$count(documents, its)) > 0;
  });
