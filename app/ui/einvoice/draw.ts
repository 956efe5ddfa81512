import { begun } from "#app/ui/receipt/draw.ts";
import { aside, bottom, margin, quiet, right, write } from "#app/ui/receipt/draw-facts.ts";
import { linesOf } from "#app/ui/receipt/lines.ts";
import { bold, regular } from "#app/ui/receipt/typeface.ts";
import type { Block } from "#lib/einvoice/view/parties.ts";
import type { Sheet } from "#lib/einvoice/view/sheet.ts";
import { wordsOf } from "#lib/einvoice/view/shown.ts";
import { drawLines, drawSums } from "./draw-lines.ts";
import { type Cell, heightOfRow, type Paper, part, row, turn } from "./paper.ts";

const languages = { sv: "sv-SE", en: "en-GB" } as const;
const columns = [
  { left: margin, width: 246 },
  { left: margin + 256, width: right - margin - 256 },
] as const;

/** An invoice as a PDF on A4, marked as a copy: tagged, with its language, the same bytes for the same invoice. */
export async function drawInvoice(sheet: Sheet): Promise<Uint8Array> {
  const { title, from, locale, issued } = sheet;
  const madeAt = new Date(/^\d{4}-\d\d-\d\d$/.test(issued) ? `${issued}T12:00:00Z` : 0);
  const { document, root, read } = begun({ title: `${title} – ${from}`, author: from, language: languages[locale], madeAt });
  const paper: Paper = { document, top: margin };
  const t = wordsOf(locale);
  row(paper, root, [{ words: from, size: 15, weight: bold, tag: "P" }], 1);
  row(paper, root, [{ words: title, size: 15, tag: "H1" }], 2);
  row(paper, root, [{ words: t("copy"), color: quiet, tag: "P" }], 16);
  drawParties(paper, root, sheet);
  drawPairs(paper, root, sheet.facts);
  for (const note of sheet.notes) drawSaid(paper, root, t("notes"), [note]);
  drawLines(paper, root, sheet);
  drawSums(paper, root, sheet);
  drawPairs(paper, root, sheet.payment, t("pay.title"));
  const files = sheet.files.map(({ name, about }) => [name, ...about].join(" · "));
  if (files.length > 0) drawSaid(paper, root, t("files.title"), files);
  for (const { term, fact } of sheet.made) row(paper, root, [{ words: `${term}: ${fact}`, size: 7.5, color: quiet, tag: "P" }], 1);
  root.end();
  drawFeet(document, sheet);
  document.end();
  return read;
}

type Element = PDFKit.PDFStructureElement;

/** Two beside each other, each with what is known of it. */
function drawParties(paper: Paper, root: Element, { parties }: Sheet) {
  for (let place = 0; place < parties.length; place += 2) {
    const pair = parties.slice(place, place + 2).map((party, at) => rowsOf(party, columns[at]));
    const height = Math.max(...pair.map((rows) => rows.reduce((sum, cell) => sum + heightOfRow([cell], 1), 0)));
    if (paper.top + height > bottom && height < bottom - margin) turn(paper);
    const begin = paper.top;
    const ends = pair.map((rows) => {
      if (height < bottom - margin) paper.top = begin;
      part(paper, root, "Sect", (section) => {
        for (const cell of rows) row(paper, section, [cell], 1);
      });
      return paper.top;
    });
    paper.top = Math.max(...ends) + 14;
  }
}

const rowsOf = ({ heading, name, address, details }: Block, column: { left: number; width: number } | undefined): Cell[] => [
  { ...column, words: heading, size: 8.5, color: quiet, tag: "H2" },
  { ...column, words: [name, ...address].filter(Boolean).join("\n"), tag: "P" },
  { ...column, words: details.join("\n"), size: 8.5, color: quiet, tag: "P" },
];

/** Terms and facts, two of each in a row. */
function drawPairs(paper: Paper, root: Element, facts: Sheet["facts"], heading?: string) {
  if (heading && facts.length > 0) row(paper, root, [{ words: heading, size: 10.5, weight: bold, tag: "H2" }], 4);
  part(paper, root, "Table", (table) => {
    for (let place = 0; place < facts.length; place += 2) {
      const cells = facts.slice(place, place + 2).flatMap(({ term, fact }, at) => {
        const left = columns[at]?.left ?? margin;
        return [
          { words: term, left, width: 86, size: 9, color: quiet, tag: "TH" as const },
          { words: fact, left: left + 90, width: (columns[at]?.width ?? 0) - 90, size: 9, weight: heading ? bold : regular },
        ];
      });
      part(paper, table, "TR", (at) => row(paper, at, cells, 3));
    }
  });
  paper.top += 12;
}

function drawSaid(paper: Paper, root: Element, heading: string, texts: string[]) {
  row(paper, root, [{ words: heading, size: 10.5, weight: bold, tag: "H2" }], 2);
  for (const words of texts) row(paper, root, [{ words, tag: "P" }], 2);
  paper.top += 12;
}

/** On each page what it is a copy of, and which page of how many. */
function drawFeet(document: Paper["document"], { title, from, locale }: Sheet) {
  const t = wordsOf(locale);
  const { count } = document.bufferedPageRange();
  for (let place = 0; place < count; place++) {
    document.switchToPage(place);
    const words = [t("copy"), `${from}, ${title}`, t("page", { page: place + 1, pages: count })].join(" · ");
    const [line] = linesOf(words, { weight: regular, size: 7.5, width: right - margin });
    aside(document, () => line && write(document, [line], { left: margin, top: 802, size: 7.5, color: quiet }));
  }
}
