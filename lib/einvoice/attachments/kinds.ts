import { type Listed, listed } from "./zip.ts";

type Kind = { endings: string[]; isOne: (content: Buffer) => boolean };

const begins = (...start: number[]) => {
  const bytes = Buffer.from(start);
  return (content: Buffer) => content.subarray(0, bytes.length).equals(bytes);
};
const pdf = begins(0x25, 0x50, 0x44, 0x46, 0x2d);
const zip = begins(0x50, 0x4b, 0x03, 0x04);
const png = begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const jpeg = begins(0xff, 0xd8, 0xff);
const spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

/** The kinds of attachment that EN 16931 allows, each with what its content must be. */
const kinds: Record<string, Kind> = {
  "application/pdf": { endings: ["pdf"], isOne: pdf },
  "image/png": { endings: ["png"], isOne: png },
  "image/jpeg": { endings: ["jpg", "jpeg"], isOne: jpeg },
  "text/csv": { endings: ["csv", "txt"], isOne: isText },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { endings: ["xlsx"], isOne: isWorkbook },
  // Its first file says what it is, and is not packed.
  [spreadsheet]: { endings: ["ods"], isOne: (content) => zip(content) && content.toString("latin1", 30, 84) === `mimetype${spreadsheet}` },
};

export const kindOf = (mimeCode: string): Kind | undefined => (Object.hasOwn(kinds, mimeCode) ? kinds[mimeCode] : undefined);

/** Above this, what a zip unpacks to is no table: compressed text becomes a tenth, rarely a fiftieth. */
const timesUnpacked = 100;
const megabytesUnpacked = 1;

export function unpacksTooFar(content: Buffer): boolean {
  const { packed, unpacked } = (zip(content) && listed(content)) || nothing;
  return unpacked > megabytesUnpacked * 1_000_000 && unpacked > packed * timesUnpacked;
}

const nothing: Listed = { names: [], packed: 0, unpacked: 0 };

function isWorkbook(content: Buffer): boolean {
  const { names } = (zip(content) && listed(content)) || nothing;
  return names.includes("[Content_Types].xml") && names.some((name) => name.startsWith("xl/"));
}

/** Text by any encoding that has the signs of ASCII: no control signs but tabs and ends of line, and no markup. */
function isText(content: Buffer): boolean {
  const isControl = content.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
  return !isControl && ![pdf, zip, png, jpeg].some((other) => other(content)) && !/^[\s\uFEFF]*</.test(content.toString("utf8", 0, 1000));
}
