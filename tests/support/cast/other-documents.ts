import { eq } from "drizzle-orm";
import { collaborations } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import type { SendDocumentInput } from "#lib/exchange/other/input.ts";
import { sendDocument } from "#lib/exchange/other/send.ts";
import type { MailboxUser } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCustomerOf, anEmployee, sameCompanyAs } from "./cast.ts";
import type { Mailbox } from "./mailboxes.ts";
import { approveAsShown, aRequestTo } from "./requests.ts";

export const pdf = (text = "") => ({ name: "Årsredovisning 2025.pdf", bytes: new Uint8Array(Buffer.from(`%PDF-1.7\n${text}`)) });

/** The smallest picture there is. */
export const png = {
  name: "kvitto.png",
  bytes: new Uint8Array(
    Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
  ),
};

export const aboutNothing: SendDocumentInput = { title: "Årsredovisning 2025", aboutId: null, asks: "nothing", officeId: null };

/** A document that somebody has sent between a company and its office. */
export async function aDocumentBy(user: MailboxUser, over: Partial<SendDocumentInput> = {}) {
  const { documentId, refusal } = await sendDocument(user, { ...aboutNothing, ...over, file: pdf() });
  if (!documentId) throw new Error(refusal);
  return documentId;
}

/** Somebody at another office that works with the documents of the same company. */
export async function anotherOfficeOf({ customer, head, companyId }: Mailbox): Promise<Extract<MailboxUser, { officeId: string }>> {
  const employee = await anEmployee("Sara Nilsson");
  const { collaboration } = await aRequestTo(await aCustomerOf(employee, sameCompanyAs(customer)), employee, "existing-customer");
  const [administrator] = await inCompany({ companyId }, (tx) => listAdministrators(tx, companyId));
  if (administrator?.personId !== head.personId) throw new Error("another administrator");
  await approveAsShown(head, collaboration);
  return { ...employee, companyId, companyName: customer.name };
}

/** The collaborations of an office. */
export async function collaborationsOf({ officeId }: { officeId: string }): Promise<string[]> {
  const found = await superuser.select({ id: collaborations.id }).from(collaborations).where(eq(collaborations.officeId, officeId));
  return found.map(({ id }) => id);
}
