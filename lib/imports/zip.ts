import { inflateRawSync } from "node:zlib";

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;

/** Thrown for a zip that swells beyond the limit. */
export class SwellingZip extends Error {}

/**
 * The files in a zip, by the directory at its end, never larger together than the limit whatever the directory claims.
 * Throws for anything that is no whole zip.
 */
export function filesIn(zip: Buffer, limit: number): { name: string; content: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error("The zip has no directory");
  let left = limit;
  let place = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const entry = entryAt(zip, place);
    const content = inflated(entry, left);
    left -= content.length;
    place = entry.next;
    return { name: entry.name, content };
  });
}

function entryAt(zip: Buffer, place: number) {
  if (zip.readUInt32LE(place) !== entryOfDirectory) throw new Error("The zip's directory is broken");
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => zip.readUInt16LE(place + field));
  const nameEnd = place + 46 + (nameLength ?? 0);
  const local = zip.readUInt32LE(place + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return {
    name: zip.toString("utf8", place + 46, nameEnd),
    isDeflated: zip.readUInt16LE(place + 10) !== 0,
    packed: zip.subarray(start, start + zip.readUInt32LE(place + 20)),
    size: zip.readUInt32LE(place + 24),
    next: nameEnd + (extraLength ?? 0) + (commentLength ?? 0),
  };
}

function inflated({ packed, isDeflated, size }: ReturnType<typeof entryAt>, limit: number): Buffer {
  if (size > limit) throw new SwellingZip();
  const content = isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }) : packed;
  if (content.length !== size) throw new Error("A file in the zip has another size than its directory says");
  return content;
}
