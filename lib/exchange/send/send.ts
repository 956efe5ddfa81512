import { randomUUID } from "node:crypto";
import type { Transaction } from "#db/client.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { MailboxUser } from "#lib/who.ts";
import { accept } from "./accept.ts";
import { deliver } from "./deliver.ts";
import { findSameFile, findSameNumber, oneAtATime } from "./earlier.ts";
import { lacksSome } from "./files.ts";
import { type Attached, type File, faultOf, type Judged, judge } from "./judge.ts";
import { findOwn, isInService } from "./own.ts";
import { findReceiver } from "./receiver.ts";
import { type Because, stop } from "./stop.ts";

/** `isRepeat`: the same file came before, and this is what became of it. `notAdded`: not with all the files that have come beside it now. */
type Sent = { documentId: string; stoppedBecause: Because | null; isRepeat: boolean; notAdded: boolean };
type How = { evenIfRepeated?: boolean; attached?: readonly Attached[] };
type Result = Outcome<Sent, "not-allowed" | "no-service" | "cannot-be-checked">;

/**
 * Sends an invoice out of a company's mailbox: what is right lies in the receiver's when this is done, what is not is stopped and kept with
 * what is wrong; each with what lies beside it. The same file is sent once, whatever lies beside it; another with the same number to the same
 * buyer in a year only where `evenIfRepeated`.
 */
export async function sendInvoice(user: MailboxUser, file: File, { evenIfRepeated = false, attached = [] }: How = {}): Promise<Result> {
  const judged = await judge(user.personId, file, attached);
  if (!judged) return { refusal: "cannot-be-checked" };
  return inMailbox<Result>(user, "send", async (tx) => {
    if (!(await isInService(tx, user))) return { refusal: "no-service" };
    await oneAtATime(tx, user, judged);
    const before = await findSameFile(tx, user, judged);
    if (before) return { ...before, isRepeat: true, notAdded: await lacksSome(tx, before, judged) };
    return { ...(await route(tx, user, judged, evenIfRepeated)), isRepeat: false, notAdded: false };
  });
}

async function route(tx: Transaction, user: MailboxUser, judged: Judged, evenIfRepeated: boolean) {
  const own = await findOwn(tx, user);
  const fault = faultOf(judged, own.organisationNumber);
  if (fault) return stop(tx, user, judged, { because: fault });
  const receiver = await findReceiver(tx, judged.gist?.buyer.numbers[0]);
  if (!receiver) return stop(tx, user, judged, { because: "not-reachable" });
  const first = await findSameNumber(tx, user, judged);
  if (first && !evenIfRepeated) return stop(tx, user, judged, { because: "duplicate", repeats: first.id });

  const sent = { id: randomUUID(), exchangeId: randomUUID(), repeats: first?.id ?? null };
  const isFirst = await accept(tx, user, judged, { receiver, sent });
  // Somebody sent another file with its number in this moment.
  if (!isFirst) return stop(tx, user, judged, { because: "duplicate", repeats: (await findSameNumber(tx, user, judged))?.id });
  await deliver(tx, judged, { from: own, to: receiver, sent });
  return { documentId: sent.id, stoppedBecause: null };
}
