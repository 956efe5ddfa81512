import { and, desc, eq, inArray, isNotNull, isNull, lte, ne, or } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import { bytesCheckedAtOnce } from "#lib/einvoice/check-apart.ts";
import type { Invoice } from "#lib/einvoice/model/invoice.ts";
import { readInvoice } from "#lib/einvoice/read/read.ts";
import { modelOf } from "#lib/einvoice/ubl/model-of.ts";
import { yearOf } from "#lib/exchange/kept.ts";
import { readPayload } from "#lib/exchange/payloads.ts";
import { findOwn } from "#lib/exchange/send/own.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { daysFrom, now } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";

const daysToPay = 30;

export type Proposal = Record<string, string>;

/** What stands in the form before anything is typed: the next number, the days, and the sender's own facts as its last invoice had them. */
export async function proposeInvoice(user: MailboxUser): Promise<Proposal | undefined> {
  const answer = await inMailbox(user, "send", async (tx) => ({
    own: await findOwn(tx, user),
    last: await findLast(tx, user),
    number: await findLastNumber(tx, user),
  }));
  if ("refusal" in answer) return undefined;
  const { own, last, number } = answer;
  return {
    kind: "invoice",
    number: nextAfter(number),
    issuedOn: calendarDay(now()),
    dueOn: calendarDay(daysFrom(now(), daysToPay)),
    ...(last ? rememberedFrom(last) : { vatNumber: `SE${own.organisationNumber}01` }),
  };
}

/** The sender's own facts, which are the same from one invoice to the next. */
export function rememberedFrom({ seller, payment }: Invoice): Proposal {
  const giro = (branch: string) => payment?.accounts?.find((account) => account.branch === branch)?.id ?? "";
  return {
    street: seller?.address?.street ?? "",
    postcode: seller?.address?.postcode ?? "",
    city: seller?.address?.city ?? "",
    vatNumber: seller?.vatId ?? "",
    fTax: seller?.taxRegistration ? "on" : "",
    bankgiro: giro("SE:BANKGIRO"),
    plusgiro: giro("SE:PLUSGIRO"),
  };
}

/** "2041" after "2040", "F-010" after "F-009". */
export function nextAfter(number: string | undefined): string {
  const [, before = "", figures = ""] = /^(.*?)(\d{1,18})$/.exec(number ?? "") ?? [];
  if (number && !figures) return "";
  return figures ? `${before}${String(BigInt(figures) + 1n).padStart(figures.length, "0")}` : "1";
}

const sentBy = (user: MailboxUser) =>
  and(eq(documents.companyId, user.companyId), documentOpensTo(user), eq(documents.direction, "out"), ne(documents.kind, "document"));

async function findLastNumber(tx: Transaction, user: MailboxUser): Promise<string | undefined> {
  const [last] = await tx
    .select({ number: documents.number })
    .from(documents)
    .where(and(sentBy(user), isNotNull(documents.acceptedAt)))
    .orderBy(desc(documents.enteredAt), desc(documents.id))
    .limit(1);
  return last?.number;
}

/** The company's last own invoice, one that had no way too. Credit notes say nothing of accounts. */
async function findLast(tx: Transaction, user: MailboxUser): Promise<Invoice | undefined> {
  const isOwn = or(isNull(documents.stoppedAt), inArray(documents.stoppedBecause, ["not-reachable", "duplicate"]));
  const [last] = await tx
    .select({ id: documents.id, companyId: documents.companyId, keptUntil: documents.keptUntil, stoppedAt: documents.stoppedAt })
    .from(documents)
    .where(and(sentBy(user), isOwn, eq(documents.kind, "invoice"), lte(documents.size, bytesCheckedAtOnce)))
    .orderBy(desc(documents.enteredAt), desc(documents.id))
    .limit(1);
  const payload = last && (await readPayload(tx, { ...last, keptThrough: yearOf(last) }));
  const read = payload && readInvoice(payload.bytes);
  return read && !("refusal" in read) ? modelOf(read.document) : undefined;
}
