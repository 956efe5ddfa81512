import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Asker, askerOf, doLast } from "#db/last.ts";
import { limitUses, offices } from "#db/schema/index.ts";
import { forgetOldUses, lockTakers } from "#lib/limit-uses.ts";
import { lettersPerOffice, lettersPerPerson, lettersPerReceiver } from "#lib/standing/limits.ts";
import type { LetterKind } from "./kinds.ts";
import { isCounted, mayBeRefused } from "./limited.ts";
import { type Bound, isWithinDay, secondsUntilFree, type Taker, takenBy, takerOf, takeUses, type Use } from "./uses.ts";

type Counted = { kind: LetterKind; recipient: string };
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

type Waiting = { counted: Counted[]; most: Promise<Most> };

const waiting = new WeakMap<Transaction, Waiting>();

/** Counts a letter for whom it goes to and who causes it, when the change that it tells of is complete. A job's letters do not count. */
export function countLetter(tx: Transaction, letter: Counted): void {
  const asker = askerOf(tx);
  if (!asker || !isCounted(asker, letter.kind)) return;
  const known = waiting.get(tx);
  if (known) {
    known.counted.push(letter);
    return;
  }
  const first = { counted: [letter], most: mostFor(tx, asker) };
  // Whatever fails in a transaction fails all of it, and its work tells why.
  first.most.catch(() => {});
  waiting.set(tx, first);
  doLast(tx, () => consume(tx, asker, first));
}

/** A change is refused when a number is used up before it: what one change tells, it tells everybody whom it concerns. */
async function consume(tx: Transaction, asker: Asker, { counted, ...waits }: Waiting): Promise<void> {
  const uses = counted.flatMap((letter) => usesOf(asker, letter));
  const refusable = counted.filter(({ kind }) => mayBeRefused(kind)).flatMap((letter) => usesOf(asker, letter));
  const most = await waits.most;
  const bounds = [...new Map(refusable.map((use) => [use.who, { use, most: most[takerOf(use.kind)] }])).values()];
  // The locks are ahead of what counts; all of it is one way to the database.
  const takers = uses.map(({ who }) => who);
  const [, isCountedNow] = await Promise.all([lockTakers(tx, takers), takeUses(tx, uses, bounds), forgetOldUses(tx)]);
  if (!isCountedNow) await refuse(tx, bounds);
}

async function refuse(tx: Transaction, bounds: Bound[]): Promise<never> {
  for (const bound of bounds) {
    const seconds = await secondsUntilFree(tx, bound);
    if (seconds > 0) throw new LettersUsedUp(takerOf(bound.use.kind), bound.most, seconds);
  }
  throw new Error("A number was used up and is not any more");
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
