import { eq } from "drizzle-orm";
import { refusing } from "#db/conflict.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { followCards } from "#lib/companies/follow-cards.ts";
import { isColleague } from "#lib/offices/queries.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { takenCards } from "./add.ts";
import { lockCustomer } from "./find.ts";
import type { ChangedCard, CustomerCard } from "./input.ts";
import { recordCardChanges } from "./record-changes.ts";

type Refusal = "unknown-customer" | "changed-meanwhile" | "unknown-colleague" | "known-customer" | "number-taken" | "number-in-use";
type Result = Outcome<{ customerId: string }, Refusal>;

/**
 * Writes the card anew; `version` is the moment of the last change that the writer has seen, in milliseconds, or 0.
 * The organisation number stays once a collaboration has been asked for: it was asked of that legal person.
 */
export async function changeCustomer(employee: Employee, customerId: string, typed: ChangedCard, version: number): Promise<Result> {
  return inOffice(employee, async (tx): Promise<Result> => {
    const known = await lockCustomer(tx, employee, customerId);
    if (!known) return { refusal: "unknown-customer" };
    if (versionOf(known) !== version) return { refusal: "changed-meanwhile" };

    const card = { ...typed, organisationNumber: typed.organisationNumber ?? known.organisationNumber };
    const changed = fieldsOf(card).filter((field) => known[field] !== card[field]);
    if (changed.length === 0) return { customerId };
    if (changed.includes("responsibleId") && !(await isColleague(tx, employee, card.responsibleId)))
      return { refusal: "unknown-colleague" };
    const requests = changed.includes("organisationNumber") && (await tx.$count(collaborations, eq(collaborations.customerId, customerId)));
    if (requests) return { refusal: "number-in-use" };

    await tx
      .update(customers)
      .set({ ...card, changedAt: sqlNow() })
      .where(eq(customers.id, customerId));
    if (changed.includes("name")) await followCards(tx, employee, [customerId]);
    await recordCardChanges(tx, employee, [{ customerId, before: known, after: card }]);
    return { customerId };
  }).catch(refusing(takenCards));
}

/** Which change of the card somebody has seen. */
export const versionOf = ({ changedAt }: { changedAt: Date | null }): number => changedAt?.getTime() ?? 0;

function fieldsOf(card: CustomerCard): (keyof CustomerCard)[] {
  const isField = (word: string): word is keyof CustomerCard => word in card;
  return Object.keys(card).filter(isField);
}
