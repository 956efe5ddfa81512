import { inCompany, inOffice } from "#db/tenant.ts";
import { recordOnceSince } from "#lib/audit/fold.ts";
import { historyOf as historyOfCompany } from "#lib/companies/history.ts";
import { historyOf as historyOfCustomer } from "#lib/customers/history.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { sqlStartOfToday } from "#lib/time.ts";
import type { CompanyUser, Employee } from "#lib/who.ts";
import { findReceipt, findReceiptForOffice, type Receipt } from "./receipt.ts";

/** A receipt for somebody at the company, as a page or as a file. The company's history tells of each person, receipt and day once. */
export async function openReceipt(reader: CompanyUser, approvalId: string): Promise<Receipt | undefined> {
  const receipt = await findReceipt(reader, approvalId);
  if (receipt) await inCompany(reader, (tx) => recordOnceSince(tx, sqlStartOfToday(), historyOfCompany(reader), lineOf(reader, receipt)));
  return receipt;
}

type Place = { customerId: string; service: string };

/** The same for somebody at the office, in the customer's history. */
export async function openReceiptAtOffice(employee: Employee, { customerId, service }: Place, approvalId: string) {
  const receipt = await findReceiptForOffice(employee, customerId, approvalId);
  if (receipt?.service !== service) return undefined;
  const history = historyOfCustomer({ id: customerId, officeId: employee.officeId });
  await inOffice(employee, (tx) => recordOnceSince(tx, sqlStartOfToday(), history, lineOf(employee, receipt)));
  return receipt;
}

const lineOf = (actor: { personId: string; name: string }, { id, service, approvedAt }: Receipt) => ({
  actor,
  action: "receipt opened" as const,
  details: { service, approval: id, day: calendarDay(approvedAt) },
});
