import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documentEvents } from "#db/schema/index.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import { yearOf } from "#lib/exchange/kept.ts";
import { hashOfPayload, listBeside, type Owner } from "#lib/exchange/payloads.ts";
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
    const events = (await listEvents(tx, user, document, { most: eventsTold })).reverse();
    const lies = { ...document, keptThrough: yearOf(document) };
    const beside = await compareBeside(tx, lies, events);
    const isUnchanged = (await hashOfPayload(tx, lies)) === sha256 && beside.every((one) => one.isUnchanged);
    const answers = (await listAnswers(tx, user, document)).reverse();
    return { ...document, isUnchanged, beside, events, answers, chain: await chainOf(tx, id) };
  });
  return found && "refusal" in found ? undefined : found;
}

/** What lies beside it, against what the first event has said of it: also what is gone, or has come since. */
async function compareBeside(tx: Transaction, lies: Owner, events: { details: Record<string, unknown> }[]) {
  const told = new Map(events.flatMap(({ details }) => Object.entries(details).filter(([word]) => /^file\d+$/.test(word))));
  const beside = [];
  for (const { position, name, size } of await listBeside(tx, lies)) {
    const [sha256, said] = [await hashOfPayload(tx, lies, position), told.get(`file${position}`)];
    beside.push({ name, size, sha256: sha256 ?? "", isUnchanged: said === `${sha256}  ${name}` });
    told.delete(`file${position}`);
  }
  const gone = [...told.values()].map((said) => ({
    name: `${said}`.slice(66),
    size: 0,
    sha256: `${said}`.slice(0, 64),
    isUnchanged: false,
  }));
  return [...beside, ...gone];
}

export type Report = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** Whether its history is whole, and how it ends. */
async function chainOf(tx: Transaction, id: string): Promise<{ isWhole: boolean; hash: string; links: number }> {
  const [row] = await tx.execute<{ whole: boolean; hash: string | null; links: number }>(sql`
    select is_chain_whole(${id}) as whole, count(*)::int as links, (array_agg(${documentEvents.hash} order by ${documentEvents.position} desc))[1] as hash
    from ${documentEvents} where ${documentEvents.chain} = ${id}`);
  return { isWhole: row?.whole === true, hash: row?.hash ?? "", links: row?.links ?? 0 };
}
