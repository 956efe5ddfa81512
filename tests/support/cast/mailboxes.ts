import { createHash } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { companies, documents, subscriptions } from "#db/schema/index.ts";
import { InvoiceModel } from "#lib/einvoice/model/invoice.ts";
import { sample } from "#lib/einvoice/model/sample.ts";
import { writeInvoice } from "#lib/einvoice/write/write.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { daysFrom, now } from "#lib/time.ts";
import type { Administrator, CompanyUser, Employee, MailboxUser } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCustomerOf, anEmployee, type Customer } from "./cast.ts";
import { administratorsOf, approveAsShown, aRequestTo, service } from "./requests.ts";

export type Mailbox = { employee: Employee; customer: Customer; companyId: string; head: CompanyUser; atOffice: MailboxUser };

/** A company with an active collaboration in the service: its administrator, and whoever at the office works with it. */
export async function aMailbox(name = "Bergs Bygg AB"): Promise<Mailbox> {
  return aMailboxOf(await anEmployee(), name);
}

/** The same for an office that is there. */
export async function aMailboxOf(
  employee: Employee,
  name = "Bergs Bygg AB",
  card: Parameters<typeof aCustomerOf>[1] = {},
): Promise<Mailbox> {
  const customer = await aCustomerOf(employee, { name, ...card });
  const { collaboration, administrator } = await aRequestTo(customer, employee);
  await approveAsShown(administrator, collaboration);
  return mailboxFrom({ employee, customer, collaboration, administrator });
}

type Active = { employee: Employee; customer: Customer; collaboration: { companyId: string }; administrator: Administrator };

function mailboxFrom({ employee, customer, collaboration: { companyId }, administrator }: Active): Mailbox {
  const head = { ...administrator, companyName: customer.name, role: "administrator" as const };
  return { employee, customer, companyId, head, atOffice: { ...employee, companyId, companyName: customer.name } };
}

type Party = { customer: { name: string; organisationNumber: string } };
type Model = typeof sample;

let numbered = 1000;

/** An invoice in kronor from one company to another, with a number that no other has unless one is given. */
export function invoiceFile(seller: Party, buyer: Party, over: Partial<Model> = {}) {
  const party = (base: Model["seller"] | Model["buyer"], { customer: { name, organisationNumber } }: Party) => ({
    ...base,
    name,
    endpoint: { value: organisationNumber, scheme: "0007" },
    registration: { value: organisationNumber, scheme: "0007" },
    vatId: `SE${organisationNumber}01`,
  });
  const days = { issued: calendarDay(now()), due: calendarDay(daysFrom(now(), 30)) };
  const parties = { seller: party(sample.seller, seller), buyer: party(sample.buyer, buyer) };
  const model = InvoiceModel.parse({ ...sample, ...days, ...parties, number: String(numbered++), ...over });
  return fileOf(writeInvoice(model));
}

export const fileOf = (xml: string, name = "faktura.xml") => ({ name, bytes: new Uint8Array(Buffer.from(xml)) });

/** What lies beside an invoice, as it is kept: a PDF of it. */
export function aFileBeside(name = "faktura.pdf", content = "%PDF-1.7\n") {
  const bytes = new Uint8Array(Buffer.from(content));
  return { name, mediaType: "application/pdf", bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** One that breaks a rule: its sum is not that of its lines. */
export function brokenInvoice(seller: Party, buyer: Party, over: Partial<Model> = {}) {
  const xml = Buffer.from(invoiceFile(seller, buyer, over).bytes).toString();
  return fileOf(xml.replace(/(<cbc:PayableAmount[^>]*>)[^<]+/, "$11.00"));
}

/** One that lies in both mailboxes. */
export async function aSentInvoice(from: Mailbox, to: Mailbox, over: Partial<Model> = {}) {
  const { documentId, stoppedBecause, refusal } = await sendInvoice(from.head, invoiceFile(from, to, over));
  if (!documentId || stoppedBecause) throw new Error(refusal ?? stoppedBecause ?? "not sent");
  return documentId;
}

/** An invoice of a company to itself: both sides of one that lie in a world with a single company. */
export async function toItself({ customer, collaboration: { companyId } }: Party & { collaboration: { companyId: string } }) {
  const [administrator] = await administratorsOf({ companyId });
  const invoice = invoiceFile({ customer }, { customer });
  const { documentId, refusal } = await sendInvoice({ ...administrator!, role: "administrator" }, invoice, { attached: [aFileBeside()] });
  if (!documentId) throw new Error(refusal);
}

/** The same for the first company that has the service, where there is one. */
export async function anyToItself(): Promise<void> {
  const [found] = await superuser
    .select({ companyId: companies.id, name: companies.name, organisationNumber: companies.organisationNumber })
    .from(companies)
    .innerJoin(
      subscriptions,
      and(eq(subscriptions.companyId, companies.id), isNotNull(subscriptions.confirmedAt), isNull(subscriptions.endedAt)),
    )
    .where(eq(subscriptions.service, service))
    .limit(1);
  if (found) await toItself({ customer: found, collaboration: found });
}

/** One that lies in both, by its id on each side. */
export async function aReceivedInvoice(from: Mailbox, to: Mailbox, over: Partial<Model> = {}) {
  const sentId = await aSentInvoice(from, to, over);
  return { sentId, documentId: await receivedOf(sentId) };
}

/** The receiver's side of what was sent. */
export async function receivedOf(sentId: string) {
  const exchanged = superuser.select({ id: documents.exchangeId }).from(documents).where(eq(documents.id, sentId));
  const [received] = await superuser
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.exchangeId, exchanged), eq(documents.direction, "in")));
  return received!.id;
}
