import { expect, test } from "vitest";
import { placesOf } from "#lib/exchange/upload/pairs.ts";

const named = (...paths: string[]) => placesOf(paths.map((path) => ({ group: 1, path })));

test.each([
  ["2041.pdf"],
  ["2041.PDF"],
  ["2041-timmar.xlsx"],
  ["2041_1.png"],
  ["2041.bilaga.csv"],
  ["2041/foto.jpeg"],
  ["2041/mer/foto.jpg"],
])("%s belongs to the invoice 2041.xml", (path) => {
  expect(named("2041.xml", path)).toEqual(["invoice", { of: 0 }]);
});

test.each([["2042.pdf"], ["20411.pdf"], ["x-2041.pdf"], ["mapp/2041.pdf"], ["20/41.pdf"]])("%s does not", (path) => {
  expect(named("2041.xml", path)).toEqual(["invoice", "no-invoice"]);
});

test("the name of an invoice comes before a longer one's beginning, and the longest beginning before a shorter one's", () => {
  expect(named("1.xml", "1-2.xml", "1-2.pdf", "1-2-a.pdf", "1-3.pdf", "1.pdf")).toEqual([
    ...["invoice", "invoice"],
    ...[{ of: 1 }, { of: 1 }, { of: 0 }, { of: 0 }],
  ]);
});

test("case, how an accent is written, and slashes of either kind are forgiven", () => {
  expect(named("fakturor\\Åsa.XML", "Fakturor/A\u030asa.pdf")).toEqual(["invoice", { of: 0 }]);
});

test("an invoice in a folder of its own name has the whole folder", () => {
  expect(named("2026/2041/2041.xml", "2026/2041/foto.png", "2026/annat.png")).toEqual(["invoice", { of: 0 }, "no-invoice"]);
});

test("between two of one name nothing is chosen, and neither is what came in another zip", () => {
  expect(named("a.xml", "A.xml", "a.pdf")).toEqual(["invoice", "invoice", "two-invoices"]);
  expect(
    placesOf([
      { group: 0, path: "a.xml" },
      { group: 1, path: "a.pdf" },
    ]),
  ).toEqual(["invoice", "no-invoice"]);
});

test("what may not lie beside an invoice belongs to none", () => {
  expect(named("a.xml", "a.docx", "a", "a.exe", "a/läs.txt")).toEqual(["invoice", "not-kind", "not-kind", "not-kind", "not-kind"]);
});
