import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { answers, documentEvents } from "#db/schema/index.ts";
import { isOfOffice } from "#lib/access/mailbox.ts";
import type { MailboxUser } from "#lib/who.ts";
import type { Found } from "./found.ts";

/** The last so many events: a document that is opened each day for years does not fill its page. */
const eventsShown = 200;

type Which = { most?: number; only?: "replied" };

/** What happened to a document, the latest first. A company's people are named within the company; an office sees the company. */
export async function listEvents(tx: Transaction, user: MailboxUser, { id }: Found, { most = eventsShown, only }: Which = {}) {
  const lines = await tx
    .select({
      position: documentEvents.position,
      event: documentEvents.event,
      actorId: documentEvents.actorId,
      actorName: documentEvents.actorName,
      office: documentEvents.byOfficeName,
      details: documentEvents.details,
      occurredAt: documentEvents.occurredAt,
    })
    .from(documentEvents)
    .where(and(eq(documentEvents.chain, id), only ? eq(documentEvents.event, only) : undefined))
    .orderBy(desc(documentEvents.position))
    .limit(most);
  return lines.map(({ actorId, actorName, ...line }) => {
    const isOfCompany = actorId !== null && line.office === null;
    return { ...line, who: isOfCompany && isOfOffice(user) ? user.companyName : actorName };
  });
}

/** The answers to it, the latest first. */
export async function listAnswers(tx: Transaction, user: MailboxUser, { id, direction }: Pick<Found, "id" | "direction">) {
  const all = await tx
    .select({
      position: answers.position,
      code: answers.code,
      reasons: answers.reasons,
      actions: answers.actions,
      note: answers.note,
      answeredBy: answers.answeredBy,
      answeredAt: answers.answeredAt,
    })
    .from(answers)
    .where(eq(answers.documentId, id))
    .orderBy(desc(answers.position))
    .limit(20);
  if (!isOfOffice(user) || direction === "out") return all;
  // Whoever answered at the office stands there with the office, and is named to it.
  const isOwn = (answeredBy: string) => answeredBy.endsWith(`, ${user.officeName}`);
  return all.map(({ answeredBy, ...answer }) => ({ ...answer, answeredBy: isOwn(answeredBy) ? answeredBy : user.companyName }));
}
