import { and, sql } from "drizzle-orm";
import type { Places, Writer } from "#db/question.ts";
import { documents } from "#db/schema/index.ts";
import { asked } from "#lib/kept.ts";
import { needsAttention } from "./filter.ts";
import { type Asker, askerOf, type Reach, type Reader, reachOf, readFor, withinReach } from "./reader.ts";

/** Counted no further: a number that large says "many", and costs. */
export const mostCounted = 999;

/**
 * How many documents each view shows. Over all mailboxes of an office only those that need attention are counted, which have an index of their
 * own; of one mailbox the others too, up to `mostCounted` and one more.
 */
export async function countDocuments(reader: Reader) {
  const reach = reachOf(reader);
  const [counts] = await readFor(reader, askCounts(reach, askerOf(reader)));
  return {
    attention: counts?.attention ?? 0,
    ...(reach.isOne && { in: counts?.in ?? 0, out: counts?.out ?? 0, all: (counts?.in ?? 0) + (counts?.out ?? 0) }),
  };
}

export type DocumentCounts = Awaited<ReturnType<typeof countDocuments>>;

const askCounts = asked((from: Writer, at: Places<Asker>, reach: Reach) => {
  const within = withinReach(reach, at);
  const some = (direction: "in" | "out") =>
    reach.isOne
      ? sql`(select count(*) from (select from ${documents} where ${and(within, sql`${documents.direction} = ${direction}`)} limit ${mostCounted + 1}) counted)`
      : sql`0`;
  return from
    .select({
      attention: sql`(select count(*) from ${documents} where ${and(within, needsAttention(reach.by))})`.mapWith(Number),
      in: some("in").mapWith(Number),
      out: some("out").mapWith(Number),
    })
    .from(sql`(values (1)) one`);
});
