import { type Row, rowsOfCsv, UnclosedQuote } from "./csv.ts";
import { type Encoding, encodings, textIn, textOf } from "./decode.ts";
import { kindOfBytes, kindOfText, type OtherKind } from "./kind.ts";
import { rowsOfWorkbook } from "./workbook.ts";

/** What somebody has said about how the file is to be read. */
export type Ways = { sheet?: string | undefined; encoding?: Encoding | undefined };
type Most = { mostRows: number };
export type Opened = {
  rows: Row[];
  sheet?: string;
  sheets: string[];
  encoding?: Encoding | undefined;
  encodings: Encoding[];
  isDoubtful: boolean;
  refusal?: undefined;
};
export type Unopened = {
  rows?: undefined;
  refusal: OtherKind | "too-heavy" | "broken" | "too-spread" | "empty" | "unclosed-quote";
  line?: number;
};

/** The rows of a CSV or XLSX file, by what it is and not by its name; or what else it is. `isTable` knows the sheet that is meant. */
export async function openFile(
  bytes: Uint8Array<ArrayBuffer>,
  ways: Ways & Most,
  isTable: (rows: Row[]) => boolean,
): Promise<Opened | Unopened> {
  if (bytes.length === 0) return { refusal: "empty" };
  const other = kindOfBytes(bytes);
  if (other) return { refusal: other };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || (bytes[2] ?? 0) > 8) return openText(bytes, ways);

  const read = await rowsOfWorkbook(bytes, { sheet: ways.sheet, isTable });
  return read.refusal ? { refusal: read.refusal } : { ...read, encodings: [], isDoubtful: false };
}

function openText(bytes: Uint8Array, { encoding: said, mostRows }: Ways & Most): Opened | Unopened {
  const { text, encoding, isDoubtful } = said ? { text: textIn(bytes, said), encoding: said, isDoubtful: false } : textOf(bytes);
  const other = kindOfText(text);
  if (other) return { refusal: other };
  const isSaid = encoding !== undefined && (said !== undefined || isDoubtful);
  try {
    return { rows: rowsOfCsv(text, mostRows), sheets: [], encoding, encodings: isSaid ? [...encodings] : [], isDoubtful };
  } catch (error) {
    return error instanceof UnclosedQuote ? { refusal: "unclosed-quote", line: error.line } : { refusal: "broken" };
  }
}
