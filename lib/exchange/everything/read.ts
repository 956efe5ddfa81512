import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { answers, documentEvents, documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import { yearOf } from "#lib/exchange/kept.ts";
import { listFiles } from "#lib/exchange/payloads.ts";
import { columns } from "#lib/exchange/views/columns.ts";
import type { CompanyUser } from "#lib/who.ts";

/** Some documents with their files, their history and their answers; whether they still open to the reader is asked each time. */
export async function readSome(user: CompanyUser, ids: string[]) {
  const found = await inMailbox(user, "see", async (tx) => {
    const rows = await tx
      .select({ ...columns, keptUntil: documents.keptUntil, stoppedAt: documents.stoppedAt })
      .from(documents)
      .where(and(eq(documents.companyId, user.companyId), inArray(documents.id, ids), documentOpensTo(user)))
      .orderBy(documents.enteredAt, documents.id);
    const files = await listFiles(
      tx,
      rows.map((row) => ({ ...row, keptThrough: yearOf(row) })),
    );
    const whole = rows.map((row) => ({ row, files: files.get(row.id) ?? [] }));
    return { whole, events: await readEvents(tx, ids), answers: await tx.select().from(answers).where(inArray(answers.documentId, ids)) };
  });
  if ("refusal" in found) throw new Error("A mailbox that has closed while it was read");
  return found;
}

const readEvents = (tx: Transaction, ids: string[]) =>
  tx.select().from(documentEvents).where(inArray(documentEvents.chain, ids)).orderBy(documentEvents.chain, documentEvents.position);
