import { and, inArray, isNotNull, isNull, ne, type SQL } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import { inReach, openTo, type Reader } from "#lib/exchange/views/reader.ts";
import { isId } from "#lib/identifiers.ts";
import { documentsAtOnce } from "#lib/standing/limits.ts";
import { sqlNow } from "#lib/time.ts";

type Done = { handled: string[] };

/** Says of documents that nobody needs to do anything about them: of those among them that the reader may open. Gives those that it was new for. */
export const markHandled = (reader: Reader, documentIds: string[]): Promise<Done> =>
  inReach(reader, (tx) => change(tx, reader, documentIds, { to: "handled" }));

/** Takes that back. */
export const reopen = (reader: Reader, documentIds: string[]): Promise<Done> =>
  inReach(reader, (tx) => change(tx, reader, documentIds, { to: "reopened" }));

type Transaction = Parameters<Parameters<typeof inReach>[1]>[0];

async function change(tx: Transaction, reader: Reader, documentIds: string[], { to }: { to: "handled" | "reopened" }): Promise<Done> {
  const ids = [...new Set(documentIds.filter(isId))].slice(0, documentsAtOnce).sort();
  if (ids.length === 0) return { handled: [] };
  // Another document is no matter of being handled: it is read or answered, or no longer asked for by whoever has sent it.
  const isInvoice = ne(documents.kind, "document");
  const isStill: SQL = to === "handled" ? isNull(documents.handledAt) : isNotNull(documents.handledAt);
  const changed = await tx
    .update(documents)
    .set({ handledAt: to === "handled" ? sqlNow() : null })
    .where(and(inArray(documents.id, ids), openTo(reader), isInvoice, isStill))
    .returning({ id: documents.id, companyId: documents.companyId });
  for (const one of changed) await tellOf(tx, one, actorOf({ companyName: "", ...reader, companyId: one.companyId }), { event: to });
  return { handled: changed.map(({ id }) => id) };
}
