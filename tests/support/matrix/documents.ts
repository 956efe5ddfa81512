import { and, eq } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import type { World } from "#tests/db/strangers.ts";
import { aMailbox, aSentInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { aDocumentBy } from "#tests/support/cast/other-documents.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const file = { name: "foljesedel.pdf", mime: "application/pdf", content: Buffer.from("%PDF-1.7\n").toString("base64") };
const withFile = { number: "1204", attachments: [{ id: "1", file }] };

/**
 * An invoice with a file in it that a world's company has received, one that was stopped because of its number, and a document that asks its
 * office for an answer.
 */
export async function documentsOf({ administrator, customer, collaboration: { companyId } }: World) {
  const [head, mailbox] = [
    { ...administrator, companyName: customer.name, role: "administrator" as const },
    await aMailbox("Eks Kakel AB"),
  ];
  await aSentInvoice(mailbox, { ...mailbox, customer }, withFile);
  await sendInvoice(head, invoiceFile({ customer }, mailbox, { number: "77" }));
  const stopped = await sendInvoice(head, invoiceFile({ customer }, mailbox, { number: "77", buyerReference: "Någon annan" }));
  const [received] = await superuser
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.companyId, companyId), eq(documents.counterpartId, mailbox.companyId), eq(documents.direction, "in")));
  const askingId = await aDocumentBy(head, { asks: "answer" });
  return { documentId: received!.id, stoppedId: stopped.documentId!, askingId };
}
