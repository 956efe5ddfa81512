import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, customers, imports } from "#db/schema/index.ts";
import { cleanImports } from "#lib/imports/clean.ts";
import { startUndo } from "#lib/imports/start.ts";
import { doImportJob } from "#lib/imports/work.ts";
import { at, daysFrom } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCsv, anImport, imported, undone } from "./files.ts";

const _nils = { firstName: "Nils", lastName: "Björk", role: null, email: null, mobile: null };
const namesOf = async ({ officeId }: Employee) =>
  (await superuser.select().from(customers).where(eq(customers.officeId, officeId)).orderBy(customers.name)).map(({ name }) => name);
const _contactsOf = (customerId: string) => superuser.select().from(contacts).where(eq(contacts.customerId, customerId));
const _cardOf = async (id: string) => (await superuser.select().from(customers).where(eq(customers.id, id)))[0];

test("undoing twice, and by two workers at once, undoes once; before the import is done there is nothing to undo", async () => {
  const anna = await anEmployee();
  const waiting = await anImport(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`));
  const importId = await imported(anna, aCsv(`;B AB;${anOrganisationNumber()};;;;`));
  const job = { task: "undo", importId, officeId: anna.officeId, employeeId: anna.employeeId } as const;

  await startUndo(anna, waiting);
  await Promise.all([startUndo(anna, importId), startUndo(anna, importId)]);
  await Promise.all([doImportJob(job), doImportJob(job)]);
  await undone(anna, importId);

  expect((await historyOf({ id: anna.officeId })).filter((action) => action === "import undone")).toHaveLength(1);
  expect(await superuser.select().from(imports).where(eq(imports.id, waiting))).toMatchObject([{ undoQueuedAt: null, undoneAt: null }]);
});

test("after the last day that the page names an import is no longer undone", async () => {
  const anna = await anEmployee();
  const importId = await imported(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`));

  await at(daysFrom(new Date(), 31), () => undone(anna, importId));

  expect(await namesOf(anna)).toEqual(["A AB"]);
});

test("on the whole of that day it is, in Stockholm, and what the file said is kept that long", async () => {
  const anna = await anEmployee();
  const importId = await at(new Date("2026-11-22T07:00:00Z"), () => imported(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`)));

  await at(new Date("2026-12-22T22:59:00Z"), async () => {
    await cleanImports();
    await undone(anna, importId);
  });

  expect(await namesOf(anna)).toEqual([]);
});

test("who may not import may not undo, and an office undoes only its own", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const importId = await imported(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`));

  expect(await startUndo(await aColleagueOf(anna, "all-customers"), importId)).toEqual({ refusal: "not-allowed" });
  expect(await startUndo(sara, importId)).toEqual({ refusal: "unknown-import" });
  await doImportJob({ task: "undo", importId, officeId: sara.officeId, employeeId: sara.employeeId });

  expect(await namesOf(anna)).toEqual(["A AB"]);
});
