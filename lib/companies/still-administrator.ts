import { and, eq, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companyUsers } from "#db/schema/index.ts";
import { belongsThere, mayAnswerThere } from "#lib/standing/places.ts";
import type { Administrator } from "#lib/who.ts";
import { lockCompany } from "./confirm.ts";

const isThere = (tx: Transaction, { companyId, personId }: Administrator, as: SQL | undefined) =>
  tx.$count(companyUsers, and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), as));

/**
 * Whether the asker still is an administrator now that it is their turn: those who change who may do what go one after the other, and
 * wait for an answer that somebody is giving. One of them may just have lost the right.
 */
export async function isStillAdministrator(tx: Transaction, administrator: Administrator): Promise<boolean> {
  await lockCompany(tx, administrator.companyId);
  return (await isThere(tx, administrator, and(belongsThere(), eq(companyUsers.role, "administrator")))) === 1;
}

/** The same of answering what the company is asked, which the main contact may before they have accepted. */
export async function mayStillAnswer(tx: Transaction, administrator: Administrator): Promise<boolean> {
  await lockCompany(tx, administrator.companyId);
  return (await isThere(tx, administrator, mayAnswerThere())) === 1;
}
