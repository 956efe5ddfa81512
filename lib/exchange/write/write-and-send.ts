import { sendInvoice } from "#lib/exchange/send/send.ts";
import type { MailboxUser } from "#lib/who.ts";
import { fileOf } from "./file.ts";
import type { WriteInput } from "./input.ts";
import { prepare, type Refusal } from "./prepare.ts";

type Sent = Awaited<ReturnType<typeof sendInvoice>>;
type Result = Sent | ({ [Name in "documentId" | "stoppedBecause" | "isRepeat"]?: undefined } & { refusal: Refusal });

/** Sends the invoice that was typed, out of the same words as its preview. The same words twice are one invoice. */
export async function writeAndSend(user: MailboxUser, typed: WriteInput): Promise<Result> {
  const { invoice, refusal } = await prepare(user, typed);
  return refusal ? { refusal } : sendInvoice(user, fileOf(invoice));
}
