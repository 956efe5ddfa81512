import { and, desc, eq, isNotNull } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import { bytesCheckedAtOnce } from "#lib/einvoice/check-apart.ts";
import type { Invoice } from "#lib/einvoice/model/invoice.ts";
import { readInvoice } from "#lib/einvoice/read/read.ts";
import { modelOf } from "#lib/einvoice/ubl/model-of.ts";
import { type Opened, openDocument } from "#lib/exchange/views/document.ts";
import type { MailboxUser } from "#lib/who.ts";
import { creditedLines, type LeftOut } from "./credited.ts";
import { type Proposal, proposeInvoice, rememberedFrom } from "./proposal.ts";

type Credit = { number: string; start: Proposal; left: LeftOut[] };

/** What stands in the form when a sent invoice is to be credited: all that the form can say of it; and what it cannot, which is left. */
export async function proposeCredit(user: MailboxUser, documentId: string): Promise<Credit | undefined> {
  const blank = await proposeInvoice(user);
  const credited = blank && (await openDocument(user, documentId));
  if (credited?.direction !== "out" || credited.kind !== "invoice" || credited.stoppedAt) return undefined;
  const invoice = invoiceIn(credited);
  const { rows, left } = invoice ? creditedLines(invoice) : { rows: [], left: [{ what: "unread" } as const] };
  const earlier = await findEarlierCredit(user, credited);
  return {
    number: credited.number,
    left: [...(earlier ? [{ what: "earlier", earlier } as const] : []), ...left],
    start: {
      ...blank,
      ...(invoice && { ...rememberedFrom(invoice), ...buyerIn(invoice) }),
      kind: "credit-note",
      about: credited.number,
      aboutOn: credited.issuedOn ?? "",
      buyerNumber: credited.counterpartNumber ?? "",
      buyerName: credited.counterpartName,
      ...Object.fromEntries(
        rows.flatMap((row, at) => Object.entries(row).map(([column, value]): [string, string] => [`lines.${at}.${column}`, value])),
      ),
    },
  };
}

function invoiceIn({ file, size }: Opened): Invoice | undefined {
  const read = size <= bytesCheckedAtOnce ? readInvoice(file.bytes) : undefined;
  return read && !("refusal" in read) ? modelOf(read.document) : undefined;
}

const buyerIn = ({ buyer, buyerReference, order, vat = [] }: Invoice): Proposal => ({
  buyerVatNumber: buyer?.vatId ?? "",
  buyerStreet: buyer?.address?.street ?? "",
  buyerPostcode: buyer?.address?.postcode ?? "",
  buyerCity: buyer?.address?.city ?? "",
  reference: buyerReference ?? order ?? "",
  exemption: vat.find(({ category }) => category === "E")?.exemption ?? "",
});

/** The number of a credit note that has gone to the same customer about it. */
async function findEarlierCredit(user: MailboxUser, { number, counterpartNumber }: Opened): Promise<string | undefined> {
  const found = await inMailbox(user, "send", async (tx) => {
    const sent = and(
      eq(documents.companyId, user.companyId),
      documentOpensTo(user),
      eq(documents.direction, "out"),
      isNotNull(documents.acceptedAt),
    );
    const about = and(
      eq(documents.kind, "credit-note"),
      eq(documents.about, number),
      eq(documents.counterpartNumber, counterpartNumber ?? ""),
    );
    const rows = await tx
      .select({ number: documents.number })
      .from(documents)
      .where(and(sent, about))
      .orderBy(desc(documents.enteredAt))
      .limit(1);
    return { number: rows[0]?.number };
  });
  return "refusal" in found ? undefined : found.number;
}
