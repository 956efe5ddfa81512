import { type Cells, type Column, columns, headingOf } from "#lib/customers/columns.ts";
import { texts } from "#lib/i18n/texts.ts";
import { locales } from "#lib/locale.ts";
import { type Row, rowsOfCsv } from "./csv.ts";
import { textOf } from "./decode.ts";
import { rowsOfWorkbook } from "./workbook.ts";

export const mostBytes = 5 * 1024 * 1024;
const mostRows = 5_000;
const longest = 5_000;
const mostColumns = 256;
/** A workbook says each word once, however many cells it stands in: unpacked it may say no more than a CSV file of the same size. */
const mostSigns = mostBytes;

export type TableRow = { line: number; cells: Cells };
export type BadFile =
  | NonNullable<Awaited<ReturnType<typeof rowsOfWorkbook>>["refusal"]>
  | "no-file"
  | "too-large"
  | "busy"
  | "old-excel"
  | "encrypted"
  | "empty"
  | "only-headings"
  | "too-many-rows"
  | "missing-columns"
  | "column-twice";
type Table = { rows: TableRow[]; ignored: string[]; refusal?: undefined };
type Refused = { refusal: BadFile; columns?: Column[] };

/** The customers in a CSV or XLSX file by the columns that we know, and the headings that we do not. */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<Table | Refused> {
  if (bytes.length > mostBytes) return { refusal: "too-large" };
  const { rows, refusal } = await rowsIn(bytes);
  if (!rows) return { refusal };
  if (rows.some(({ cells }) => cells.length > mostColumns)) return { refusal: "too-spread" };
  if (signsIn(rows) > mostSigns) return { refusal: "too-heavy" };

  const [headings, ...filled] = rows.filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (!headings) return { refusal: "empty" };
  const places = headings.cells.map(columnOf);
  const twice = columns.filter((column) => places.filter((place) => place === column).length > 1);
  if (twice.length > 0) return { refusal: "column-twice", columns: twice };
  const missing = (["name", "organisationNumber"] as const).filter((column) => !places.includes(column));
  if (missing.length > 0) return { refusal: "missing-columns", columns: missing };
  if (filled.length === 0) return { refusal: "only-headings" };
  if (filled.length > mostRows) return { refusal: "too-many-rows" };

  const ignored = headings.cells.filter((heading, place) => heading.trim() && !places[place]).map((heading) => clean(heading).slice(0, 80));
  return { rows: filled.map(({ line, cells }) => ({ line, cells: cellsOf(cells, places) })), ignored: ignored.slice(0, 50) };
}

/** What the file is, by its first bytes: a name can say anything. */
async function rowsIn(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Awaited<ReturnType<typeof rowsOfWorkbook>> | { rows?: undefined; refusal: BadFile }> {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (bytes.length === 0) return { refusal: "empty" };
  if (start.startsWith("PK")) return rowsOfWorkbook(bytes);
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return { refusal: isEncrypted(bytes) ? "encrypted" : "old-excel" };

  const text = textOf(bytes);
  if (start.startsWith("%PDF") || text.includes("\u0000")) return { refusal: "not-a-table" };
  try {
    return { rows: rowsOfCsv(text, mostRows + 1) };
  } catch {
    return { refusal: "broken" };
  }
}

const signsIn = (rows: Row[]): number => rows.reduce((sum, { cells }) => sum + cells.reduce((signs, cell) => signs + cell.length, 0), 0);

/** A workbook with a password is an old container around the new format. */
const isEncrypted = (bytes: Uint8Array) => Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));

const plain = (heading: string) =>
  heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const known = new Map<string, Column>(
  locales.flatMap((locale) =>
    columns.flatMap((column) => {
      const others: Partial<Record<string, string>> = texts[locale].imports.otherHeadings;
      return [headingOf(column, locale), ...(others[column]?.split(",") ?? [])].map((name): [string, Column] => [plain(name), column]);
    }),
  ),
);

const columnOf = (heading: string): Column | undefined => known.get(plain(heading));

function cellsOf(cells: string[], places: (Column | undefined)[]): Cells {
  const filled = places.map((column, place) => [column, clean(cells[place] ?? "").slice(0, longest)] as const);
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
