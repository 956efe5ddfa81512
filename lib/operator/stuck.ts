import { addressOnScreen } from "#lib/addresses.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { isId } from "#lib/identifiers.ts";
import { listStuckLetters, sendStuckAgain } from "#lib/outbox/stuck.ts";
import { isSigned, type Order, said, type Told } from "./order.ts";
import { usage } from "./usage.ts";

/** Emails that have failed, or may have arrived; nothing sends them by itself. Addresses are shortened. */
export async function listStuck(): Promise<Told> {
  const stuck = (await listStuckLetters()).map(({ recipient, ...letter }) => ({ ...letter, recipient: addressOnScreen(recipient) }));
  const lines = stuck.map(
    ({ id, kind, recipient, queuedAt, failReason, uncertainAt }) =>
      `${id} ${kind} to ${recipient}, queued ${momentInText(queuedAt, "en")}: ${uncertainAt ? "uncertain, may have arrived" : failReason}`,
  );
  return { lines: lines.length > 0 ? lines : ["No email is stuck."], facts: stuck };
}

/** Sends one of them again. */
export async function retryStuck(order: Order): Promise<Told> {
  const [, , id = ""] = order.words;
  if (!isId(id) || !isSigned(order)) throw new Error(`Name the email, and yourself.\n\n${usage}`);
  const { kind, id: newId, refusal } = await sendStuckAgain(id, order.operator);
  if (refusal) throw new Error("No such email is stuck, or it has been sent again.");
  return { ...said(`The email (${kind}) is sent again.`), facts: { id: newId, kind } };
}
