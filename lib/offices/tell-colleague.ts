import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { tellOfFactor } from "#lib/auth/factor/tell.ts";
import { fullName } from "#lib/auth/people.ts";
import type { Employee } from "#lib/who.ts";

type Change = { what: "reset" | "link-reset" | "signed-out"; provider?: string };

/** Tells a colleague by mail what an administrator has done to the ways in which they sign in. */
export async function tellColleague(tx: Transaction, employee: Employee, personId: string, change: Change): Promise<void> {
  const { officeId, officeName: office, name: by } = employee;
  const [person] = await tx
    .select({ personId: people.id, name: fullName, email: people.email, locale: people.locale })
    .from(people)
    .where(eq(people.id, personId));
  if (person) await tellOfFactor(tx, person, { ...change, office, by, officeId });
}
