import { desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { importHeadings } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { type Column, isColumn } from "#lib/customers/columns.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { plainHeading } from "./headings.ts";
import type { Remembered } from "./layout.ts";

/** More headings than any programs have that an office leaves; the latest count. */
const mostRemembered = 1_000;

/** What the office has said of headings in files before. */
export async function listRemembered(employee: Employee): Promise<Remembered> {
  const rows = await inOffice(employee, (tx) =>
    tx
      .select({ heading: importHeadings.heading, column: importHeadings.column })
      .from(importHeadings)
      .where(eq(importHeadings.officeId, employee.officeId))
      .orderBy(desc(importHeadings.saidAt), importHeadings.heading)
      .limit(mostRemembered),
  );
  return new Map(rows.map(({ heading, column }) => [heading, isColumn(column) ? column : null]));
}

/** A heading that stands twice in the file says nothing of the next one. */
export async function rememberHeadings(
  tx: Transaction,
  { officeId }: Employee,
  headings: string[],
  columns: (Column | null)[],
): Promise<void> {
  const plain = headings.map(plainHeading);
  const said = plain.flatMap((heading, place) => {
    const isAlone = plain.filter((other) => other === heading).length === 1;
    return heading && isAlone ? [{ officeId, heading: heading.slice(0, 200), column: columns[place] ?? null, saidAt: sqlNow() }] : [];
  });
  if (said.length === 0) return;
  await tx
    .insert(importHeadings)
    .values(said)
    .onConflictDoUpdate({
      target: [importHeadings.officeId, importHeadings.heading],
      set: { column: sql`excluded."column"`, saidAt: sqlNow() },
    });
}
