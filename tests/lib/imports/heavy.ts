import { aWorkbook, sharedWords, text } from "./zips.ts";

const mb = 1024 * 1024;
const times = (many: number, words: (place: number) => string) => Array.from({ length: many }, (_, place) => words(place)).join("");
const csv = (rest: string) => () => new Uint8Array(Buffer.from(`Namn;Orgnr\n${rest}`).subarray(0, 5 * mb));
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const head = row(1, text("A1", "Namn") + text("B1", "Orgnr"));
const customer = row(2, text("A2", "Ågrens Öl AB") + text("B2", "5569000028"));
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVW"];
const full = (number: number) => row(number, letters.map((letter) => text(letter + number, `${letter} of customer ${number}`)).join(""));

/** Files within the limits that would take far more to read than they are, and what is answered: how many rows, or why none. */
export const heavyFiles: Record<string, [content: () => Uint8Array, answer: number | string]> = {
  "5 000 customers in 4,9 MB of CSV": [csv(times(5_000, (place) => `Kund ${place};5569000028;${"x".repeat(960)}\n`)), 5_000],
  "5 000 customers with 23 cells each": [() => aWorkbook(head + times(5_000, (place) => full(place + 2))), 5_000],
  "one cell": [csv("a".repeat(5 * mb)), 1],
  "nothing but separators": [csv(";".repeat(5 * mb)), "only-headings"],
  "separators in the headings": [() => new Uint8Array(Buffer.from(`Namn;Orgnr${";a".repeat(2 * mb)}`)), "too-spread"],
  "empty cells, line by line": [csv(";\n".repeat(2.5 * mb)), "only-headings"],
  "millions of rows": [csv("A;1\n".repeat(1.25 * mb)), "too-many-rows"],
  "a quotation mark that never ends": [csv(`"${"A;1\n".repeat(1.2 * mb)}`), "unclosed-quote"],
  "a sheet that swells to 120 MB": [
    () => aWorkbook(head + times(600, (place) => row(place + 2, text(`A${place + 2}`, "x".repeat(mb / 5))))),
    "too-heavy",
  ],
  "spaces between rows": [() => aWorkbook(`${head}${" ".repeat(120 * mb)}`), "too-heavy"],
  "a picture that swells": [() => aWorkbook(head + customer, { name: "xl/media/a.png", content: Buffer.alloc(200 * mb) }), 1],
  "a sheet formatted to its end": [
    () => aWorkbook(head + customer + times(900_000, (place) => `<row r="${place + 3}" s="1"><c r="A${place + 3}" s="1"/></row>`)),
    1,
  ],
  "a million rows without numbers": [() => aWorkbook(head + "<row></row>".repeat(1_000_000)), "too-spread"],
  "two million cells in a row": [() => aWorkbook(head + row(2, '<c r="A2"/>'.repeat(2_000_000))), "too-heavy"],
  "a cell whose place is hidden": [() => aWorkbook(head + row(2, '<c a=">" r="ZZZZZ2"><v>1</v></c>')), "too-heavy"],
  "a million words beside": [
    () => aWorkbook(head + row(2, '<c r="A2" t="s"><v>7</v></c>'), sharedWords(times(1_000_000, (place) => `<si><t>${place}</t></si>`))),
    1,
  ],
  "a long word in every cell": [
    () => {
      const cells = (number: number) => letters.map((letter) => `<c r="${letter}${number}" t="s"><v>0</v></c>`).join("");
      return aWorkbook(
        head + times(5_000, (place) => row(place + 2, cells(place + 2))),
        sharedWords(`<si><t>${"x".repeat(mb / 10)}</t></si>`),
      );
    },
    "too-heavy",
  ],
  "elements in elements": [
    () => aWorkbook(head + row(2, `<c r="A2" t="s"><v>0</v></c>`), sharedWords(`<si>${"<r>".repeat(2_000_000)}`)),
    "broken",
  ],
  "forty thousand sheets": [
    () =>
      aWorkbook(head, ...Array.from({ length: 40_000 }, (_, place) => ({ name: `xl/worksheets/${place}.xml`, content: Buffer.alloc(0) }))),
    "too-heavy",
  ],
};
