import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, type OfficeApplication } from "#db/schema/index.ts";
import { alsoInOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute } from "#lib/standing/links.ts";
import { sqlNow } from "#lib/time.ts";
import { addOffice } from "../create.ts";
import { historyOf } from "../history.ts";

/**
 * Opens the office that was asked for. Whoever asked runs it from now on: applying with a confirmed address was their press. What they
 * approved stands in its history. False when there is an office with that number.
 */
export async function openForApplicant(tx: Transaction, asked: OfficeApplication, decision?: Record<string, string>): Promise<boolean> {
  const officeId = randomUUID();
  const { organisationNumber, name: office, firstName, lastName, email, mobile, locale } = asked;
  await alsoInOffice(tx, officeId);
  const administrator = { firstName, lastName, email, mobile, locale };
  const place = { officeId, ...(decision && { decision }) };
  const employeeId = await addOffice(tx, place, { name: office, organisationNumber, replyAddress: email, locale, administrator });
  if (!employeeId) return false;

  const [begun] = await tx
    .update(employees)
    .set({ acceptedAt: sqlNow(), chosenAt: sqlNow() })
    .where(eq(employees.id, employeeId))
    .returning({ personId: employees.personId });
  const name = fullNameOf(asked);
  const details = { termsVersion: asked.termsVersion, termsSha256: asked.termsSha256, approvedAt: asked.confirmedAt.toISOString() };
  const actor = { name, ...(begun && { personId: begun.personId }) };
  await record(tx, historyOf({ officeId }), { actor, action: "office terms approved", details });
  await queueLetter(tx, {
    kind: "office-opened",
    facts: { office, recipient: name, email, accepted: true, link: absolute("/sign-in") },
    locale,
    to: { email, name, ...(begun && { personId: begun.personId }) },
    from: { name: "Spiris" },
    officeId,
  });
  return true;
}
