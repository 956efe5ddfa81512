import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents, letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { documentsPath } from "#lib/exchange/links.ts";
import { listPayloadNames } from "#lib/exchange/payloads.ts";
import type { Locale } from "#lib/locale.ts";
import { log } from "#lib/log.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute } from "#lib/standing/links.ts";
import { addressedTo } from "#lib/standing/recipients.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import { type Left, listLeft, listSentFrom, placeOf, type SentFrom } from "./left.ts";
import { findSender } from "./sender.ts";
import { whyStopped } from "./why.ts";

const kind = "document-stopped";
const minutesBetween = 60;
const mostListed = 20;

/** Tells whoever has sent something that was stopped, and has left it for an hour: all of it in one letter. Says how many letters it were. */
export async function tellOfStopped(): Promise<number> {
  let told = 0;
  for (const from of await inSystem(listSentFrom)) {
    try {
      if (await inSystem((tx) => tell(tx, from))) told++;
    } catch (err) {
      // One sender who cannot be told keeps no other waiting.
      log.error({ err, personId: from.personId }, "news of what was stopped failed");
    }
  }
  return told;
}

/** Whoever holds the lock tells alone; what another has told of meanwhile is no longer left. */
async function tell(tx: Transaction, from: SentFrom): Promise<boolean> {
  const sender = (await isHeld(tx, from)) && !(await wasTold(tx, from)) && (await findSender(tx, from));
  if (!sender) return false;
  const { place, opens, ...receiver } = sender;
  const left = await claim(tx, await listLeft(tx, from, opens));
  if (left.length === 0) return false;

  const { officeId, companyId } = from;
  await queueLetter(tx, {
    kind,
    facts: {
      place,
      many: left.length,
      documents: await linesOf(tx, left.slice(0, mostListed), { locale: receiver.locale, isAtOffice: officeId !== null }),
      link: absolute(officeId ? "/documents" : `${documentsPath({ companyId })}?view=attention`),
    },
    from: { name: "Spiris" },
    ...addressedTo(receiver),
    ...(officeId ? { officeId } : { companyId }),
  });
  return true;
}

async function isHeld(tx: Transaction, from: SentFrom): Promise<boolean> {
  const name = `${kind} ${from.personId} ${placeOf(from)}`;
  const [lock] = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`);
  return lock?.held ?? false;
}

/** Less than an hour ago, of other things. */
async function wasTold(tx: Transaction, { personId, officeId, companyId }: SentFrom): Promise<boolean> {
  const there = officeId ? eq(letters.officeId, officeId) : eq(letters.companyId, companyId);
  const before = and(eq(letters.personId, personId), eq(letters.kind, kind), there);
  return (await tx.$count(letters, and(before, gt(letters.queuedAt, sqlNowPlus({ minutes: -minutesBetween }))))) > 0;
}

/** Those of them that nobody has handled in this moment. */
async function claim(tx: Transaction, left: Left[]): Promise<Left[]> {
  const ids = left.map(({ id }) => id);
  if (ids.length === 0) return [];
  const claimed = await tx
    .update(documents)
    .set({ stopToldAt: sqlNow() })
    .where(and(inArray(documents.id, ids), isNull(documents.stopToldAt), isNull(documents.handledAt)))
    .returning({ id: documents.id });
  const told = new Set(claimed.map(({ id }) => id));
  return left.filter(({ id }) => told.has(id));
}

async function linesOf(tx: Transaction, left: Left[], { locale, isAtOffice }: { locale: Locale; isAtOffice: boolean }) {
  const names = new Map<string, string>();
  for (const [companyId, theirs] of Map.groupBy(left, (one) => one.companyId))
    for (const [id, name] of await listPayloadNames(tx, { companyId, ids: theirs.map(({ id }) => id) })) names.set(id, name);
  return left.map((one) => ({
    kind: one.kind,
    number: one.number,
    file: names.get(one.id) ?? "",
    company: isAtOffice ? one.company : null,
    why: whyStopped(one, locale),
  }));
}
