import type { Fact } from "./facts.ts";
import { type Line, linesOf } from "./lines.ts";
import { bold, regular } from "./typeface.ts";

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type Place = { left: number; top: number; size: number; color: string };

export const margin = 56;
export const ink = "#1b1f27";
export const [quiet, rule] = ["#565d6b", "#d9dce3"];
export const [right, bottom] = [539, 785];
const terms = { weight: regular, size: 10, width: 150, left: margin };
const facts = { weight: regular, size: 10, width: 317, left: margin + 166 };
const codes = { ...facts, size: 8 };
const between = 9;

/** Gives where the next thing may stand. */
export function writeTitle(document: Document, root: Element, title: string): number {
  const lines = linesOf(title, { weight: bold, size: 17, width: right - margin });
  root.add(document.struct("H1", spoken(title), () => write(document, lines, { left: margin, top: margin, size: 17, color: ink })));
  return margin + heightOf(lines) + 18;
}

/** A row stands on one page. One that is longer than a page goes on, and each page says its term again. */
export function writeTable(document: Document, root: Element, rows: Fact[], begin: number): void {
  const table = document.struct("Table");
  root.add(table);
  let top = begin;
  for (const { term, fact, isCode } of rows) {
    const style = isCode ? codes : facts;
    const [named, said] = [linesOf(term, terms), linesOf(fact, style)];
    if (top + Math.max(heightOf(named), heightOf(said)) > bottom && top > begin) top = nextPage(document);
    const row = document.struct("TR");
    table.add(row);
    const termPlace = (at: number) => ({ left: terms.left, top: at, size: terms.size, color: quiet });
    const factPlace = (at: number) => ({ left: style.left, top: at, size: style.size, color: ink });
    const [here = [], ...later] = pagesOf(said, top);
    row.add(document.struct("TH", spoken(term), () => write(document, named, termPlace(top))));
    row.add(document.struct("TD", later.length > 0 ? {} : spoken(fact), () => write(document, here, factPlace(top))));
    for (const lines of later) {
      top = nextPage(document);
      aside(document, () => write(document, named, termPlace(top)));
      row.add(document.struct("TD", {}, () => write(document, lines, factPlace(top))));
    }
    row.end();
    top += Math.max(heightOf(named), heightOf(later.at(-1) ?? here)) + between;
    underline(document, top - between / 2);
  }
  table.end();
}

function nextPage(document: Document): number {
  document.addPage();
  return margin;
}

/** The lines that there is room for, page by page. */
function pagesOf(lines: Line[], top: number): Line[][] {
  const pages: Line[][] = [[]];
  let left = bottom - top;
  for (const line of lines) {
    if (line.height > left) [left] = [bottom - margin, pages.push([])];
    left -= line.height;
    pages.at(-1)?.push(line);
  }
  return pages;
}

export function write(document: Document, lines: Line[], { left, top, size, color }: Place) {
  document.fontSize(size).fillColor(color);
  let y = top;
  for (const { runs, ascent, height } of lines) {
    let x = left;
    for (const { words, face, width } of runs) {
      // With features, if none, pdfkit gives the shaper all of the words and not one after the other.
      document.font(face.file).text(words, x, y + ascent, { lineBreak: false, baseline: "alphabetic", features: [] });
      x += width;
    }
    y += height;
  }
}

export const heightOf = (lines: Line[]) => lines.reduce((sum, { height }) => sum + height, 0);

/** Who has it read aloud gets the words as they were written, whatever is drawn for them and in whichever order. */
export const spoken = (words: string) => (/[^\0-\u02ff]/.test(words) ? { actual: words } : {});

function underline(document: Document, y: number) {
  aside(document, () => document.moveTo(margin, y).lineTo(right, y).lineWidth(0.5).strokeColor(rule).stroke());
}

/** What is no part of what is read. */
export function aside(document: Document, draw: () => void) {
  document.markContent("Artifact", { type: "Layout" });
  draw();
  document.endMarkedContent();
}
