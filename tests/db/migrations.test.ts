import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { migrationsUpTo, releasedMigration } from "#tests/faults/operating/release/kept.ts";
import { connectionAs } from "#tests/support/readback/superuser.ts";

const folder = "db/migrations";
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .sort();

/** What a file does, a statement each; not what its functions will do one day. */
const statementsOf = (file: string) =>
  readFileSync(join(folder, file), "utf8")
    .split("--> statement-breakpoint")
    .map((statement) => statement.replace(/\$\$[\s\S]*?\$\$/g, "").replace(/^\s*--.*$/gm, ""));

const named = (statement: string, pattern: string) => new RegExp(`^\\s*${pattern}\\s+"?(\\w+)"?`, "i").exec(statement)?.[1];

/** In an installation that has rows. An empty one, as tests have it, has nothing that waits for the end. */
test("no migration alters a table whose rows it has changed while a constraint of that table waits for the end", () => {
  const late = new Set<string>();
  const refused: string[] = [];
  let looked = 0;
  for (const file of files) {
    const changed = new Set<string>();
    for (const statement of statementsOf(file)) {
      if (/^\s*set constraints all immediate/i.test(statement)) changed.clear();
      const altered = named(statement, "alter table");
      if (altered && changed.has(altered)) refused.push(`${file}: ${altered}`);
      const table = named(statement, "(?:update|insert into|delete from)");
      if (table && late.has(table)) changed.add(table);
      if (table) looked++;
      const deferred = /create constraint trigger[\s\S]* on (\w+) deferrable initially deferred/i.exec(statement)?.[1];
      if (deferred) late.add(deferred);
    }
  }

  expect([...late].sort()).toEqual(["company_users", "contacts", "employees"]);
  expect(looked).toBeGreaterThan(10);
  expect(refused).toEqual([]);
});

/** What a server of the last release may still read or write, gone or changed under it. */
const takesAway =
  /\b(?:drop\s+(?:table|column|function|view)|rename\s+(?:to|column)|set\s+not\s+null|set\s+data\s+type|alter\s+column\s+"?\w+"?\s+type)\b/i;

test("no migration since the last release takes away what its servers use, unless it says that it contracts", () => {
  const since = files.filter((file) => file > `${releasedMigration()}.sql`);
  const taking = since.filter((file) => statementsOf(file).some((statement) => takesAway.test(statement)));

  expect(files.filter((file) => statementsOf(file).some((statement) => takesAway.test(statement))).length).toBeGreaterThan(2);
  expect(since.length).toBeGreaterThan(0);
  expect(taking.filter((file) => !/^-- Contracts: /m.test(readFileSync(join(folder, file), "utf8")))).toEqual([]);
});

test("a migration that would make people wait gives up and has done nothing, again and again until nobody is in its way", async () => {
  const all = migrationsUpTo(files.at(-1)?.replace(".sql", "") ?? "");
  const journal = join(all.folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(join(all.folder, "9999_late.sql"), "create table late ();--> statement-breakpoint\nlock table backups;");
  const late = { idx: entries.length, version: "7", when: Date.now() + 1e10, tag: "9999_late", breakpoints: true };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, late] }));
  const reader = connectionAs("postgres");
  await reader.unsafe("begin; select from backups");

  const bring = (tries?: number) => migrate(process.env.DATABASE_OWNER_URL ?? "", all.folder, tries);
  const isThere = async () => (await reader`select to_regclass('late') is not null as late`)[0]?.late;

  await expect(bring(2)).rejects.toMatchObject({ cause: { code: "55P03" } });
  expect(await isThere()).toBe(false);
  const waiting = bring();
  await Promise.race([waiting, wait(700)]);
  expect(await isThere()).toBe(false);
  await reader.unsafe("rollback");
  await waiting;
  expect(await isThere()).toBe(true);

  await reader.unsafe(`drop table late; delete from drizzle.__drizzle_migrations where created_at = ${late.when}`);
  await reader.end();
  all.remove();
});
