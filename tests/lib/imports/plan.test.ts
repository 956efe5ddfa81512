import { expect, test } from "vitest";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { aCsv, anImport, rowsOf } from "./files.ts";

test("a row is new, an update, unchanged or wrong, and the dry run touches no customer", async () => {
  const anna = await anEmployee();
  const known = await aCustomerOf(anna, { number: "77", name: "Björk Bygg AB" });
  const same = await aCustomerOf(anna, { name: "Cederkvist AB" });
  const before = (await rowsInEveryTable()).filter(({ name }) => !String(name).includes("import"));

  const fresh = anOrganisationNumber();
  const importId = await anImport(
    anna,
    aCsv(
      `12;Ågrens Bageri AB;${fresh};;;;`,
      `77;Björk Måleri AB;${known.organisationNumber};;;;`,
      `;Cederkvist AB;${same.organisationNumber};;;;`,
      ";Utan nummer AB;123;;;;",
    ),
  );

  expect(await rowsOf(importId)).toMatchObject([
    {
      line: 2,
      plan: "new",
      after: { number: "12", name: "Ågrens Bageri AB", organisationNumber: fresh, responsibleId: anna.employeeId, locale: "sv" },
    },
    { line: 3, plan: "update", customerId: known.id, before: { name: "Björk Bygg AB" }, after: { name: "Björk Måleri AB" } },
    { line: 4, plan: "same", customerId: same.id },
    { line: 5, plan: "wrong", problems: [{ column: "organisationNumber", problem: "organisationNumberDigits" }] },
  ]);
  expect((await rowsInEveryTable()).filter(({ name }) => !String(name).includes("import"))).toEqual(before);
});

test("what must be one row's alone says where it stands twice", async () => {
  const anna = await anEmployee();
  const other = await aCustomerOf(anna, { number: "5", name: "Dalens AB" });
  const [one, two] = [anOrganisationNumber(), anOrganisationNumber()];

  const importId = await anImport(
    anna,
    aCsv(`1;A AB;${one};;;;`, `2;B AB;${one};;;;`, `1;C AB;${two};;;;`, `5;D AB;${anOrganisationNumber()};;;;`),
  );

  expect((await rowsOf(importId)).map(({ plan, problems }) => [plan, problems])).toEqual([
    [
      "wrong",
      expect.arrayContaining([
        { column: "organisationNumber", problem: "twiceInFile", other: "3" },
        { column: "number", problem: "twiceInFile", other: "4" },
      ]),
    ],
    ["wrong", [{ column: "organisationNumber", problem: "twiceInFile", other: "2" }]],
    ["wrong", [{ column: "number", problem: "twiceInFile", other: "2" }]],
    ["wrong", [{ column: "number", problem: "numberTaken", other: other.name }]],
  ]);
});

test("a customer in the archive is updated and taken out of it", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  await archiveCustomer(anna, customer.id);

  const importId = await anImport(anna, aCsv(`;${customer.name};${customer.organisationNumber};;;;`));

  expect(await rowsOf(importId)).toMatchObject([{ plan: "update", customerId: customer.id, after: { archivedAt: null } }]);
});

test("a new contact needs both names; of the one who is there already the file may change the rest", async () => {
  const anna = await anEmployee();
  const bare = await aCustomerOf(anna, {});
  const importId = await anImport(
    anna,
    aCsv(
      `;A AB;${anOrganisationNumber()};;;;karin@a.example`,
      `;A AB;${anOrganisationNumber()};;Karin;Ågren;karin@a.example`,
      `;${bare.name};${bare.organisationNumber};;;;ny@a.example`,
    ),
  );

  expect(await rowsOf(importId)).toMatchObject([
    {
      plan: "wrong",
      problems: [{ column: "contactFirstName", problem: "giveFirstName" }],
    },
    { plan: "new", after: { contactFirstName: "Karin", contactLastName: "Ågren", contactEmail: "karin@a.example" } },
    { plan: "update", before: { contactEmail: bare.contactEmail }, after: { contactEmail: "ny@a.example" } },
  ]);
});
