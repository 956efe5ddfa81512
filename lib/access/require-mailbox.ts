import { cache } from "react";
import { requireCompanyUser, requireEmployee } from "#lib/auth/sessions/require.ts";
import { isId } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";
import { findMailboxOfCustomer, findMailboxOfDocument, rightsIn } from "./mailbox.ts";

/** The doors to a company's mailbox, each with what whoever comes may do there. To anybody else nothing is there. */
export const requireMailbox = cache(async (companyId: string) => withRights(await requireCompanyUser(companyId)));

export const requireMailboxOfCustomer = cache(async (customerId: string) => {
  const employee = await requireEmployee();
  return withRights(isId(customerId) ? await findMailboxOfCustomer(employee, customerId) : undefined);
});

export const requireMailboxOfDocument = cache(async (documentId: string) => {
  const employee = await requireEmployee();
  return withRights(isId(documentId) ? await findMailboxOfDocument(employee, documentId) : undefined);
});

async function withRights<User extends Parameters<typeof rightsIn>[0]>(user: User | undefined) {
  const rights = user ? await rightsIn(user) : [];
  if (!user || rights.length === 0) return missing();
  return { user, may: { answer: rights.includes("answer"), send: rights.includes("send") } };
}
