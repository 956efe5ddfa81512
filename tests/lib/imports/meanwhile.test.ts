import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, customers, employees, imports } from "#db/schema/index.ts";
import { addContact } from "#lib/contacts/add.ts";
import { startImport } from "#lib/imports/start.ts";
import { doImportJob, giveUpImport } from "#lib/imports/work.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCsv, anImport, imported, rowsOf } from "./files.ts";

const customersOf = ({ officeId }: Employee) =>
  superuser.select().from(customers).where(eq(customers.officeId, officeId)).orderBy(customers.name);
const job = ({ officeId, employeeId }: Employee, importId: string) => ({ task: "import", importId, officeId, employeeId }) as const;

test("whoever was added or changed since the dry run is left out, and says why", async () => {
  const anna = await anEmployee();
  const known = await aCustomerOf(anna, { number: "9" });
  const [one, two] = [anOrganisationNumber(), anOrganisationNumber()];
  const importId = await anImport(anna, aCsv(`;A AB;${one};;;;`, `50;B AB;${two};;;;`, `;Nytt namn AB;${known.organisationNumber};;;;`));

  await aCustomerOf(anna, { organisationNumber: one });
  await aCustomerOf(anna, { number: "50" });
  await superuser.update(customers).set({ name: "Annat namn AB" }).where(eq(customers.id, known.id));
  await startImport(anna, importId);
  await doImportJob(job(anna, importId));

  expect((await rowsOf(importId)).map(({ outcome, problems }) => [outcome, problems[0]?.problem])).toEqual([
    ["left-out", "addedMeanwhile"],
    ["left-out", "numberTakenMeanwhile"],
    ["left-out", "changedMeanwhile"],
  ]);
  expect((await customersOf(anna)).map(({ name }) => name)).toContain("Annat namn AB");
});

test("a contact that somebody added since the dry run is not overwritten", async () => {
  const anna = await anEmployee();
  const importId = await imported(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`));
  const [row] = await rowsOf(importId);
  const [a] = await customersOf(anna);
  const later = await anImport(anna, aCsv(`;A AB;${a!.organisationNumber};;Karin;Ågren;`));

  await addContact(anna, row!.customerId!, { firstName: "Nils", lastName: "Björk", role: null, email: null, mobile: null });
  await startImport(anna, later);
  await doImportJob(job(anna, later));

  expect(await rowsOf(later)).toMatchObject([{ outcome: "left-out", problems: [{ problem: "changedMeanwhile" }] }]);
  expect(await superuser.select().from(contacts).where(eq(contacts.customerId, a!.id))).toMatchObject([{ firstName: "Nils" }]);
});

test("an employee who has left or lost the right since imports nothing", async () => {
  const anna = await anEmployee();
  for (const lost of [{ disabledAt: new Date() }, { rights: "all-customers" as const }]) {
    const erik = await aColleagueOf(anna, "full");
    const importId = await anImport(erik, aCsv(`;A AB;${anOrganisationNumber()};;;;`));
    await startImport(erik, importId);

    await superuser.update(employees).set(lost).where(eq(employees.id, erik.employeeId));
    await doImportJob(job(erik, importId));

    expect(await customersOf(anna)).toEqual([]);
    expect(await superuser.select().from(imports).where(eq(imports.id, importId))).toMatchObject([
      { doneAt: null, failedAt: expect.any(Date) },
    ]);
  }
});

test("a responsible colleague who has left since the dry run keeps the row out", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const importId = await anImport(anna, aCsv(`;A AB;${anOrganisationNumber()};${erik.email};;;`, `;B AB;${anOrganisationNumber()};;;;`));

  await superuser
    .update(employees)
    .set({ disabledAt: new Date() })
    .where(and(eq(employees.id, erik.employeeId)));
  await startImport(anna, importId);
  await doImportJob(job(anna, importId));

  expect((await rowsOf(importId)).map(({ outcome, problems }) => [outcome, problems[0]?.problem])).toEqual([
    ["left-out", "unknownColleague"],
    ["added", undefined],
  ]);
});

test("an import that was given up changes nothing, and can be started again", async () => {
  const anna = await anEmployee();
  const importId = await anImport(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`));
  await startImport(anna, importId);

  await giveUpImport(job(anna, importId));
  expect(await customersOf(anna)).toEqual([]);
  await startImport(anna, importId);
  await doImportJob(job(anna, importId));
  await giveUpImport(job(anna, importId));

  expect(await customersOf(anna)).toHaveLength(1);
  expect(await superuser.select().from(imports).where(eq(imports.id, importId))).toMatchObject([
    { failedAt: null, doneAt: expect.any(Date) },
  ]);
});
