import type { Cells, Column } from "#lib/customers/columns.ts";
import type { Row } from "./csv.ts";
import { hasHeadings, type Layout, layoutOf, type Remembered, type SaidLayout } from "./layout.ts";
import { type Opened, openFile, type Unopened, type Ways } from "./open-file.ts";

export const mostBytes = 5 * 1024 * 1024;
const mostRows = 5_000;
const longest = 5_000;
/** More than any file of customers has. */
export const mostColumns = 256;
/** A workbook says each word once, however many cells it stands in: unpacked it may say no more than a CSV file of the same size. */
const mostSigns = mostBytes;
/** Above the headings may stand titles. */
const mostRowsRead = mostRows + 100;
/** Of a file that is only looked at: rows enough to show, and to guess by. */
const rowsShown = 50;
const rowsSampled = 200;

/** How to read a file: what its office has said of headings before, and of this file, where we were not sure. */
export type Reading = Ways & SaidLayout & { remembered?: Remembered };
export type TableRow = { line: number; cells: Cells };
export type BadFile =
  | Unopened["refusal"]
  | "too-large"
  | "too-heavy"
  | "busy"
  | "no-file"
  | "only-headings"
  | "too-many-rows"
  | "missing-columns";
/** Why somebody must say how the file is to be read. */
type Doubt = "missing" | "twice" | "encoding";
export type Refused = { refusal: BadFile; columns?: Column[]; line?: number; sheet?: string };
type Whole = { opened: Opened; rows: Row[]; layout: Layout; refusal?: undefined };
type Table = { rows: TableRow[]; ignored: string[]; doubts: Doubt[]; refusal?: undefined };

/** The customers in a CSV or XLSX file by the columns that we know, the headings that we do not, and what we are not sure of. */
export async function readTable(bytes: Uint8Array<ArrayBuffer>, reading: Reading = {}): Promise<Table | Refused> {
  const looked = await lookAt(bytes, reading);
  return looked.refusal ? looked : looked.table;
}

/** The same with its first rows, how they are read and how else they could be. */
export async function lookAt(bytes: Uint8Array<ArrayBuffer>, reading: Reading) {
  const whole = await readWhole(bytes, reading);
  if (whole.refusal) return whole;
  const { opened, rows, layout } = whole;
  const { rows: _, ...ways } = opened;
  const shown = { rows: rows.slice(0, rowsShown), layout: { ...layout, body: layout.body.slice(0, rowsSampled) } };
  return { opened: ways, ...shown, table: tableOf(whole), refusal: undefined };
}

async function readWhole(bytes: Uint8Array<ArrayBuffer>, { remembered = new Map(), ...said }: Reading): Promise<Whole | Refused> {
  if (bytes.length > mostBytes) return { refusal: "too-large" };
  const opened = await openFile(bytes, { ...said, mostRows: mostRowsRead }, (rows) => hasHeadings(filledOf(rows), remembered));
  if (opened.refusal) return opened;
  if (opened.rows.some(({ cells }) => cells.length > mostColumns)) return { refusal: "too-spread" };
  if (signsIn(opened.rows) > mostSigns) return { refusal: "too-heavy" };
  const rows = filledOf(opened.rows);
  if (rows.length === 0) return { refusal: "empty" };
  const layout = layoutOf(rows, remembered, said);
  return layout.columns.length < 2 ? { refusal: "missing-columns", columns: layout.missing } : { opened, rows, layout };
}

const signsIn = (rows: Row[]): number => rows.reduce((sum, { cells }) => sum + cells.reduce((signs, cell) => signs + cell.length, 0), 0);

function tableOf({ opened, layout }: Whole): Table | Refused {
  const { headings, columns, body, missing, twice } = layout;
  if (body.length === 0) return { refusal: "only-headings" };
  if (body.length > mostRows) return { refusal: "too-many-rows" };

  const isFilled = (place: number) => body.some(({ cells }) => cells[place]?.trim());
  const ignored = headings
    .filter((heading, place) => heading && !columns[place] && isFilled(place))
    .map((heading) => clean(heading).slice(0, 80));
  const doubts = [missing.length > 0 && "missing", twice.length > 0 && "twice", opened.isDoubtful && "encoding"] as const;
  return {
    rows: body.map(({ line, cells }) => ({ line, cells: cellsOf(cells, columns) })),
    ignored: ignored.slice(0, 50),
    doubts: doubts.filter((doubt) => doubt !== false),
  };
}

const filledOf = (rows: Row[]): Row[] => rows.filter(({ cells }) => cells.some((cell) => cell.trim()));

function cellsOf(cells: string[], columns: (Column | null)[]): Cells {
  const filled = columns.map((column, place) => [column, clean(cells[place] ?? "").slice(0, longest)] as const);
  return Object.fromEntries(filled.filter(([column, cell]) => column && cell));
}

/** Without what no database keeps, and without the apostrophe that an export puts before what could be a formula. */
const clean = (cell: string): string =>
  cell
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
