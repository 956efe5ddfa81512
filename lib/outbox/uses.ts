import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { limitUses } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { sealedWith } from "#lib/sealed.ts";
import { sqlNow } from "#lib/time.ts";

export type Taker = "receiver" | "person" | "office";
export type Use = { kind: `letter of ${Taker}`; who: string };
/** How many of them a day may see. */
export type Bound = { use: Use; most: number };

export const takenBy = (taker: Taker, who: string): Use => ({
  kind: `letter of ${taker}`,
  who: sealedWith(env.SESSION_SECRET, `letter ${taker} ${who}`),
});

export const takerOf = (kind: Use["kind"]): Taker =>
  kind === "letter of receiver" ? "receiver" : kind === "letter of person" ? "person" : "office";

export const isWithinDay = ({ kind, who }: Use) => sql`kind = ${kind} and who = ${who} and taken_at > ${sqlNow()} - interval '1 day'`;

/** Writes the uses down, unless one of the numbers is used up; says whether. */
export async function takeUses(tx: Transaction, uses: Use[], bounds: Bound[]): Promise<boolean> {
  const rows = sql.join(
    uses.map(({ kind, who }) => sql`(${kind}, ${who})`),
    sql`, `,
  );
  const isFree = sql.join([sql`true`, ...bounds.map((bound) => sql`not exists (${filling(bound)})`)], sql` and `);
  const taken = await tx.execute(sql`insert into ${limitUses} (kind, who, taken_at)
    select u.kind, u.who, ${sqlNow()} from (values ${rows}) u (kind, who) where ${isFree} returning id`);
  return taken.length > 0;
}

/** Nothing where there are fewer than so many. */
export async function secondsUntilFree(tx: Transaction, bound: Bound): Promise<number> {
  const [full] = await tx.execute(sql`select ceil(extract(epoch from taken_at + interval '1 day' - ${sqlNow()}))::int as seconds
    from (${filling(bound)}) as filling`);
  return Number(full?.seconds ?? 0);
}

/** The use that must be a day old before there are fewer than so many; where none is let through, now. */
const filling = ({ use, most }: Bound): SQL =>
  most === 0
    ? sql`select ${sqlNow()} as taken_at`
    : sql`select taken_at from ${limitUses} where ${isWithinDay(use)} order by taken_at desc offset ${most - 1} limit 1`;
