import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, customers } from "#db/schema/index.ts";
import { addContact } from "#lib/contacts/add.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber, aTaskFor } from "#tests/support/cast/cast.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCsv, aFile, imported, rowsOf, undone } from "./files.ts";

const nils = { firstName: "Nils", lastName: "Björk", role: null, email: null, mobile: null };
const namesOf = async ({ officeId }: Employee) =>
  (await superuser.select().from(customers).where(eq(customers.officeId, officeId)).orderBy(customers.name)).map(({ name }) => name);
const contactsOf = (customerId: string) => superuser.select().from(contacts).where(eq(contacts.customerId, customerId));
const cardOf = async (id: string) => (await superuser.select().from(customers).where(eq(customers.id, id)))[0];

test("whom the import added goes away, and whoever has been used since stays with the reason", async () => {
  const anna = await anEmployee();
  const row = (name: string) => `;${name};${anOrganisationNumber()};;Karin;Ågren;`;
  const importId = await imported(anna, aCsv(...["A", "B with a task", "C with a contact", "D changed", "E archived"].map(row)));
  const [, b, c, d, e] = (await rowsOf(importId)).map(({ customerId }) => ({ id: customerId! }));

  await aTaskFor(b!, anna);
  await addContact(anna, c!.id, nils);
  await superuser.update(customers).set({ city: "Umeå", changedAt: new Date() }).where(eq(customers.id, d!.id));
  await superuser.update(customers).set({ name: "D annat namn" }).where(eq(customers.id, d!.id));
  await archiveCustomer(anna, e!.id);
  await undone(anna, importId);

  expect(await namesOf(anna)).toEqual(["B with a task", "C with a contact", "D annat namn", "E archived"]);
  expect((await rowsOf(importId)).map(({ undo, problems }) => [undo, problems[0]?.problem])).toEqual([
    ["removed", undefined],
    ["kept", "usedSince"],
    ["kept", "usedSince"],
    ["kept", "usedSince"],
    ["kept", "usedSince"],
  ]);
  expect((await historyOf({ id: anna.officeId })).at(-1)).toBe("import undone");
});

test("a customer that the import changed gets its former card and contact back", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna, { number: "9", city: null });
  const file = aFile(
    `Kundnummer;Namn;Orgnr;Ort;Kontakt förnamn;Kontakt mobil\n10;Nytt AB;${customer.organisationNumber};Umeå;Kajsa;070-174 06 99`,
  );

  const importId = await imported(anna, file);
  expect(await cardOf(customer.id)).toMatchObject({ number: "10", name: "Nytt AB", city: "Umeå" });
  await undone(anna, importId);

  expect(await cardOf(customer.id)).toMatchObject({ number: "9", name: customer.name, city: null });
  expect(await contactsOf(customer.id)).toMatchObject([{ firstName: customer.contactFirstName, mobile: customer.contactMobile }]);
  expect(await rowsOf(importId)).toMatchObject([{ undo: "restored" }]);
  expect(await historyOf(customer)).toEqual(["customer added", "customer changed", "customer changed"]);
});

test("a contact that the import added goes away again, unless there is another one by now", async () => {
  const anna = await anEmployee();
  const [one, two] = [anOrganisationNumber(), anOrganisationNumber()];
  const bare = await imported(anna, aCsv(`;A AB;${one};;;;`, `;B AB;${two};;;;`));
  const [a, b] = (await rowsOf(bare)).map(({ customerId }) => customerId!);
  const importId = await imported(anna, aCsv(`;A AB;${one};;Karin;Ågren;`, `;B AB;${two};;Karin;Ågren;`));

  await addContact(anna, b!, nils);
  await undone(anna, importId);

  expect(await contactsOf(a!)).toEqual([]);
  expect(await contactsOf(b!)).toHaveLength(2);
  expect((await rowsOf(importId)).map(({ undo, problems }) => [undo, problems[0]?.problem])).toEqual([
    ["restored", undefined],
    ["kept", "changedSince"],
  ]);
});

test("what somebody has changed since the import is left as it is", async () => {
  const anna = await anEmployee();
  const [changed, other] = [await aCustomerOf(anna, { name: "A" }), await aCustomerOf(anna, { name: "B" })];
  const importId = await imported(anna, aCsv(`;A ny;${changed.organisationNumber};;;;`, `;B ny;${other.organisationNumber};;;;`));

  await superuser.update(customers).set({ name: "A senare" }).where(eq(customers.id, changed.id));
  await undone(anna, importId);

  expect(await namesOf(anna)).toEqual(["A senare", "B"]);
  expect((await rowsOf(importId)).map(({ undo }) => undo)).toEqual(["kept", "restored"]);
});

test("whom the import took out of the archive goes back into it", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  await archiveCustomer(anna, customer.id);
  const { archivedAt } = (await cardOf(customer.id))!;

  const importId = await imported(anna, aCsv(`;${customer.name};${customer.organisationNumber};;;;`));
  expect(await cardOf(customer.id)).toMatchObject({ archivedAt: null });
  await undone(anna, importId);

  expect(await cardOf(customer.id)).toMatchObject({ archivedAt });
});
