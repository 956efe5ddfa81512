import { eq, isNotNull } from "drizzle-orm";
import { offices } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";

type Order = { organisationNumber: string; lettersPerDay: number | null; operator: string; proof: string };

/** How many letters an office may cause in a day from now on; null is what goes for all. The office reads in its history who said so, and why. */
export async function setLettersPerDay(order: Order): Promise<Outcome<{ office: string }, "unknown-office">> {
  const { organisationNumber, lettersPerDay, operator, proof } = order;
  return inOperator(async (tx) => {
    const one = eq(offices.organisationNumber, organisationNumber);
    const [office] = await tx.select().from(offices).where(one).for("update");
    if (!office) return { refusal: "unknown-office" };
    await tx.update(offices).set({ lettersPerDay }).where(one);
    await record(
      tx,
      { chain: office.id, officeId: office.id },
      {
        actor: { name: "Spiris" },
        action: "emails per day set",
        details: { from: office.lettersPerDay, to: lettersPerDay, operator, proof },
      },
    );
    return { office: office.name };
  });
}

/** The offices with a number of their own, by name. */
export const listOwnLettersPerDay = () =>
  inOperator((tx) =>
    tx
      .select({ name: offices.name, organisationNumber: offices.organisationNumber, lettersPerDay: offices.lettersPerDay })
      .from(offices)
      .where(isNotNull(offices.lettersPerDay))
      .orderBy(offices.name, offices.id)
      .limit(500),
  );
