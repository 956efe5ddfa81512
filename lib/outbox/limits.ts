import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Asker, askerOf, doLast } from "#db/last.ts";
import { limitUses, offices } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { forgetOldUses, lockTakers } from "#lib/limit-uses.ts";
import { sealedWith } from "#lib/sealed.ts";
import { lettersPerOffice, lettersPerPerson, lettersPerReceiver } from "#lib/standing/limits.ts";
import { sqlNow } from "#lib/time.ts";
import type { LetterKind } from "./kinds.ts";
import { isCounted, mayBeRefused } from "./limited.ts";

export type Taker = "receiver" | "person" | "office";
type Counted = { kind: LetterKind; recipient: string };
type Use = { kind: `letter of ${Taker}`; who: string };
type Most = Record<Taker, number>;

/** Thrown, so that nothing of what was asked for stays. Whose number it is, how large, and how long until it lets one more through. */
export class LettersUsedUp extends Error {
  readonly taker: Taker;
  readonly most: number;
  readonly seconds: number;

  constructor(taker: Taker, most: number, seconds: number) {
    super(`Too many letters of the same ${taker}: wait ${seconds} seconds`);
    this.taker = taker;
    this.most = most;
    this.seconds = seconds;
  }
}

const waiting = new WeakMap<Transaction, Counted[]>();

/** Counts a letter for whom it goes to and who causes it, when the change that it tells of is complete. A job's letters do not count. */
export function countLetter(tx: Transaction, letter: Counted): void {
  const asker = askerOf(tx);
  if (!asker || !isCounted(asker, letter.kind)) return;
  const counted = waiting.get(tx);
  if (counted) counted.push(letter);
  else {
    waiting.set(tx, [letter]);
    doLast(tx, () => consume(tx, asker, waiting.get(tx) ?? []));
  }
}

/** A change is refused when a number is used up before it: what one change tells, it tells everybody whom it concerns. */
async function consume(tx: Transaction, asker: Asker, counted: Counted[]): Promise<void> {
  const uses = counted.flatMap((letter) => usesOf(asker, letter));
  const takers = uses.map(({ who }) => who);
  const [, most] = await Promise.all([lockTakers(tx, takers), mostFor(tx, asker)]);
  const refusable = counted.filter(({ kind }) => mayBeRefused(kind)).flatMap((letter) => usesOf(asker, letter));
  await refuseWhatIsUsedUp(tx, refusable, most);
  await Promise.all([tx.insert(limitUses).values(uses.map((use) => ({ ...use, takenAt: sqlNow() }))), forgetOldUses(tx)]);
}

async function refuseWhatIsUsedUp(tx: Transaction, uses: Use[], most: Most): Promise<void> {
  const each = [...new Map(uses.map((use) => [use.who, { use, taker: takerOf(use.kind) }])).values()];
  const waits = await Promise.all(each.map(({ use, taker }) => (most[taker] === 0 ? 86_400 : secondsUntilFewer(tx, use, most[taker]))));
  for (const [place, { taker }] of each.entries()) {
    const seconds = waits[place] ?? 0;
    if (seconds > 0) throw new LettersUsedUp(taker, most[taker], seconds);
  }
}

/** Until there are fewer than so many in a day. */
async function secondsUntilFewer(tx: Transaction, use: Use, most: number): Promise<number> {
  const [filling] = await tx.execute(sql`select ceil(extract(epoch from taken_at + interval '1 day' - ${sqlNow()}))::int as seconds
    from ${limitUses} where ${isWithinDay(use)} order by taken_at desc offset ${most - 1} limit 1`);
  return Number(filling?.seconds ?? 0);
}

/** How many more letters an employee may cause, for all that others do meanwhile. */
export async function lettersLeft(tx: Transaction, asker: Asker & { officeId: string }): Promise<number> {
  const most = await mostFor(tx, asker);
  const left = async (taker: "person" | "office", who: string) => {
    const use = takenBy(taker, who);
    const [used] = await tx.execute(sql`select count(*)::int as many from ${limitUses} where ${isWithinDay(use)}`);
    return Math.max(0, most[taker] - Number(used?.many ?? 0));
  };
  return Math.min(await left("person", asker.personId), await left("office", asker.officeId));
}

/** An operator's number is the office's, and that of each who works there. */
async function mostFor(tx: Transaction, { officeId }: Asker): Promise<Most> {
  const [office] = officeId ? await tx.select({ given: offices.lettersPerDay }).from(offices).where(eq(offices.id, officeId)) : [];
  const given = office?.given;
  return { receiver: lettersPerReceiver, person: given ?? lettersPerPerson, office: given ?? lettersPerOffice };
}

const usesOf = ({ personId, officeId }: Asker, { recipient }: Counted): Use[] => [
  takenBy("receiver", recipient.toLowerCase()),
  takenBy("person", personId),
  ...(officeId ? [takenBy("office", officeId)] : []),
];

const takenBy = (taker: Taker, who: string): Use => ({
  kind: `letter of ${taker}`,
  who: sealedWith(env.SESSION_SECRET, `letter ${taker} ${who}`),
});

const takerOf = (kind: Use["kind"]): Taker =>
  kind === "letter of receiver" ? "receiver" : kind === "letter of person" ? "person" : "office";

const isWithinDay = ({ kind, who }: Use) => sql`kind = ${kind} and who = ${who} and taken_at > ${sqlNow()} - interval '1 day'`;
