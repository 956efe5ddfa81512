import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

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
