import type { Transaction } from "#db/client.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import type { Invoice } from "#lib/einvoice/model/invoice.ts";
import { compare, zero } from "#lib/einvoice/values/decimal.ts";
import { completed } from "#lib/einvoice/write/complete.ts";
import { findSameFile, findSameNumber } from "#lib/exchange/send/earlier.ts";
import { type Judged, judge } from "#lib/exchange/send/judge.ts";
import { findOwn, isInService, type Own } from "#lib/exchange/send/own.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { MailboxUser } from "#lib/who.ts";
import { fileOf } from "./file.ts";
import type { WriteInput } from "./input.ts";
import { modelOf } from "./model.ts";
import { type Reach, reachOf } from "./reach.ts";

export type Refusal = "not-allowed" | "no-service" | "cannot-be-checked" | "other-vat-number" | "below-zero";
export type Prepared = { invoice: Invoice; judged: Judged };

/** The invoice that was typed, written and checked as it would be sent; or why it cannot be written for this company. */
export async function prepare(user: MailboxUser, typed: WriteInput): Promise<Outcome<Prepared, Refusal>> {
  const own = await inMailbox(user, "send", async (tx): Promise<Outcome<Own, "no-service">> => {
    return (await isInService(tx, user)) ? findOwn(tx, user) : { refusal: "no-service" };
  });
  if (own.refusal) return { refusal: own.refusal };
  if (typed.vatNumber && !typed.vatNumber.startsWith(`SE${own.organisationNumber}`)) return { refusal: "other-vat-number" };
  const invoice = completed(modelOf(typed, own));
  if (compare(invoice.totals?.payable ?? zero, zero) < 0) return { refusal: "below-zero" };
  const judged = await judge(user.personId, fileOf(invoice));
  return judged ? { invoice, judged } : { refusal: "cannot-be-checked" };
}

/** What its writer is told before it is sent. `earlier` is the document that went its way with the same number. */
export type Preview = Prepared & { reach: Reach; earlier: string | undefined };

export async function previewInvoice(user: MailboxUser, typed: WriteInput): Promise<Outcome<Preview, Refusal>> {
  const prepared = await prepare(user, typed);
  if (prepared.refusal) return prepared;
  return inMailbox(user, "send", async (tx): Promise<Preview> => {
    // First: looking for the receiver lets the transaction see what is theirs.
    const earlier = await findEarlier(tx, user, prepared.judged);
    return { ...prepared, earlier, reach: await reachOf(tx, typed.buyerNumber) };
  });
}

async function findEarlier(tx: Transaction, user: MailboxUser, judged: Judged): Promise<string | undefined> {
  const same = await findSameFile(tx, user, judged);
  if (same && !same.stoppedBecause) return same.documentId;
  return (await findSameNumber(tx, user, judged))?.id;
}
