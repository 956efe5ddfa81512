import { readSheet } from "read-excel-file/universal";
import { compactWorkbook } from "./compact.ts";
import type { Row } from "./csv.ts";
import { kindOfZip, type OtherKind } from "./kind.ts";
import { Spread, Swelling } from "./sheet.ts";
import { visibleSheetsIn } from "./sheets.ts";

type Problem = "too-heavy" | "broken" | "too-spread" | OtherKind;
type Reading = { rows: Row[]; sheet: string; sheets: string[]; refusal?: undefined } | { rows?: undefined; refusal: Problem };
type Wanted = { sheet?: string | undefined; isTable?: (rows: Row[]) => boolean };

/** Of more sheets than this nobody waits for the last to be read. */
const mostSheets = 20;

/**
 * One sheet of an Excel workbook: the one wanted; else the first visible one that is a table; else the first visible one that says anything.
 * Numbers come as written, whole ones without an exponent; days as 2026-12-31.
 */
export async function rowsOfWorkbook(bytes: Uint8Array<ArrayBuffer>, { sheet: wanted, isTable = isFilled }: Wanted = {}): Promise<Reading> {
  const { zip, directory, refusal } = await compacted(bytes);
  if (!zip) return { refusal };
  const workbook = new Blob([zip]);
  const visible = visibleSheetsIn(directory).slice(0, mostSheets);
  const sheets = visible.map(({ name }) => name);
  const read: { sheet: string; rows: Row[] }[] = [];
  for (const { name, number } of visible.filter((one) => wanted === undefined || one.name === wanted)) {
    const rows = await rowsOfSheet(workbook, number);
    if (rows && (wanted !== undefined || isTable(rows))) return { rows, sheet: name, sheets };
    if (rows) read.push({ sheet: name, rows });
  }
  const first = read.find(({ rows }) => rows.length > 0) ?? read[0];
  return first ? { ...first, sheets } : { refusal: "broken" };
}

const isFilled = (rows: Row[]) => rows.length > 0;

/** Nothing for a sheet that is no table at all, such as a diagram, or is broken. */
async function rowsOfSheet(workbook: Blob, number: number): Promise<Row[] | undefined> {
  try {
    const sheet: unknown[][] = await readSheet(workbook, number, { parseNumber: plainNumber });
    return sheet.map((cells, place) => ({ line: place + 1, cells: cells.map(textIn) }));
  } catch {
    return undefined;
  }
}

type Compacted = { zip: Uint8Array<ArrayBuffer>; directory: string; refusal?: undefined };

/** The reader believes what a file says of sizes and places, and takes all of it into memory. */
async function compacted(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Compacted | { zip?: undefined; directory?: undefined; refusal: Problem }> {
  try {
    const { zip, directory, names } = await compactWorkbook(bytes);
    return zip ? { zip, directory } : { refusal: kindOfZip(names, Buffer.from(bytes.subarray(0, 200)).toString("latin1")) };
  } catch (error) {
    if (error instanceof Swelling) return { refusal: "too-heavy" };
    return { refusal: error instanceof Spread ? "too-spread" : "broken" };
  }
}

const plainNumber = (written: string): string =>
  /[.e]/i.test(written) && Number.isSafeInteger(Number(written)) ? String(Number(written)) : written;

const textIn = (cell: unknown): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""));
