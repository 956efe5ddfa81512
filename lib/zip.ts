import { createInflateRaw } from "node:zlib";

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;

/** A file in a zip, still packed: what the directory says of its size is nowhere believed. */
export type Entry = { name: string; packed: Buffer; isPacked: boolean; next: number };

/** The files in a zip, by the directory at its end. Throws for anything that is no whole zip. */
export function entriesIn(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error("The zip has no directory");
  let place = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const entry = entryAt(zip, place);
    place = entry.next;
    return entry;
  });
}

function entryAt(zip: Buffer, place: number): Entry {
  if (zip.readUInt32LE(place) !== entryOfDirectory) throw new Error("The zip's directory is broken");
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => zip.readUInt16LE(place + field));
  const nameEnd = place + 46 + (nameLength ?? 0);
  const local = zip.readUInt32LE(place + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return {
    name: zip.toString("utf8", place + 46, nameEnd),
    packed: zip.subarray(start, start + zip.readUInt32LE(place + 20)),
    isPacked: zip.readUInt16LE(place + 10) !== 0,
    next: nameEnd + (extraLength ?? 0) + (commentLength ?? 0),
  };
}

/** What is in the file, piece by piece, for as long as somebody asks for more. */
export async function* contentOf({ packed, isPacked }: Entry): AsyncGenerator<Buffer> {
  if (!isPacked) return yield packed;
  const inflating = createInflateRaw({ chunkSize: 64 * 1024 });
  inflating.end(packed);
  yield* inflating;
}
