import { and, eq, ne } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { recoveryCodes, secondFactors, sessions } from "#db/schema/index.ts";
import { alsoInPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Person } from "#lib/who.ts";
import { hashOf } from "../tokens.ts";
import { tellOfFactor } from "./tell.ts";

/** The person's own, by the person alone. Only here they stay signed in. */
export async function turnOffFactor(person: Person, sessionToken: string): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await removeFactor(tx, person.personId))) return;
    await tx.delete(sessions).where(and(eq(sessions.personId, person.personId), ne(sessions.tokenHash, hashOf(sessionToken))));
    await alsoInPerson(tx, person.personId);
    await record(tx, { chain: person.personId }, { actor: person, action: "second factor turned off" });
    await tellOfFactor(tx, person, { what: "turned-off" });
  });
}

/** Says whether there was one. */
export async function removeFactor(tx: Transaction, personId: string): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  const [removed] = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.personId, personId))
    .returning({ personId: secondFactors.personId });
  return removed !== undefined;
}
