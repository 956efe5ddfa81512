import { inMailbox } from "#lib/access/mailbox.ts";
import type { Attached, File as Sent } from "#lib/exchange/send/judge.ts";
import { isInService } from "#lib/exchange/send/own.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { MailboxUser } from "#lib/who.ts";
import { type Left, mostFiles, unpack } from "./unpack.ts";

/** What became of one file: a document, also where it was stopped, or the reason why there is none. */
export type Fate =
  | { documentId: string; isRepeat: boolean; notAdded: boolean }
  | { name: string; why: Left["why"] | "cannot-be-checked" | "not-allowed" };
type Result = Outcome<{ fates: Fate[] }, "not-allowed" | "no-service" | "no-file" | "too-many">;

/** Sends every invoice among the files, one after the other, each for itself: what is wrong with one holds up no other. */
export async function sendFiles(user: MailboxUser, uploaded: readonly Sent[]): Promise<Result> {
  const refusal = await whyNot(user);
  if (refusal) return { refusal };
  const { files, left } = await unpack(uploaded);
  if (files.length + left.length === 0) return { refusal: "no-file" };
  if (files.length > mostFiles) return { refusal: "too-many" };

  const fates: Fate[] = [];
  for (const file of files) fates.push(await sendOne(user, file));
  return { fates: [...fates, ...left] };
}

/** Asked before anything is read. */
export async function whyNot(user: MailboxUser): Promise<"not-allowed" | "no-service" | undefined> {
  const answer = await inMailbox(user, "send", async (tx) => ((await isInService(tx, user)) ? undefined : "no-service"));
  return typeof answer === "object" ? answer.refusal : answer;
}

async function sendOne(user: MailboxUser, { attached, ...file }: Sent & { attached: Attached[] }): Promise<Fate> {
  const { documentId, isRepeat, notAdded, refusal } = await sendInvoice(user, file, { attached });
  if (documentId !== undefined) return { documentId, isRepeat, notAdded };
  return { name: file.name, why: refusal === "cannot-be-checked" ? refusal : "not-allowed" };
}
