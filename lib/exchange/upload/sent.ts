import { and, eq, inArray } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import { countBeside, listPayloadNames } from "#lib/exchange/payloads.ts";
import type { MailboxUser } from "#lib/who.ts";
import { mostFiles } from "./unpack.ts";

export type SentDocument = Awaited<ReturnType<typeof listSent>>[number];

/** What became of documents that have just been sent out of a mailbox, in the order in which they are named. */
export async function listSent(user: MailboxUser, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const answer = await inMailbox(user, "see", async (tx) => {
    const isOne = and(
      eq(documents.companyId, user.companyId),
      eq(documents.direction, "out"),
      inArray(documents.id, ids.slice(0, mostFiles)),
    );
    const rows = await tx
      .select({
        id: documents.id,
        kind: documents.kind,
        number: documents.number,
        counterpartName: documents.counterpartName,
        stoppedBecause: documents.stoppedBecause,
        breaches: documents.breaches,
      })
      .from(documents)
      .where(and(isOne, documentOpensTo(user)));
    const these = { companyId: user.companyId, ids: rows.map(({ id }) => id) };
    const [names, beside] = [await listPayloadNames(tx, these), await countBeside(tx, these)];
    return rows.map((row) => ({ ...row, fileName: names.get(row.id) ?? "", filesBeside: beside.get(row.id) ?? 0 }));
  });
  if (!Array.isArray(answer)) return [];
  return ids.flatMap((id) => answer.find((one) => one.id === id) ?? []);
}
