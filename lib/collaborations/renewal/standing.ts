import { and, eq, gt, isNotNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Writer } from "#db/question.ts";
import { type Collaboration, collaborations, offices, people } from "#db/schema/index.ts";
import { alsoInOffice } from "#db/tenant.ts";
import { fullNameSql } from "#lib/names.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";

/** Whether the office has asked the customer again in the meantime, whatever became of that. */
export async function isAskedSince(tx: Transaction, { officeId, customerId, service, requestedAt }: Collaboration): Promise<boolean> {
  const ofBoth = and(eq(collaborations.officeId, officeId), eq(collaborations.customerId, customerId), eq(collaborations.service, service));
  return (await tx.$count(collaborations, and(ofBoth, gt(collaborations.requestedAt, requestedAt)))) > 0;
}

/** Nobody is left at a closed office who could send a new request. */
export const isClosedOffice = async (tx: Transaction, { officeId }: Pick<Collaboration, "officeId">): Promise<boolean> =>
  (await tx.$count(offices, and(eq(offices.id, officeId), isNotNull(offices.closedAt)))) > 0;

/** Where an expired request stands: a new one can be asked for, has been asked for, or has been sent. From here on the transaction sees the office too. */
export async function renewalOf(tx: Transaction, collaboration: Collaboration): Promise<"possible" | "asked" | "sent" | undefined> {
  if (statusOf(collaboration, now()) !== "expired") return undefined;
  await alsoInOffice(tx, collaboration.officeId);
  if (await isClosedOffice(tx, collaboration)) return undefined;
  if (await isAskedSince(tx, collaboration)) return "sent";
  return collaboration.renewalAskedAt ? "asked" : "possible";
}

/** Who has asked the office for a new request: of the collaboration at hand, nobody or one. */
export const listRenewalAskers = (from: Writer) =>
  from
    .select({ person: fullNameSql(people) })
    .from(people)
    .where(eq(people.id, collaborations.renewalAskedById));
