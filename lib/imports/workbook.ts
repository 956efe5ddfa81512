import { readSheet } from "read-excel-file/universal";
import { compactWorkbook } from "./compact.ts";
import type { Row } from "./csv.ts";
import { Spread, Swelling } from "./sheet.ts";

type Problem = "too-heavy" | "broken" | "not-a-table" | "too-spread";
type Reading = { rows: Row[]; refusal?: undefined } | { rows?: undefined; refusal: Problem };

/** The first sheet of an Excel workbook. Numbers come as written, whole ones without an exponent; days as 2026-12-31. */
export async function rowsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  try {
    // The reader believes what a file says of sizes and places, and takes all of it into memory.
    const workbook = await compactWorkbook(bytes);
    if (!workbook) return { refusal: "not-a-table" };
    const sheet: unknown[][] = await readSheet(new Blob([workbook]), { parseNumber: plainNumber });
    return { rows: sheet.map((cells, place) => ({ line: place + 1, cells: cells.map(textIn) })) };
  } catch (error) {
    if (error instanceof Swelling) return { refusal: "too-heavy" };
    return { refusal: error instanceof Spread ? "too-spread" : "broken" };
  }
}

const plainNumber = (written: string): string =>
  /[.e]/i.test(written) && Number.isSafeInteger(Number(written)) ? String(Number(written)) : written;

const textIn = (cell: unknown): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""));
