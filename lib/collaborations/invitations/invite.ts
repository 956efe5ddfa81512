import type { Transaction } from "#db/client.ts";
import { type Collaboration, invitations } from "#db/schema/index.ts";
import type { Locale } from "#lib/locale.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { invitationLink } from "#lib/standing/links.ts";
import { type Parties, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { sqlNow } from "#lib/time.ts";
import { askingLetter } from "./asking-letter.ts";
import { listInvited } from "./invited.ts";
import type { Named } from "./named.ts";

type Receiver = { personId: string; firstName: string; lastName: string; email: string; locale: Locale };
type Invited = Receiver & { invitationId: string };
/**
 * Asks each administrator to answer: an address of their own, and the letter of the scenario. One who was asked before gets theirs back.
 * Whom the office has `named` is the only one, and stands there as it wrote them.
 */
export async function invite(tx: Transaction, collaboration: Collaboration, administrators: Receiver[], named?: Named): Promise<void> {
  for (const letter of await lettersTo(tx, collaboration, administrators, named)) await queueLetter(tx, letter);
}

/** The same after a request that has expired. */
export async function inviteAgain(tx: Transaction, collaboration: Collaboration, administrators: Receiver[], named?: Named) {
  const { scenario } = collaboration;
  for (const { facts, ...envelope } of await lettersTo(tx, collaboration, administrators, named))
    await queueLetter(tx, { ...envelope, kind: "request-renewed", facts: { ...facts, scenario } });
}

/** The same letter once more, to everybody who still holds a link. */
export async function resendInvitations(tx: Transaction, collaboration: Collaboration): Promise<void> {
  const parties = await partiesOf(tx, collaboration);
  for (const receiver of await listInvited(tx, collaboration)) await queueLetter(tx, letterTo(receiver, collaboration, parties));
}

/** One administrator asks another to answer. The other one's letter comes from the one who asks, and says so. */
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

async function invited(tx: Transaction, collaboration: Collaboration, administrator: Receiver, named?: Named): Promise<Invited> {
  const { personId, email } = administrator;
  const [invitation] = await tx
    .insert(invitations)
    .values({ ...about(collaboration), personId, ...named, email, createdAt: sqlNow() })
    .onConflictDoUpdate({ target: [invitations.collaborationId, invitations.personId], set: { replacedAt: null, ...named, email } })
    .returning();
  if (!invitation) throw new Error("The invitation was not written");
  return { ...administrator, invitationId: invitation.id };
}

async function lettersTo(tx: Transaction, collaboration: Collaboration, administrators: Receiver[], named?: Named) {
  const [parties, ...receivers] = await Promise.all([
    partiesOf(tx, collaboration),
    ...administrators.map((administrator) => invited(tx, collaboration, administrator, named)),
  ]);
  return receivers.map((receiver) => letterTo(receiver, collaboration, parties));
}

function letterTo(receiver: Invited, collaboration: Collaboration, parties: Parties) {
  const { locale, to } = addressedTo(receiver);
  const link = invitationLink(receiver.invitationId);
  return { ...askingLetter(collaboration, parties, { name: to.name, locale, link }), to, ...about(collaboration) };
}
