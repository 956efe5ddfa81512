import { aside, bottom, heightOf, ink, margin, right, rule, spoken, write } from "#app/ui/receipt/draw-facts.ts";
import { type Line, linesOf } from "#app/ui/receipt/lines.ts";
import { regular } from "#app/ui/receipt/typeface.ts";

type Element = PDFKit.PDFStructureElement;
/** Where the next thing may stand; `again` is what a page begins with while a table goes on. */
export type Paper = { document: PDFKit.PDFDocument; top: number; again?: () => void };

export type Cell = {
  words: string;
  left?: number;
  width?: number;
  size?: number;
  weight?: string;
  color?: string;
  isRight?: boolean;
  tag?: "TH" | "TD" | "P" | "H1" | "H2";
};
type Set = Required<Cell> & { lines: Line[] };

const known = new WeakMap<Cell, Set>();

/** Set once: to measure its words takes longer than all the rest. */
function set(cell: Cell): Set {
  const before = known.get(cell);
  if (before) return before;
  const { words, left = margin, width = right - left, size = 9.5, weight = regular, color = ink, isRight = false, tag = "TD" } = cell;
  const made = { words, left, width, size, weight, color, isRight, tag, lines: linesOf(words, { weight, size, width }) };
  known.set(cell, made);
  return made;
}

/** Cells beside each other. They stand on one page; what is longer than a page goes on on the next. */
export function row(paper: Paper, parent: Element, cells: Cell[], after = 4): void {
  let standing = cells.map(set);
  const height = tallest(standing);
  if (paper.top + height > bottom && paper.top > margin) turn(paper);
  for (let isFirst = true; isFirst || standing.some(({ lines }) => lines.length > 0); isFirst = false) {
    if (!isFirst) turn(paper);
    const here = standing.map((cell) => fitting(cell, bottom - paper.top));
    for (const cell of here) if (isFirst || cell.lines.length > 0) put(paper, parent, cell, isFirst && !isCut(cell, standing));
    paper.top += tallest(here) + after;
    standing = standing.map((cell, place) => ({ ...cell, lines: cell.lines.slice(here[place]?.lines.length) }));
  }
}

export const heightOfRow = (cells: Cell[], after = 4): number => tallest(cells.map(set)) + after;

const tallest = (cells: Set[]) => Math.max(0, ...cells.map(({ lines }) => heightOf(lines)));
const isCut = (cell: Set, whole: Set[]) => whole.some((one) => one.words === cell.words && one.lines.length > cell.lines.length);

/** As many of its lines as there is room for; one at least, so that it comes to an end. */
function fitting(cell: Set, room: number): Set {
  let used = 0;
  const end = cell.lines.findIndex((line, place) => {
    used += line.height;
    return used > room && place > 0;
  });
  return end < 0 ? cell : { ...cell, lines: cell.lines.slice(0, end) };
}

function put(paper: Paper, parent: Element, cell: Set, isWhole: boolean) {
  parent.add(paper.document.struct(cell.tag, isWhole ? spoken(cell.words) : {}, () => draw(paper, cell)));
}

/** What is only seen. */
export const putBare = (paper: Paper, cell: Cell): void => draw(paper, set(cell));

function draw({ document, top }: Paper, { left, width, size, color, isRight, lines }: Set) {
  let y = top;
  for (const line of lines) {
    const used = line.runs.reduce((sum, run) => sum + run.width, 0);
    write(document, [line], { left: isRight ? left + width - used : left, top: y, size, color });
    y += line.height;
  }
}

export function turn(paper: Paper): void {
  paper.document.addPage();
  paper.top = margin;
  paper.again?.();
}

/** A part that is read as one. */
export function part(paper: Paper, parent: Element, kind: "Sect" | "Table" | "TR", fill: (element: Element) => void): void {
  const element = paper.document.struct(kind);
  parent.add(element);
  fill(element);
  element.end();
}

export function hairline({ document, top }: Paper, from = margin, to = right): void {
  aside(document, () => document.moveTo(from, top).lineTo(to, top).lineWidth(0.5).strokeColor(rule).stroke());
}
