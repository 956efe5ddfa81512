import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies } from "#db/schema/index.ts";
import { isOfOffice } from "#lib/access/mailbox.ts";
import { hasService } from "#lib/companies/queries.ts";
import type { MailboxUser } from "#lib/who.ts";

export type Own = { id: string; name: string; organisationNumber: string };

/** The company whose mailbox it is. */
export async function findOwn(tx: Transaction, { companyId }: MailboxUser): Promise<Own> {
  const [own] = await tx
    .select({ id: companies.id, name: companies.name, organisationNumber: companies.organisationNumber })
    .from(companies)
    .where(eq(companies.id, companyId));
  if (!own) throw new Error("A mailbox without a company");
  return own;
}

/** Nothing leaves a mailbox without the service. An office opens one only while it is active there. */
export const isInService = async (tx: Transaction, user: MailboxUser): Promise<boolean> =>
  isOfOffice(user) || hasService(tx, user.companyId, "digital-invoices");
