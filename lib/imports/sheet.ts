/** Thrown for a sheet with filled cells so far outside that the reader would build everything up to them. */
export class Spread extends Error {}
/** Thrown for what is far more than anybody fills in. */
export class Swelling extends Error {}

const mostRows = 20_000;
const longestPiece = 256 * 1024;

const borders = /<(?:\w+:)?row[\s>/]|<\/(?:\w+:)?sheetData/g;
const filled = /<(?:\w+:)?[vt]\b[^>]*>\s*[^\s<]/;
/** A tag has no more than this in it; whoever writes a longer one has its cell read as it is. */
const inTag = "[^<>]{0,400}";
const emptyCells = new RegExp(
  `<((?:\\w+:)?c)\\b${inTag}?(?:/>|(?<!/)>\\s*(?:<f\\b${inTag}?(?:/>|(?<!/)>[^<]*</f>)\\s*)?(?:<v\\s*/>|<v>\\s*</v>)?\\s*</\\1>)`,
  "g",
);
/** What a spreadsheet could not work out it shows in words, which the reader would pass over. */
const failedCells = new RegExp(`(<(?:\\w+:)?c\\b${inTag}?\\st\\s*=\\s*)(["'])e\\2`, "g");
const places = /<(?:\w+:)?(?:row|c)\b[^>]*?\sr\s*=\s*["']([^"']*)["']/g;

/** What a sheet says: its filled rows and cells alone, since many are formatted a million rows down, and nothing after them. */
export async function* filledIn(sheet: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rows = 0;
  for await (const piece of piecesOf(sheet)) {
    const [, end, prefix = ""] = /^(<\/(\w+:)?sheetData)/.exec(piece) ?? [];
    if (end) return yield `${end}></${prefix}worksheet>`;
    if (!/^<(?:\w+:)?row[\s>/]/.test(piece)) yield piece;
    else if (filled.test(piece) || !hasNumber(piece)) {
      if (++rows > mostRows || !isNear(piece)) throw new Spread();
      yield piece.replace(emptyCells, "").replace(failedCells, "$1$2str$2");
    }
  }
}

/** What stands before the rows, row by row, and what stands after them. */
async function* piecesOf(sheet: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of sheet) {
    rest += chunk.toString("latin1");
    let from = 0;
    for (const { index } of rest.matchAll(borders)) {
      if (index > from) yield rest.slice(from, index);
      from = index;
    }
    rest = rest.slice(from);
    if (rest.startsWith("</")) break;
    if (rest.length > longestPiece) throw new Swelling();
  }
  yield rest;
}

/** A row without a number of its own is the one after that before it, and must not be left out. */
const hasNumber = (row: string) => /^[^>]*\sr\s*=/.test(row);

const isNear = (row: string): boolean =>
  [...row.matchAll(places)].every(([, place = ""]) => {
    const [, letters, number] = /^([A-Z]{0,2})(\d{1,5})$/.exec(place) ?? [];
    return letters !== undefined && (letters.length < 2 || letters < "IW") && Number(number) <= mostRows;
  });
