import { eq } from "drizzle-orm";
import { people, sessions } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { fullName } from "../people.ts";
import { tellOfFactor } from "./tell.ts";
import { removeFactor } from "./turn-off.ts";

type Order = { email: string; operator: string; proof: string };

/**
 * For somebody whose second factor protects several places, so that none of them takes it away: an operator does, who has seen who they
 * are.
 */
export async function resetFactorByOperator({ email, ...decision }: Order): Promise<Outcome<{ name: string }, "no-factor">> {
  return inOperator(async (tx) => {
    const [person] = await tx
      .select({ personId: people.id, name: fullName, email: people.email, locale: people.locale })
      .from(people)
      .where(eq(people.email, email));
    if (!person || !(await removeFactor(tx, person.personId))) return { refusal: "no-factor" };
    const { personId, name } = person;
    await tx.delete(sessions).where(eq(sessions.personId, personId));
    const details = { name, ...decision };
    await record(tx, { chain: personId }, { actor: { name: "Spiris" }, action: "second factor reset", details });
    await tellOfFactor(tx, person, { what: "reset", office: "Spiris", by: decision.operator });
    return { name };
  });
}
