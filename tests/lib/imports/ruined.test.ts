import { expect, test } from "vitest";
import { ruinIn } from "#lib/imports/ruined.ts";
import { anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { aFile, anImport, rowsOf } from "./files.ts";
import { aWorkbook, text } from "./zips.ts";

const failures = [
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#N/A N/A", "#GETTING_DATA"],
  ...["#SKÄRNING!", "#DIVISION/0!", "#VÄRDEFEL!", "#REFERENS!", "#NAMN?", "#OGILTIGT!", "#SAKNAS!"],
  ...["#VERDI!", "#NAVN?", "#I/T", "#NUL!", "#VÆRDI!", "#REFERENCE!"],
  ...["#TYHJÄ!", "#JAKO/0!", "#ARVO!", "#VIITTAUS!", "#NIMI?", "#LUKU!", "#PUUTTUU!"],
  ...["#WERT!", "#BEZUG!", "#ZAHL!", "#NV", "#ÜBERLAUF!", "Err:502", "Fel:508", "=#REF!"],
];

test.each(failures)("%s is a failure of the spreadsheet in every column", (cell) => {
  expect([ruinIn("name", cell), ruinIn("city", cell), ruinIn("organisationNumber", cell)]).toEqual(Array(3).fill("spreadsheetError"));
});

test.each(["4,67012E+10", "4.67012E+10", "5E+09", "4,67012e+010", "-1,2E+05", "1,00E-05"])(
  "%s is a shortened figure in every column",
  (cell) => {
    expect([ruinIn("phone", cell), ruinIn("name", cell), ruinIn("postcode", cell)]).toEqual(Array(3).fill("shortenedBySpreadsheet"));
  },
);

test("a row of hashes is a narrow column", () => {
  expect(ruinIn("phone", "########")).toBe("hashesOnly");
});

test.each(["#1 Städ AB", "E+ Bygg AB", "3E Ventilation", "#hej!", "Err: se 502", "1E5", "C#", "#", "Wert!"])(
  "%s is what somebody wrote",
  (cell) => {
    expect(ruinIn("invoiceReference", cell)).toBeUndefined();
  },
);

const head = "Namn;Orgnr;Telefon;Ort;Kundansvarig;Kundnr";

test("a ruined cell makes its row wrong, with one sentence for each", async () => {
  const rows = [
    `#SAKNAS!;${anOrganisationNumber()};;;;`,
    "A AB;#REF!;;;;",
    `A AB;${anOrganisationNumber()};4,67012E+10;#N/A;#NV;`,
    `A AB;${anOrganisationNumber()};;;;#VÄRDEFEL!`,
    `B AB;${anOrganisationNumber()};;;;#VÄRDEFEL!`,
  ];

  const importId = await anImport(await anEmployee(), aFile([head, ...rows].join("\n")));

  const said = (await rowsOf(importId)).map(({ plan, problems }) => [plan, problems.map(({ column, problem }) => `${column} ${problem}`)]);
  expect(said).toEqual([
    ["wrong", ["name spreadsheetError"]],
    ["wrong", ["organisationNumber spreadsheetError"]],
    ["wrong", ["responsible spreadsheetError", "phone shortenedBySpreadsheet", "city spreadsheetError"]],
    ["wrong", ["number spreadsheetError"]],
    ["wrong", ["number spreadsheetError"]],
  ]);
});

test("so does a cell that a workbook itself calls a failure", async () => {
  const cells = `${text("A1", "Namn")}${text("B1", "Orgnr")}</row><row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>${text("B2", anOrganisationNumber())}`;

  const importId = await anImport(await anEmployee(), aFile(aWorkbook(`<row r="1">${cells}</row>`), "kunder.xlsx"));

  expect(await rowsOf(importId)).toMatchObject([{ plan: "wrong", problems: [{ column: "name", problem: "spreadsheetError" }] }]);
});

test("what is too long is said to be too long, and not to lack as well", async () => {
  const importId = await anImport(
    await anEmployee(),
    aFile(
      [
        "Namn;Orgnr;Kontakt förnamn;Kontakt efternamn",
        `${"Samfälligheten ".repeat(20)};${anOrganisationNumber()};;`,
        `A AB;${anOrganisationNumber()};${"Karin".repeat(20)};Ågren`,
      ].join("\n"),
    ),
  );

  expect((await rowsOf(importId)).map(({ problems }) => problems)).toEqual([
    [{ column: "name", problem: "tooLong", other: "120" }],
    [{ column: "contactFirstName", problem: "tooLong", other: "80" }],
  ]);
});
