import { expect, test, vi } from "vitest";
import { exportCustomers } from "#lib/customers/export.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { rowsOfCsv } from "#lib/imports/csv.ts";
import { nameColumns } from "#lib/imports/name-columns.ts";
import { findImport, listImportRows, listImports, namesOfEmployees } from "#lib/imports/queries.ts";
import { listRemembered } from "#lib/imports/remembered.ts";
import { showColumns } from "#lib/imports/show-columns.ts";
import { startImport, startUndo } from "#lib/imports/start.ts";
import { doImportJob } from "#lib/imports/work.ts";
import { aColleagueOf, aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { aCsv, anImport, imported, rowsOf } from "./files.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("with the database's walls down another office's imports are still nobody else's", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const waiting = await anImport(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`));
  const done = await imported(anna, aCsv(`;B AB;${anOrganisationNumber()};;;;`));
  const before = await rowsInEveryTable();

  expect(await startImport(sara, waiting)).toEqual({ refusal: "unknown-import" });
  expect(await startUndo(sara, done)).toEqual({ refusal: "unknown-import" });
  for (const [task, importId] of [["import", waiting] as const, ["undo", done] as const])
    await doImportJob({ task, importId, officeId: sara.officeId, employeeId: sara.employeeId });
  await doImportJob({ task: "import", importId: waiting, officeId: sara.officeId, employeeId: anna.employeeId });
  expect(await nameColumns(sara, { importId: waiting, line: 1, columns: [null, "name", "organisationNumber"] })).toEqual({
    refusal: "unknown-import",
  });
  expect(await showColumns(sara, waiting, {})).toBeUndefined();
  expect([await findImport(sara, done), await listImports(sara)]).toEqual([undefined, []]);
  expect([...(await namesOfEmployees(sara)).values()]).toEqual(["Sara Nilsson"]);
  expect(await listImportRows(sara, done, { show: "added", page: 1 })).toEqual([]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("with the walls down nobody knows what another office has said of its headings", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const importId = await anImport(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`));
  await nameColumns(anna, { importId, line: 1, columns: [null, "name", "organisationNumber"] });

  expect((await listRemembered(anna)).size).toBe(7);
  expect(await listRemembered(sara)).toEqual(new Map());
});

test("with the walls down a dry run knows only the office's own customers and colleagues, and an export holds only those", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const erik = await aColleagueOf(sara, "full");
  const foreign = await aCustomerOf(sara, { number: "7" });
  await aCustomerOf(anna, { name: "Egen AB" });

  const importId = await anImport(
    anna,
    aCsv(`7;A AB;${foreign.organisationNumber};;;;`, `;B AB;${anOrganisationNumber()};${erik.email};;;`),
  );
  const { content } = await exportCustomers(anna, noFilter, "csv", "sv");

  expect(await rowsOf(importId)).toMatchObject([{ plan: "new" }, { plan: "wrong", problems: [{ problem: "unknownColleague" }] }]);
  expect(rowsOfCsv(Buffer.from(content).toString()).map(({ cells }) => cells[1])).toEqual(["Namn", "Egen AB"]);
});
