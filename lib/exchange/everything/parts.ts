import { and, eq, sql } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import { sizesOf } from "#lib/exchange/payloads.ts";
import type { CompanyUser } from "#lib/who.ts";

type Sized = { id: string; year: number; bytes: number };
/** What is downloaded as one zip: a year, or where that is too much a piece of it. */
export type Part = { name: string; year: number; piece: number; pieces: number; documents: Sized[]; bytes: number };

/** Of one zip: a fraction of what the format can say, and so much that one which breaks off is begun again without despair. */
const most = { documents: 2000, bytes: 500 * 1024 * 1024 };

/** All that a company has sent and received, by the year in which it came into the mailbox, for one of its own people; the latest first. */
export async function listParts(user: CompanyUser, limits = most): Promise<Part[]> {
  const found = await inMailbox(user, "see", async (tx) => {
    const rows = await tx
      .select({ id: documents.id, year: sql`extract(year from ${documents.enteredAt} at time zone 'Europe/Stockholm')`.mapWith(Number) })
      .from(documents)
      .where(and(eq(documents.companyId, user.companyId), documentOpensTo(user)))
      .orderBy(documents.enteredAt, documents.id);
    const sizes = await sizesOf(tx, user);
    return rows.map((row) => ({ ...row, bytes: sizes.get(row.id) ?? 0 }));
  });
  return "refusal" in found ? [] : partsOf(found, limits).reverse();
}

function partsOf(rows: Sized[], limits: typeof most): Part[] {
  const years = [...Map.groupBy(rows, ({ year }) => year)];
  return years.flatMap(([year, all]) => {
    const pieces: Sized[][] = [];
    let bytes = 0;
    for (const one of all) {
      const last = pieces.at(-1);
      if (last && last.length < limits.documents && bytes + one.bytes <= limits.bytes) last.push(one);
      else [bytes] = [0, pieces.push([one])];
      bytes += one.bytes;
    }
    return pieces.map((piece, at) => ({
      name: pieces.length > 1 ? `${year}-${at + 1}` : `${year}`,
      year,
      piece: at + 1,
      pieces: pieces.length,
      documents: piece,
      bytes: piece.reduce((sum, one) => sum + one.bytes, 0),
    }));
  });
}
