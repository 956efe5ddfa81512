import type { Transaction } from "#db/client.ts";
import { type collaborations, invitations } from "#db/schema/index.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { moment } from "#lib/time.ts";
import { about, addressedTo } from "./addressing.ts";
import { invitationLink, mySpirisLink } from "./link.ts";
import { partiesOf } from "./parties.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Invited = { personId: string; firstName: string; lastName: string; email: string; locale: Locale };

const letterFor = {
  "existing-customer": "collaboration-request",
  "service-only": "service-activated",
  "new-administrator": "administrator-created",
} as const;
type Asking = (typeof letterFor)[keyof typeof letterFor] | "request-renewed";

/** Asks each administrator to answer: an address of her own, and the letter of the scenario. */
export const invite = (tx: Transaction, collaboration: Collaboration, administrators: Invited[]): Promise<void> =>
  inviteBy(letterFor[collaboration.scenario], tx, collaboration, administrators);

/** The same after a request that has expired. */
export const inviteAgain = (tx: Transaction, collaboration: Collaboration, administrators: Invited[]): Promise<void> =>
  inviteBy("request-renewed", tx, collaboration, administrators);

async function inviteBy(kind: Asking, tx: Transaction, collaboration: Collaboration, administrators: Invited[]): Promise<void> {
  const { office, company, service, sender, senderEmail } = await partiesOf(tx, collaboration);
  const { officeId, companyId, collaborationId } = about(collaboration);
  for (const administrator of administrators) {
    const { personId, email } = administrator;
    const [invitation] = await tx
      .insert(invitations)
      .values({ officeId, companyId, collaborationId, personId, email, createdAt: moment() })
      .returning();
    if (!invitation) throw new Error("The invitation was not written");
    const { locale, to } = addressedTo(administrator);
    const facts = {
      office,
      company,
      service,
      sender,
      recipient: to.name,
      invoiceRecipient: collaboration.invoiceRecipient,
      answerBefore: collaboration.expiresAt.toISOString(),
      link: invitationLink(invitation.id),
      home: mySpirisLink(),
    };
    const from = { name: `${sender}, ${office}`, replyTo: senderEmail };
    const envelope = { locale, to, from, officeId, companyId, collaborationId };
    if (kind === "request-renewed") await queueLetter(tx, { kind, facts: { ...facts, scenario: collaboration.scenario }, ...envelope });
    else await queueLetter(tx, { kind, facts, ...envelope });
  }
}
