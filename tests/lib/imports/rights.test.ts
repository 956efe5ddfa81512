import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { imports } from "#db/schema/index.ts";
import { cleanImports } from "#lib/imports/clean.ts";
import { findImport, listImportRows, listImports } from "#lib/imports/queries.ts";
import { readImport } from "#lib/imports/read.ts";
import { startImport } from "#lib/imports/start.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCsv, anImport, imported, rowsOf } from "./files.ts";

const file = () => aCsv(`;A AB;${anOrganisationNumber()};;;;`);

test.each(["own-customers", "all-customers"] as const)(
  "an employee with the rights %s imports nothing and sees no import",
  async (rights) => {
    const anna = await anEmployee();
    const erik = await aColleagueOf(anna, rights);
    const importId = await anImport(anna, file());
    const before = await rowsInEveryTable();

    expect(await readImport(erik, file())).toEqual({ refusal: "not-allowed" });
    expect(await startImport(erik, importId)).toEqual({ refusal: "not-allowed" });
    expect([await findImport(erik, importId), await listImports(erik)]).toEqual([undefined, []]);
    expect(await rowsInEveryTable()).toEqual(before);
  },
);

test("an employee with full rights may", async () => {
  const erik = await aColleagueOf(await anEmployee(), "full");

  const importId = await imported(erik, file());

  expect(await rowsOf(importId)).toMatchObject([{ outcome: "added" }]);
});

test("another office neither sees nor starts an import", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const importId = await anImport(anna, file());
  const before = await rowsInEveryTable();

  expect(await startImport(sara, importId)).toEqual({ refusal: "unknown-import" });
  expect([await findImport(sara, importId), await listImports(sara)]).toEqual([undefined, []]);
  expect(await listImportRows(sara, importId, { show: "new", page: 1 })).toEqual([]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("after thirty days what stood in the file is forgotten, and how it went is kept", async () => {
  const anna = await anEmployee();
  const [done, waiting] = [await imported(anna, file()), await anImport(anna, file())];

  await at(daysFrom(new Date(), 29), cleanImports);
  expect(await rowsOf(done)).toMatchObject([{ cells: { name: "A AB" } }]);
  await at(daysFrom(new Date(), 31), cleanImports);

  expect(await rowsOf(done)).toMatchObject([{ cells: {}, before: null, after: null, outcome: "added" }]);
  expect(await rowsOf(waiting)).toMatchObject([{ cells: {}, after: null, plan: "new" }]);
});

test("the file itself is kept until it is imported, and for thirty days at most", async () => {
  const anna = await anEmployee();
  const [done, waiting] = [await imported(anna, file()), await anImport(anna, file())];
  const isKept = async (importId: string) => (await superuser.select().from(imports).where(eq(imports.id, importId)))[0]?.file !== null;

  expect([await isKept(done), await isKept(waiting)]).toEqual([false, true]);
  await at(daysFrom(new Date(), 31), cleanImports);

  expect(await isKept(waiting)).toBe(false);
});

test("a file read more than thirty days ago is not imported", async () => {
  const anna = await anEmployee();
  const importId = await anImport(anna, file());

  await at(daysFrom(new Date(), 31), () => startImport(anna, importId));

  expect(await findImport(anna, importId)).toMatchObject({ queuedAt: null });
});
