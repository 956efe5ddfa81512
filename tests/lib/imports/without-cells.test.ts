import { expect, test } from "vitest";
import { findImport } from "#lib/imports/queries.ts";
import { startImport } from "#lib/imports/start.ts";
import { doImportJob } from "#lib/imports/work.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { aFile, anImport, rowsOf, undone } from "./files.ts";

const head = "Namn;Orgnr;Kundnr;E-post;Momsperiod;Kontakt förnamn;Kontakt efternamn;Kontakt e-post";
const aFileOf = (...rows: string[]) => aFile([head, ...rows].join("\n"));

async function run(employee: Employee, importId: string, withoutCells: boolean) {
  await startImport(employee, importId, { withoutCells });
  await doImportJob({ task: "import", importId, officeId: employee.officeId, employeeId: employee.employeeId });
}

const twoAddresses = '"info@tva.example; ekonomi@tva.example"';

test("on wish rows are imported without the cells that are not understood, and each says which", async () => {
  const anna = await anEmployee();
  const known = await aCustomerOf(anna, { name: "Björk AB" });
  const importId = await anImport(
    anna,
    aFileOf(
      `Hel AB;${anOrganisationNumber()};;;;;;`,
      `Två AB;${anOrganisationNumber()};;${twoAddresses};ibland;;;`,
      `Björk Bygg AB;${known.organisationNumber};;${twoAddresses};;;;`,
      `Utan namn AB;${anOrganisationNumber()};;;;;Ek;eva@tva.example`,
    ),
  );
  expect(await findImport(anna, importId)).toMatchObject({ counts: { new: 1, wrong: 3, partly: 3 } });

  await run(anna, importId, true);

  const rows = await rowsOf(importId);
  expect(rows.map(({ plan, outcome }) => [plan, outcome])).toEqual([
    ["new", "added"],
    ["wrong", "added"],
    ["wrong", "updated"],
    ["wrong", "added"],
  ]);
  expect(rows[1]).toMatchObject({ problems: [{ column: "email" }, { column: "vatPeriod" }], after: { name: "Två AB" } });
  expect(rows[1]?.after).not.toHaveProperty("email");
  expect(rows[2]?.after).toEqual({ name: "Björk Bygg AB" });
  expect(Object.keys(rows[3]?.after ?? {}).filter((field) => field.startsWith("contact"))).toEqual([]);
  expect(await findImport(anna, importId)).toMatchObject({ counts: { added: 3, updated: 1, "left-out": 0 } });

  await undone(anna, importId);
  expect((await rowsOf(importId)).map(({ undo }) => undo)).toEqual(["removed", "removed", "restored", "removed"]);
});

test("without the wish they are left out", async () => {
  const anna = await anEmployee();
  const importId = await anImport(
    anna,
    aFileOf(`Hel AB;${anOrganisationNumber()};;;;;;`, `Två AB;${anOrganisationNumber()};;${twoAddresses};;;;`),
  );

  await run(anna, importId, false);

  expect(await findImport(anna, importId)).toMatchObject({ counts: { added: 1, "left-out": 1 } });
});

test("a file of such rows alone does nothing unless it is wished", async () => {
  const anna = await anEmployee();
  const importId = await anImport(anna, aFileOf(`Två AB;${anOrganisationNumber()};;${twoAddresses};;;;`));

  await startImport(anna, importId);
  expect(await findImport(anna, importId)).toMatchObject({ queuedAt: null });
  await run(anna, importId, true);

  expect(await findImport(anna, importId)).toMatchObject({ counts: { added: 1 } });
});

test("name, organisation number and what must be one row's alone are never left out", async () => {
  const anna = await anEmployee();
  const known = await aCustomerOf(anna, { number: "77" });
  const importId = await anImport(
    anna,
    aFileOf(
      `#SAKNAS!;${anOrganisationNumber()};;;;;;`,
      "A AB;#REF!;;;;;;",
      `B AB;${anOrganisationNumber()};${known.number};;;;;`,
      `C AB;${anOrganisationNumber()};9;${twoAddresses};;;;`,
      `D AB;${anOrganisationNumber()};9;;;;;`,
    ),
  );

  expect((await rowsOf(importId)).map(({ otherwise }) => otherwise)).toEqual(Array(5).fill(null));
});
