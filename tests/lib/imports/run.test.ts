import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, customers } from "#db/schema/index.ts";
import { startImport } from "#lib/imports/start.ts";
import { doImportJob } from "#lib/imports/work.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCsv, anImport, imported, rowsOf } from "./files.ts";

const customersOf = ({ officeId }: Employee) =>
  superuser.select().from(customers).where(eq(customers.officeId, officeId)).orderBy(customers.name);
const job = ({ officeId, employeeId }: Employee, importId: string) => ({ task: "import", importId, officeId, employeeId }) as const;

test("new customers get the next free number, a main contact and a line in their history", async () => {
  const anna = await anEmployee();
  const [one, two] = [anOrganisationNumber(), anOrganisationNumber()];

  const importId = await imported(anna, aCsv(`4000;A AB;${one};;Karin;Ågren;karin@a.example`, `;B AB;${two};;;;`, ";C AB;12;;;;"));

  const [a, b, ...more] = await customersOf(anna);
  expect([a, b, more]).toMatchObject([
    { number: "4000", organisationNumber: one, responsibleId: anna.employeeId, locale: "sv", contactWords: "Karin Ågren karin@a.example" },
    { number: "4001", organisationNumber: two },
    [],
  ]);
  expect(await superuser.select().from(contacts).where(eq(contacts.customerId, a!.id))).toMatchObject([
    { isMain: true, email: "karin@a.example" },
  ]);
  expect(await historyOf(a!)).toEqual(["customer added"]);
  expect((await rowsOf(importId)).map(({ outcome, customerId }) => [outcome, customerId])).toEqual([
    ["added", a!.id],
    ["added", b!.id],
    [null, null],
  ]);
  expect((await historyOf({ id: anna.officeId })).at(-1)).toBe("customers imported");
});

test("an update changes what the file says and leaves the rest as it is", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna, { number: "9", city: "Umeå" });

  await imported(anna, aCsv(`;Nya Namnet AB;${customer.organisationNumber};;Kajsa;;`));

  const [changed] = await customersOf(anna);
  expect(changed).toMatchObject({ name: "Nya Namnet AB", number: "9", city: "Umeå", changedAt: expect.any(Date) });
  const [contact] = await superuser.select().from(contacts).where(eq(contacts.customerId, customer.id));
  expect(contact).toMatchObject({ firstName: "Kajsa", lastName: customer.contactLastName, email: customer.contactEmail });
  expect(await historyOf(customer)).toEqual(["customer added", "customer changed"]);
});

test("pressing twice and two workers at once import once", async () => {
  const anna = await anEmployee();
  const importId = await anImport(anna, aCsv(`;A AB;${anOrganisationNumber()};;;;`));

  await Promise.all([startImport(anna, importId), startImport(anna, importId)]);
  await Promise.all([doImportJob(job(anna, importId)), doImportJob(job(anna, importId))]);
  await startImport(anna, importId);
  await doImportJob(job(anna, importId));

  expect(await customersOf(anna)).toHaveLength(1);
  expect((await historyOf({ id: anna.officeId })).filter((action) => action === "customers imported")).toHaveLength(1);
});
