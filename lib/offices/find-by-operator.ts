import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { offices } from "#db/schema/index.ts";

/** The office with this organisation number or id, held while an operator decides on it. */
export async function lockOfficeFor(tx: Transaction, asked: string) {
  const { id, name, closesOn, closedAt } = offices;
  const isMeant = sql`${asked} in (${offices.organisationNumber}, ${offices.id}::text)`;
  const [office] = await tx.select({ officeId: id, name, closesOn, closedAt }).from(offices).where(isMeant).for("no key update");
  return office;
}
