import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companyUsers } from "#db/schema/index.ts";
import type { Administrator } from "#lib/who.ts";
import { lockCompany } from "./confirm.ts";

/**
 * Whether the asker still is an administrator now that it is her turn: those who change who may do what go one after the other, and
 * wait for an answer that somebody is giving. One of them may just have lost the right.
 */
export async function isStillAdministrator(tx: Transaction, { companyId, personId }: Administrator): Promise<boolean> {
  await lockCompany(tx, companyId);
  const place = and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), isNull(companyUsers.removedAt));
  return (await tx.$count(companyUsers, and(place, eq(companyUsers.role, "administrator")))) === 1;
}
