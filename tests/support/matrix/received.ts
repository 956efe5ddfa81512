import { and, eq } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import type { World } from "#tests/db/strangers.ts";
import { aMailbox, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** An invoice that the company of a world has received. */
export async function anInvoiceTo({ customer, collaboration: { companyId } }: Pick<World, "customer" | "collaboration">): Promise<string> {
  const sender = await aMailbox("Eks Kakel AB");
  await sendInvoice(sender.head, invoiceFile(sender, { customer }));
  const received = and(eq(documents.companyId, companyId), eq(documents.direction, "in"));
  const [document] = await superuser.select({ id: documents.id }).from(documents).where(received);
  return document!.id;
}

/** What a list of documents sends. */
export function listFormsOf({ companyId, documentId }: { companyId: string; documentId: string }) {
  const place = `/my/${companyId}/documents`;
  return {
    "/api/documents/download": { place, document: documentId },
    "/api/documents/export": { place, format: "csv" },
    "/api/documents/handle": { place, document: documentId },
  };
}
