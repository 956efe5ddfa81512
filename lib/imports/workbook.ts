import { readSheet } from "read-excel-file/universal";
import type { Row } from "./csv.ts";
import { filesIn, SwellingZip } from "./zip.ts";

type Problem = "too-large" | "broken" | "not-a-table" | "too-spread";
type Reading = { rows: Row[]; refusal?: undefined } | { rows?: undefined; refusal: Problem };

const mostInflated = 64 * 1024 * 1024;
const mostRows = 20_000;

/** The first sheet of an Excel workbook. Numbers come as written, whole ones without an exponent; days as 2026-12-31. */
export async function rowsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const problem = problemIn(bytes);
  if (problem) return { refusal: problem };
  try {
    const sheet: unknown[][] = await readSheet(new Blob([bytes]), { parseNumber: plainNumber });
    return { rows: sheet.map((cells, place) => ({ line: place + 1, cells: cells.map(textIn) })) };
  } catch {
    return { refusal: "broken" };
  }
}

/** The reader believes what the file says of sizes and places, so both are checked first. */
function problemIn(bytes: Uint8Array<ArrayBuffer>): Problem | undefined {
  try {
    const files = filesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mostInflated);
    if (!files.some(({ name }) => name === "xl/workbook.xml")) return "not-a-table";
    if (files.some(hasOwnGrammar)) return "broken";
    const sheets = files.filter(({ name }) => name.startsWith("xl/worksheets/"));
    return sheets.every(({ content }) => isCompact(content)) ? undefined : "too-spread";
  } catch (error) {
    return error instanceof SwellingZip ? "too-large" : "broken";
  }
}

/** No spreadsheet brings a grammar of its own, which could name files and addresses to be read, or words that grow. */
const hasOwnGrammar = ({ name, content }: { name: string; content: Buffer }) =>
  /\.(?:xml|rels)$/.test(name) && /<!(?:DOCTYPE|ENTITY)/i.test(content.toString("latin1"));

/** A single cell far out would make the reader build everything up to it. */
const isCompact = (sheet: Buffer): boolean =>
  [...sheet.toString("latin1").matchAll(/(?<!xmlns:)\br\s*=\s*["']([^"']*)["']/g)].every(([, place = ""]) => {
    const [, letters, row] = /^([A-Z]{0,2})(\d{1,5})$/.exec(place) ?? [];
    return letters !== undefined && (letters.length < 2 || letters < "IW") && Number(row) <= mostRows;
  });

const plainNumber = (written: string): string =>
  /[.e]/i.test(written) && Number.isSafeInteger(Number(written)) ? String(Number(written)) : written;

const textIn = (cell: unknown): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""));
