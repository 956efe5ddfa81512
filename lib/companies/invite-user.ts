import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companyUsers } from "#db/schema/index.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, placePath } from "#lib/standing/links.ts";
import type { ShownUser } from "./users.ts";

type Company = { companyId: string; companyName: string };

/** The letter to somebody new at a company: from whoever invited them, or from Spiris. They sign in by a code like everybody else. */
export async function inviteUser(
  tx: Transaction,
  { companyId, companyName: company }: Company,
  { id, personId, name, email, role, locale }: ShownUser,
  inviter?: { name: string; email: string },
): Promise<void> {
  const [place] = await tx.select({ invitationId: companyUsers.invitationId }).from(companyUsers).where(eq(companyUsers.id, id));
  if (!place) throw new Error("The user was not added");
  await queueLetter(tx, {
    kind: "company-user-invited",
    facts: { company, inviter: inviter?.name ?? "Spiris", recipient: name, email, role, link: absolute(placePath(place.invitationId)) },
    locale,
    to: { email, name, personId },
    from: inviter ? { name: `${inviter.name}, ${company}`, replyTo: inviter.email } : { name: "Spiris" },
    companyId,
  });
}
