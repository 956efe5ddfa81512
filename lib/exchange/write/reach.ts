import type { Transaction } from "#db/client.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import { findReceiver } from "#lib/exchange/send/receiver.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { MailboxUser } from "#lib/who.ts";

/** Whether an invoice gets to a company: it is here with the service, or there is no way to it. */
export type Reach = "here" | "nowhere";

/** The answer before anything is sent. Only so often: it would say of any number who is here. */
export async function lookUpReceiver(user: MailboxUser, organisationNumber: string): Promise<Outcome<{ reach: Reach }, "not-allowed">> {
  return inMailbox(user, "send", async (tx) => {
    await consumeLimits(tx, ["look-up of a receiver", user.personId]);
    return { reach: await reachOf(tx, organisationNumber) };
  });
}

export const reachOf = async (tx: Transaction, organisationNumber: string): Promise<Reach> =>
  (await findReceiver(tx, organisationNumber)) ? "here" : "nowhere";
