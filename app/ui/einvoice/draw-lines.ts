import { aside, bottom, margin, quiet, right } from "#app/ui/receipt/draw-facts.ts";
import { bold } from "#app/ui/receipt/typeface.ts";
import type { LineRow } from "#lib/einvoice/view/lines.ts";
import type { Sheet } from "#lib/einvoice/view/sheet.ts";
import { wordsOf } from "#lib/einvoice/view/shown.ts";
import { type Cell, hairline, heightOfRow, type Paper, part, putBare, row, turn } from "./paper.ts";

type Element = PDFKit.PDFStructureElement;

const places = {
  id: { left: margin, width: 26 },
  name: { left: margin + 30, width: 164 },
  quantity: { left: margin + 198, width: 62, isRight: true },
  price: { left: margin + 264, width: 62, isRight: true },
  vat: { left: margin + 330, width: 78, isRight: true },
  amount: { left: margin + 412, width: right - margin - 412, isRight: true },
} as const;
const names = ["id", "name", "quantity", "price", "vat", "amount"] as const;

/** A line stands on one page; each page that has lines says again what stands in their columns. */
export function drawLines(paper: Paper, root: Element, { lines, locale }: Sheet): void {
  const t = wordsOf(locale);
  const headings = names.map((name): Cell => ({ ...places[name], words: t(`lines.${name}`), size: 8.5, color: quiet, tag: "TH" }));
  part(paper, root, "Table", (table) => {
    part(paper, table, "TR", (at) => row(paper, at, headings, 3));
    hairline(paper);
    paper.top += 5;
    paper.again = () => repeat(paper, headings);
    for (const line of lines) drawLine(paper, table, line);
  });
  paper.again = undefined;
  paper.top += 8;
}

function drawLine(paper: Paper, table: Element, line: LineRow) {
  const main = names.map((name): Cell => ({ ...places[name], words: line[name], size: 9 }));
  const details: Cell[] = [{ ...places.name, words: line.details.join("\n"), size: 7.5, color: quiet }];
  const height = heightOfRow(main, 1) + heightOfRow(details);
  if (paper.top + height > bottom && height < bottom - margin * 2) turn(paper);
  part(paper, table, "TR", (at) => row(paper, at, main, line.details.length > 0 ? 1 : 4));
  if (line.details.length > 0) part(paper, table, "TR", (at) => row(paper, at, details));
  hairline(paper);
  paper.top += 5;
}

/** The headings on a page that goes on: seen, and not read twice. */
function repeat(paper: Paper, headings: Cell[]) {
  aside(paper.document, () => {
    for (const cell of headings) putBare(paper, cell);
  });
  paper.top += heightOfRow(headings, 3);
  hairline(paper);
  paper.top += 5;
}

const split = [
  { left: margin, width: 96 },
  { left: margin + 100, width: 62, isRight: true },
  { left: margin + 166, width: 54, isRight: true },
];
const added = [
  { left: margin + 256, width: 140 },
  { left: margin + 396, width: right - margin - 396, isRight: true },
];
/** Large, and with its currency. */
const total = [
  { left: margin + 256, width: 90 },
  { left: margin + 346, width: right - margin - 346, isRight: true },
];

/** The VAT of each rate, and beside it how the sum comes about: both on one page where they fit on one. */
export function drawSums(paper: Paper, root: Element, { rates, sums, locale }: Sheet): void {
  const t = wordsOf(locale);
  const headings = [t("vat.rate"), t("vat.taxable"), t("vat.tax")].map(
    (words, at): Cell => ({ ...split[at], words, size: 8.5, color: quiet, tag: "TH" }),
  );
  const left = rates.map(({ rate, why, taxable, tax }) =>
    [[rate, ...why].join("\n"), taxable, tax].map((words, at): Cell => ({ ...split[at], words, size: 9 })),
  );
  const steps = sums.map(({ term, amount, isTotal }): Cell[] => {
    const [left, right] = isTotal ? total : added;
    const style = isTotal ? { weight: bold, size: 11.5 } : { size: 9 };
    return [
      { ...left, ...style, words: term, tag: "TH" },
      { ...right, ...style, words: amount },
    ];
  });
  const height = Math.max(heightOfAll([headings, ...left]), heightOfAll(steps));
  if (paper.top + height > bottom) turn(paper);
  const begin = paper.top;
  drawTable(paper, root, [headings, ...left]);
  const end = paper.top;
  if (height < bottom - margin) paper.top = begin;
  drawTable(paper, root, steps);
  paper.top = Math.max(paper.top, end) + 16;
}

const heightOfAll = (rows: Cell[][]) => rows.reduce((sum, cells) => sum + heightOfRow(cells), 0);

function drawTable(paper: Paper, root: Element, rows: Cell[][]) {
  part(paper, root, "Table", (table) => {
    for (const cells of rows) part(paper, table, "TR", (at) => row(paper, at, cells));
  });
}
