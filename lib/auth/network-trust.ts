import { and, eq, gt, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { networkSignIns } from "#db/schema/index.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import { sealOf } from "./tokens.ts";

/** Whoever has signed in from a network is known there for so many days. */
const daysKnown = 30;
/** What each of them adds to what their network may ask for in an hour. */
const morePerKnown = 20;

type Place = { network: string; email: string };

/** Whether somebody has signed in from this network lately. */
export const isKnownIn = async (tx: Transaction, { network, email }: Place): Promise<boolean> =>
  (await tx.$count(networkSignIns, and(knownIn(network), eq(networkSignIns.who, whoAt({ network, email }))))) > 0;

/** How much more than another a network may ask for, because people have signed in there lately. */
export const moreIn = async (tx: Transaction, network: string): Promise<number> =>
  morePerKnown * (await tx.$count(networkSignIns, knownIn(network)));

const knownIn = (network: string) =>
  and(eq(networkSignIns.network, sealOf(`network ${network}`)), gt(networkSignIns.lastAt, sqlNowPlus({ days: -daysKnown })));

/** After the person has shown who they are. What is no longer counted goes, a little at a time. */
export async function rememberNetwork(tx: Transaction, { network, email }: Place): Promise<void> {
  await tx
    .insert(networkSignIns)
    .values({ network: sealOf(`network ${network}`), who: whoAt({ network, email }), lastAt: sqlNow() })
    .onConflictDoUpdate({ target: [networkSignIns.network, networkSignIns.who], set: { lastAt: sqlNow() } });
  await tx.execute(sql`delete from ${networkSignIns} where (network, who) in (select network, who from ${networkSignIns}
    where last_at < ${sqlNowPlus({ days: -daysKnown })} order by last_at limit 20 for update skip locked)`);
}

const whoAt = ({ network, email }: Place) => sealOf(`network ${network} of ${email}`);
