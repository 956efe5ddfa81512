import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { superuser } from "#tests/support/readback/superuser.ts";

const file = "tests/faults/operating/release/work.json.gz";
const journal = "meta/_journal.json";

const Statement = z.object({ text: z.string(), values: z.array(z.string().nullable()) });

/**
 * What the last release did in its own schema: the rows of every table before, some deeds as the statements of their transactions, with the ids
 * that the database gave meanwhile to new rows, in order, and how many rows each table had more afterwards.
 */
const Kept = z.object({
  recordedAt: z.coerce.date(),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  deeds: z.array(
    z.object({ name: z.string(), transactions: z.array(z.array(Statement)), made: z.record(z.string(), z.array(z.string())) }),
  ),
  grown: z.record(z.string(), z.number()),
});

export type Kept = z.infer<typeof Kept>;
export type Deed = Kept["deeds"][number];

/** Names the last migration of the last release. */
const released = "db/released.json";
export const releasedMigration = (): string =>
  z.object({ lastMigration: z.string() }).parse(JSON.parse(readFileSync(released, "utf8"))).lastMigration;
export const nameReleased = (lastMigration: string): void => writeFileSync(released, `{ "lastMigration": "${lastMigration}" }\n`);

export const readKept = (): Kept => Kept.parse(JSON.parse(gunzipSync(readFileSync(file)).toString()));
export const keep = (kept: Kept): void => writeFileSync(file, gzipSync(JSON.stringify(kept), { level: 9 }));

/** The migrations up to this one, as a release had them. */
export function migrationsUpTo(tag: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "released-"));
  cpSync("db/migrations", folder, { recursive: true });
  const all: { entries: { tag: string }[] } = JSON.parse(readFileSync(join(folder, journal), "utf8"));
  const last = all.entries.findIndex((entry) => entry.tag === tag);
  if (last < 0) throw new Error(`There is no migration ${tag}.`);
  writeFileSync(join(folder, journal), JSON.stringify({ ...all, entries: all.entries.slice(0, last + 1) }));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

export async function tables(): Promise<string[]> {
  const rows = await superuser.execute(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  return rows.map(({ name }) => String(name));
}

export async function rowsInTables(): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const table of await tables()) {
    const [row] = await superuser.execute(sql`select count(*)::int as rows from ${sql.identifier(table)}`);
    counted[table] = Number(row?.rows);
  }
  return counted;
}

/** Of the tables that have more rows than before. */
export const grownSince = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after).flatMap(([table, rows]) => (rows > (before[table] ?? 0) ? [[table, rows - (before[table] ?? 0)]] : [])),
  );
