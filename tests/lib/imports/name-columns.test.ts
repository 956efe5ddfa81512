import { expect, test } from "vitest";
import type { Column } from "#lib/customers/columns.ts";
import { nameColumns } from "#lib/imports/name-columns.ts";
import { findImport } from "#lib/imports/queries.ts";
import { readImport } from "#lib/imports/read.ts";
import { showColumns } from "#lib/imports/show-columns.ts";
import { stateOf } from "#lib/imports/state.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { aFile, anImport, imported, rowsOf } from "./files.ts";
import { aBook, text } from "./zips.ts";

const unknown = (number = anOrganisationNumber()) => aFile(`Kundens firmanamn;ID;Stad\nÅgrens Öl AB;${number};Umeå\n`);
const named: (Column | null)[] = ["name", "organisationNumber", "city"];

test("whose headings are not known is asked, and answers once for the office", async () => {
  const anna = await anEmployee();
  const { importId, isSure } = await readImport(anna, unknown());
  expect(isSure).toBe(false);
  expect(await rowsOf(importId!)).toEqual([]);
  expect(stateOf((await findImport(anna, importId!))!)).toBe("unsure");
  expect(await showColumns(anna, importId!, {})).toMatchObject({
    doubts: ["missing"],
    columns: [
      { heading: "Kundens firmanamn", samples: ["Ågrens Öl AB"], column: null },
      { heading: "ID", column: "organisationNumber" },
      { heading: "Stad", column: "city" },
    ],
  });

  expect(await nameColumns(anna, { importId: importId!, line: 1, columns: named })).toEqual({ importId });

  expect(await rowsOf(importId!)).toMatchObject([{ line: 2, plan: "new", after: { name: "Ågrens Öl AB", city: "Umeå" } }]);
  expect(await readImport(anna, unknown())).toMatchObject({ isSure: true });
  expect(await readImport(await anEmployee("Sara Nilsson"), unknown())).toMatchObject({ isSure: false });
});

test("what is said again takes the place of what was read before", async () => {
  const anna = await anEmployee();
  const importId = await anImport(anna, aFile(`Namn;Orgnr;Ort;Stad\nA AB;${anOrganisationNumber()};Umeå;\n`));

  await nameColumns(anna, { importId, line: 1, columns: ["name", "organisationNumber", null, null] });

  expect((await rowsOf(importId)).map(({ after }) => after?.city)).toEqual([undefined]);
  expect(await findImport(anna, importId)).toMatchObject({ ignoredColumns: ["Ort"] });
  const next = await anImport(anna, aFile(`Namn;Orgnr;Ort\nA AB;${anOrganisationNumber()};Umeå\n`));
  expect((await rowsOf(next)).map(({ after }) => after?.city)).toEqual([undefined]);
});

test("a table without headings, letters of another kind and another sheet can be said", async () => {
  const anna = await anEmployee();
  const bare = await readImport(anna, aFile(`Ågrens Öl AB;${anOrganisationNumber()}\nB AB;${anOrganisationNumber()}\n`));
  await nameColumns(anna, { importId: bare.importId!, line: 0, columns: ["name", "organisationNumber"] });
  const bytes = new Uint8Array(Buffer.from(`Namn;Orgnr\n\u008akoda AB;${anOrganisationNumber()}\n`, "latin1"));
  const odd = await readImport(anna, aFile(bytes));
  expect(odd.isSure).toBe(false);
  await nameColumns(anna, { importId: odd.importId!, encoding: "windows-1252", line: 1, columns: ["name", "organisationNumber"] });
  const row = (name: string) =>
    `<row r="1">${text("A1", "Namn")}${text("B1", "Orgnr")}</row><row r="2">${text("A2", name)}${text("B2", anOrganisationNumber())}</row>`;
  const book = await anImport(
    anna,
    aFile(
      aBook([
        { name: "2025", rows: row("Förr AB") },
        { name: "2026", rows: row("Nu AB") },
      ]),
    ),
  );
  await nameColumns(anna, { importId: book, sheet: "2026", line: 1, columns: ["name", "organisationNumber"] });

  const names = async (importId: string) => (await rowsOf(importId)).map(({ after }) => after?.name);
  expect(await names(bare.importId!)).toEqual(["Ågrens Öl AB", "B AB"]);
  expect(await names(odd.importId!)).toEqual(["Škoda AB"]);
  expect(await names(book)).toEqual(["Nu AB"]);
});

test("nobody without the right, of another office, too late or after the import says what columns are", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const erik = await aColleagueOf(anna, "all-customers");
  const { importId } = await readImport(anna, unknown());
  const done = await imported(anna, aFile(`Namn;Orgnr\nA AB;${anOrganisationNumber()}\n`));
  const say = (who: typeof anna, id: string) => nameColumns(who, { importId: id, line: 1, columns: named });
  const before = await rowsInEveryTable();

  expect(await say(erik, importId!)).toEqual({ refusal: "not-allowed" });
  expect(await say(sara, importId!)).toEqual({ refusal: "unknown-import" });
  expect(await say(anna, done)).toEqual({ refusal: "unknown-import" });
  expect(await at(daysFrom(new Date(), 31), () => say(anna, importId!))).toEqual({ refusal: "unknown-import" });
  expect([await showColumns(erik, importId!, {}), await showColumns(sara, importId!, {}), await showColumns(anna, done, {})]).toEqual(
    Array(3).fill(undefined),
  );
  expect(await rowsInEveryTable()).toEqual(before);
});

test("a personal number among the first rows is shown without its end", async () => {
  const anna = await anEmployee();
  const { importId } = await readImport(anna, unknown("850101-1236"));

  const shown = await showColumns(anna, importId!, {});

  expect(JSON.stringify(shown)).toContain("850101-****");
  expect(JSON.stringify(shown)).not.toContain("1236");
});
