import type { Transaction } from "#db/client.ts";
import { type collaborations, invitations } from "#db/schema/index.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { moment } from "#lib/time.ts";
import { about, addressedTo } from "./addressing.ts";
import { listInvited } from "./invited.ts";
import { invitationLink, mySpirisLink } from "./link.ts";
import { type Parties, partiesOf } from "./parties.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Receiver = { personId: string; firstName: string; lastName: string; email: string; locale: Locale };
type Invited = Receiver & { invitationId: string };

const letterFor = {
  "existing-customer": "collaboration-request",
  "service-only": "service-activated",
  "new-administrator": "administrator-created",
} as const;

type Asking = (typeof letterFor)[keyof typeof letterFor] | "request-renewed";

/** Asks each administrator to answer: an address of her own, and the letter of the scenario. One who was asked before gets hers back. */
export const invite = (tx: Transaction, collaboration: Collaboration, administrators: Receiver[]): Promise<void> =>
  inviteBy(letterFor[collaboration.scenario], tx, collaboration, administrators);

/** The same after a request that has expired. */
export const inviteAgain = (tx: Transaction, collaboration: Collaboration, administrators: Receiver[]): Promise<void> =>
  inviteBy("request-renewed", tx, collaboration, administrators);

/** The same letter once more, to everybody who still holds a link. */
export async function askAgain(tx: Transaction, collaboration: Collaboration): Promise<void> {
  const parties = await partiesOf(tx, collaboration);
  for (const invited of await listInvited(tx, collaboration))
    await ask(letterFor[collaboration.scenario], tx, collaboration, parties, invited);
}

async function inviteBy(kind: Asking, tx: Transaction, collaboration: Collaboration, administrators: Receiver[]): Promise<void> {
  const parties = await partiesOf(tx, collaboration);
  const { officeId, companyId, collaborationId } = about(collaboration);
  for (const administrator of administrators) {
    const { personId, email } = administrator;
    const [invitation] = await tx
      .insert(invitations)
      .values({ officeId, companyId, collaborationId, personId, email, createdAt: moment() })
      .onConflictDoUpdate({ target: [invitations.collaborationId, invitations.personId], set: { replacedAt: null } })
      .returning();
    if (!invitation) throw new Error("The invitation was not written");
    await ask(kind, tx, collaboration, parties, { ...administrator, invitationId: invitation.id });
  }
}

async function ask(kind: Asking, tx: Transaction, collaboration: Collaboration, parties: Parties, invited: Invited): Promise<void> {
  const { office, company, service, sender, senderEmail } = parties;
  const { locale, to } = addressedTo(invited);
  const facts = {
    office,
    company,
    service,
    sender,
    recipient: to.name,
    invoiceRecipient: collaboration.invoiceRecipient,
    period: collaboration.period,
    answerBefore: collaboration.expiresAt.toISOString(),
    link: invitationLink(invited.invitationId),
    home: mySpirisLink(),
  };
  const from = { name: `${sender}, ${office}`, replyTo: senderEmail };
  const envelope = { locale, to, from, ...about(collaboration) };
  if (kind === "request-renewed") await queueLetter(tx, { kind, facts: { ...facts, scenario: collaboration.scenario }, ...envelope });
  else await queueLetter(tx, { kind, facts, ...envelope });
}
