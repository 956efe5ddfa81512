import { zipSync } from "fflate";
import { contentOf, type Entry, entriesIn } from "#lib/zip.ts";
import { filledIn, Swelling } from "./sheet.ts";

/** Thrown for a workbook with a grammar of its own: no spreadsheet brings one, and it could name files to read, or words that grow. */
class OwnGrammar extends Error {}

/** What is looked through of a workbook, and what of it the reader gets. */
const mostRead = 128 * 1024 * 1024;
const mostKept = 24 * 1024 * 1024;
const mostFiles = 2_000;

const directory = "xl/workbook.xml";
const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i;
const isOther = /^xl\/(?!calcChain)[^/]+\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i;

type Compact = { zip: Uint8Array<ArrayBuffer>; directory: string; names?: undefined };

/** The same workbook with nothing in it but what its cells say, and what it says of its sheets; of a zip that is no workbook what is in it. */
export async function compactWorkbook(bytes: Uint8Array): Promise<Compact | { zip?: undefined; directory?: undefined; names: string[] }> {
  const entries = entriesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!entries.some(({ name }) => name === directory)) return { names: entries.map(({ name }) => name) };
  if (entries.length > mostFiles) throw new Swelling();

  const [mayRead, mayKeep] = [aMeasure(mostRead), aMeasure(mostKept)];
  const files: Record<string, Buffer> = {};
  for (const entry of entries.filter(({ name }) => isSheet.test(name) || isOther.test(name))) {
    const kept: Buffer[] = [];
    for await (const piece of piecesOf(entry, mayRead)) kept.push(mayKeep(piece));
    files[entry.name] = withoutGrammar(Buffer.concat(kept));
  }
  return { zip: zipSync(files, { level: 0 }), directory: files[directory]?.toString("utf8") ?? "" };
}

async function* piecesOf(entry: Entry, mayRead: (piece: Buffer) => Buffer): AsyncGenerator<Buffer> {
  const content = async function* () {
    for await (const piece of contentOf(entry)) yield mayRead(piece);
  };
  if (!isSheet.test(entry.name)) return yield* content();
  for await (const piece of filledIn(content())) yield Buffer.from(piece, "latin1");
}

/** Lets pieces pass until they come to more than the limit, whatever the zip says of their size. */
function aMeasure(limit: number) {
  let left = limit;
  return (piece: Buffer): Buffer => {
    left -= piece.length;
    if (left < 0) throw new Swelling();
    return piece;
  };
}

function withoutGrammar(content: Buffer): Buffer {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(content.toString("latin1"))) throw new OwnGrammar();
  return content;
}
