import type { Transaction } from "#db/client.ts";
import { env } from "#env.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { ShownUser } from "./users.ts";

type Company = { companyId: string; companyName: string };

/** The letter to somebody new at a company: from whoever invited her, or from Spiris. She signs in by a code like everybody else. */
export async function inviteUser(
  tx: Transaction,
  { companyId, companyName: company }: Company,
  { personId, name, email, role, locale }: ShownUser,
  inviter?: { name: string; email: string },
): Promise<void> {
  await queueLetter(tx, {
    kind: "company-user-invited",
    facts: { company, inviter: inviter?.name ?? "Spiris", recipient: name, email, role, link: `${env.PUBLIC_URL}/my` },
    locale,
    to: { email, name, personId },
    from: inviter ? { name: `${inviter.name}, ${company}`, replyTo: inviter.email } : { name: "Spiris" },
    companyId,
  });
}
