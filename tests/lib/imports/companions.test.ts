import { and, asc, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, customers } from "#db/schema/index.ts";
import { addContact } from "#lib/contacts/add.ts";
import { changeContact } from "#lib/contacts/change.ts";
import { findImport } from "#lib/imports/queries.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCsv, anImport, imported, rowsOf, undone } from "./files.ts";

const contactsAt = async ({ officeId }: Employee, number: string) =>
  superuser
    .select({ name: contacts.firstName, email: contacts.email, isMain: contacts.isMain })
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .where(and(eq(customers.officeId, officeId), eq(customers.organisationNumber, number)))
    .orderBy(desc(contacts.isMain), asc(contacts.firstName));

const three = (number: string) => [
  `;Tre AB;${number};;Eva;Ek;eva@tre.example`,
  `;Tre AB;${number};;Bo;Ek;bo@tre.example`,
  `;;${number};;Åsa;Ek;asa@tre.example`,
];

test("several contacts, one row each, become one customer with its contacts, once", async () => {
  const anna = await anEmployee();
  const number = anOrganisationNumber();

  const importId = await imported(anna, aCsv(...three(number)));

  expect((await rowsOf(importId)).map(({ plan, outcome }) => [plan, outcome])).toEqual([
    ["new", "added"],
    ["contact", "contact-added"],
    ["contact", "contact-added"],
  ]);
  expect(await contactsAt(anna, number)).toEqual([
    { name: "Eva", email: "eva@tre.example", isMain: true },
    { name: "Bo", email: "bo@tre.example", isMain: false },
    { name: "Åsa", email: "asa@tre.example", isMain: false },
  ]);
  expect(await findImport(anna, importId)).toMatchObject({ counts: { added: 1, "contact-added": 2 }, rowsDone: 3 });
  const again = await anImport(anna, aCsv(...three(number)));
  expect((await rowsOf(again)).map(({ plan }) => plan)).toEqual(["same", "same", "same"]);
});

test("undone, customer and contacts are gone; of one that was there before the contacts alone", async () => {
  const anna = await anEmployee();
  const known = await aCustomerOf(anna, { name: "Tre AB" });
  const before = await contactsAt(anna, known.organisationNumber);
  const number = anOrganisationNumber();
  const own = `;Tre AB;${known.organisationNumber};;Bo;Ek;bo@tre.example`;
  const importId = await imported(anna, aCsv(...three(number), `;Tre AB;${known.organisationNumber};;;;`, own));
  expect(await contactsAt(anna, known.organisationNumber)).toHaveLength(before.length + 1);
  expect(await historyOf(known)).toContain("contact added");

  await undone(anna, importId);

  expect((await rowsOf(importId)).map(({ undo }) => undo)).toEqual(["removed", "removed", "removed", null, "removed"]);
  expect([await contactsAt(anna, number), await contactsAt(anna, known.organisationNumber)]).toEqual([[], before]);
  expect(await historyOf(known)).toContain("contact removed");
});

test("undone, a contact that somebody has changed since stays", async () => {
  const anna = await anEmployee();
  const known = await aCustomerOf(anna, { name: "Tre AB" });
  const rows = [`;Tre AB;${known.organisationNumber};;;;`, `;;${known.organisationNumber};;Bo;Ek;bo@tre.example`];
  const importId = await imported(anna, aCsv(...rows));
  const contactId = (await rowsOf(importId))[1]!.contactId!;
  const card = { firstName: "Bo", lastName: "Ek", role: "Vd", email: "bo@tre.example", mobile: null };
  await changeContact(anna, { customerId: known.id, contactId }, card);

  await undone(anna, importId);

  expect((await rowsOf(importId))[1]).toMatchObject({ undo: "kept", problems: [{ problem: "changedSince" }] });
});

test("a contact who is there with other details, or has come meanwhile, is not added again", async () => {
  const anna = await anEmployee();
  const known = await aCustomerOf(anna, { name: "Tre AB" });
  const bo = { firstName: "Bo", lastName: "Ek", role: null, email: "bo@tre.example", mobile: null };
  await addContact(anna, known.id, bo);
  const row = (name: string, email: string) => `;;${known.organisationNumber};;${name};Ek;${email}`;

  const importId = await anImport(
    anna,
    aCsv(`;Tre AB;${known.organisationNumber};;;;`, row("Bo", "ny@tre.example"), row("Bo", "bo@tre.example"), row("Åsa", "a@tre.example")),
  );

  expect((await rowsOf(importId)).map(({ plan, problems }) => [plan, problems[0]?.problem])).toEqual([
    ["same", undefined],
    ["wrong", "contactDiffers"],
    ["same", undefined],
    ["contact", undefined],
  ]);
});

test("rows that contradict each other, or say the same twice, are left out, and a contact of a wrong customer too", async () => {
  const anna = await anEmployee();
  const [one, two, three] = [anOrganisationNumber(), anOrganisationNumber(), anOrganisationNumber()];
  const rows = [
    ...[`;A AB;${one};;Eva;Ek;`, `;B AB;${one};;Bo;Ek;`],
    ...[`;A AB;${two};;Eva;Ek;`, `;A AB;${two};;Eva;Ek;`],
    ...[`;#SAKNAS!;${three};;Eva;Ek;`, `;;${three};;Bo;Ek;`],
  ];

  const importId = await anImport(anna, aCsv(...rows));

  expect((await rowsOf(importId)).map(({ problems }) => problems[0]?.problem)).toEqual([
    ...Array(4).fill("twiceInFile"),
    "spreadsheetError",
    "leadWrong",
  ]);
});
