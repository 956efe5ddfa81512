import { createHash, randomUUID } from "node:crypto";
import { and, eq, isNotNull, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox, isOfOffice } from "#lib/access/mailbox.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import { lastDayOf, yearOf } from "#lib/exchange/kept.ts";
import { keepPayload } from "#lib/exchange/payloads.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import { type FileProblem, mediaTypeOf, type SentFile } from "./file-kind.ts";
import type { SendDocumentInput } from "./input.ts";
import { tellAsked } from "./letters.ts";
import { connectedOffices } from "./offices.ts";

type Result = Outcome<{ documentId: string }, FileProblem | "not-allowed" | "no-office" | "choose-office" | "unknown-invoice">;

/**
 * Sends a document that is no invoice between a company and one of its offices: it lies once, in the company's mailbox. Whoever is asked for
 * something gets a letter.
 */
export async function sendDocument(user: MailboxUser, input: SendDocumentInput & { file: SentFile }): Promise<Result> {
  const { file, title } = input;
  return inMailbox<Result>(user, "send", async (tx) => {
    const judged = mediaTypeOf(file);
    if (judged.problem) return { refusal: judged.problem };
    const offices = await connectedOffices(tx, user);
    const office = input.officeId ? offices.find(({ id }) => id === input.officeId) : offices[0];
    if (!office) return { refusal: "no-office" };
    if (offices.length > 1 && !input.officeId) return { refusal: "choose-office" };
    const about = input.aboutId ? await findInvoice(tx, user, input.aboutId) : { id: null, number: null };
    if (!about) return { refusal: "unknown-invoice" };

    const row = {
      ...{ id: randomUUID(), companyId: user.companyId, officeId: office.id, exchangeId: randomUUID(), keptUntil: lastDayOf(undefined) },
      direction: isOfOffice(user) ? ("in" as const) : ("out" as const),
      asks: input.asks === "nothing" ? null : input.asks,
    };
    const times = { acceptedAt: sqlNow(), deliveredAt: sqlNow(), enteredAt: sqlNow() };
    const content = { sha256: createHash("sha256").update(file.bytes).digest("hex"), size: file.bytes.length, ruleSets: "" };
    const counterpart = { counterpartName: office.name, counterpartNumber: office.organisationNumber };
    const facts = { kind: "document" as const, title, aboutId: about.id, about: about.number, sentById: user.personId };
    await tx.insert(documents).values({ ...row, ...times, ...content, ...counterpart, ...facts });
    await keepPayload(tx, { ...row, keptThrough: yearOf({ ...row, stoppedAt: null }) }, { ...file, mediaType: judged.mediaType });
    await tellOf(tx, row, actorOf(user), { event: "sent", details: { sha256: content.sha256 } });
    if (row.asks) await tellAsked(tx, { ...row, asks: row.asks, title }, { isReminder: false });
    return { documentId: row.id };
  });
}

/** An invoice of the same mailbox that has gone its way: one that was stopped is gone in some weeks. */
async function findInvoice(tx: Transaction, user: MailboxUser, id: string) {
  const its = and(eq(documents.id, id), eq(documents.companyId, user.companyId), documentOpensTo(user));
  const [invoice] = await tx
    .select({ id: documents.id, number: documents.number })
    .from(documents)
    .where(and(its, ne(documents.kind, "document"), isNotNull(documents.acceptedAt)));
  return invoice;
}
