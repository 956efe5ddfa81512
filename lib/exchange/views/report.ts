import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documentEvents } from "#db/schema/index.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import { yearOf } from "#lib/exchange/kept.ts";
import { hashOfPayload } from "#lib/exchange/payloads.ts";
import { isId } from "#lib/identifiers.ts";
import type { MailboxUser } from "#lib/who.ts";
import { findIn } from "./found.ts";
import { listAnswers, listEvents } from "./history.ts";
import { noteReading } from "./reading.ts";

const eventsTold = 5000;

/** What can be shown of a document afterwards: each part of it checked anew, as it is read. */
export async function findReport(user: MailboxUser, id: string) {
  if (!isId(id)) return undefined;
  const found = await inMailbox(user, "see", async (tx) => {
    const document = await findIn(tx, user, id);
    if (!document) return undefined;
    await noteReading(tx, user, document);
    const { sha256 } = document;
    const isUnchanged = (await hashOfPayload(tx, { ...document, keptThrough: yearOf(document) })) === sha256;
    const events = (await listEvents(tx, user, document, { most: eventsTold })).reverse();
    const answers = (await listAnswers(tx, user, document)).reverse();
    return { ...document, isUnchanged, events, answers, chain: await chainOf(tx, id) };
  });
  return found && "refusal" in found ? undefined : found;
}

export type Report = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** Whether its history is whole, and how it ends. */
async function chainOf(tx: Transaction, id: string): Promise<{ isWhole: boolean; hash: string; links: number }> {
  const [row] = await tx.execute<{ whole: boolean; hash: string | null; links: number }>(sql`
    select is_chain_whole(${id}) as whole, count(*)::int as links, (array_agg(${documentEvents.hash} order by ${documentEvents.position} desc))[1] as hash
    from ${documentEvents} where ${documentEvents.chain} = ${id}`);
  return { isWhole: row?.whole === true, hash: row?.hash ?? "", links: row?.links ?? 0 };
}
