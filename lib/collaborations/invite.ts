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
  for (const receiver of await listInvited(tx, collaboration))
    await ask(letterFor[collaboration.scenario], tx, collaboration, parties, receiver);
}

/** One administrator asks another to answer. Her letter comes from the one who asks, and says so. */
export async function inviteInstead(tx: Transaction, collaboration: Collaboration, other: Receiver, by: { name: string; email: string }) {
  const parties = await partiesOf(tx, collaboration);
  const { facts, ...envelope } = letterTo(await invited(tx, collaboration, other), collaboration, parties);
  await queueLetter(tx, {
    ...envelope,
    kind: "request-handed-over",
    facts: { ...facts, scenario: collaboration.scenario, person: by.name },
    from: { name: `${by.name}, ${parties.company}`, replyTo: by.email },
  });
}

async function inviteBy(kind: Asking, tx: Transaction, collaboration: Collaboration, administrators: Receiver[]): Promise<void> {
  const parties = await partiesOf(tx, collaboration);
  for (const administrator of administrators) {
    await ask(kind, tx, collaboration, parties, await invited(tx, collaboration, administrator));
  }
}

async function invited(tx: Transaction, collaboration: Collaboration, administrator: Receiver): Promise<Invited> {
  const { personId, email } = administrator;
  const [invitation] = await tx
    .insert(invitations)
    .values({ ...about(collaboration), personId, email, createdAt: moment() })
    .onConflictDoUpdate({ target: [invitations.collaborationId, invitations.personId], set: { replacedAt: null } })
    .returning();
  if (!invitation) throw new Error("The invitation was not written");
  return { ...administrator, invitationId: invitation.id };
}

async function ask(kind: Asking, tx: Transaction, collaboration: Collaboration, parties: Parties, receiver: Invited): Promise<void> {
  const { facts, ...envelope } = letterTo(receiver, collaboration, parties);
  if (kind === "request-renewed") await queueLetter(tx, { kind, facts: { ...facts, scenario: collaboration.scenario }, ...envelope });
  else await queueLetter(tx, { kind, facts, ...envelope });
}

function letterTo(receiver: Invited, collaboration: Collaboration, { office, company, service, sender, replyTo }: Parties) {
  const { locale, to } = addressedTo(receiver);
  const facts = {
    office,
    company,
    service,
    sender,
    recipient: to.name,
    invoiceRecipient: collaboration.invoiceRecipient,
    period: collaboration.period,
    answerBefore: collaboration.expiresAt.toISOString(),
    link: invitationLink(receiver.invitationId),
    home: mySpirisLink(),
  };
  return { facts, locale, to, from: { name: `${sender}, ${office}`, replyTo }, ...about(collaboration) };
}
