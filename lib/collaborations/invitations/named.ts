import type { Transaction } from "#db/client.ts";
import type { NamedContact } from "#lib/contacts/input.ts";
import { fullNameOf } from "#lib/names.ts";
import { type Tie, tiesOf } from "#lib/offices/ties.ts";
import { tieReasonLeast } from "#lib/standing/limits.ts";
import type { Employee } from "#lib/who.ts";

/** Whom an employee has chosen to answer for a customer, and how that person belongs to the office themselves. */
export type Named = Omit<NamedContact, "tieReason"> & { namedById: string; tie: Tie | null; tieReason: string | null };

/** Nobody at an office answers for its customer by the way: nothing when they belong to it and no reason is given. */
export async function nameBy(tx: Transaction, employee: Employee, contact: NamedContact): Promise<Named | undefined> {
  const { firstName, lastName, email, mobile, tieReason = "" } = contact;
  const tie = (await tiesOf(tx, employee))({ email }) ?? null;
  if (tie && tieReason.length < tieReasonLeast) return undefined;
  return { firstName, lastName, email, mobile, namedById: employee.employeeId, tie, tieReason: tie && tieReason };
}

/** What a line of history keeps of it. */
export const chained = ({ firstName, lastName, email, tie, tieReason }: Named) => ({
  name: fullNameOf({ firstName, lastName }),
  email,
  ...(tie && { tie, reason: tieReason }),
});
