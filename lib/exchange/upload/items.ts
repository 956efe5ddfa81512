import { mediaTypeBeside } from "#lib/exchange/media-types.ts";
import type { File as Sent } from "#lib/exchange/send/judge.ts";
import { contentOf, type Entry, entriesIn } from "#lib/zip.ts";

const mostBytesOfFile = 10 * 1024 * 1024;

/** A file that somebody has chosen, or one of a zip that has not been unpacked; `group` as for `placesOf`. */
export type Item = { group: number; path: string; from: Entry | Uint8Array<ArrayBuffer> };
export type Room = { left: number };
type Broken = { name: string; why: "too-large" | "broken-zip" | "other-zip" };

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;
/** Folders, and what computers put beside files by themselves. */
const isNothing = ({ name }: Entry) => /\/$|^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
/** A document of an office program is a zip too, full of XML that is no invoice. */
const isOfProgram = ({ name }: Entry) => /^(?:\[Content_Types\]\.xml|META-INF\/manifest\.xml|mimetype)$/.test(name);
export const lastPart = (name: string) => name.split(/[/\\]/).at(-1) || name;

/** A chosen file, or what is in it where it is a zip. */
export function itemsIn({ name, bytes }: Sent, group: number): Item[] | Broken {
  if (!isZip(bytes) || mediaTypeBeside(name)) {
    return bytes.length > mostBytesOfFile ? { name, why: "too-large" } : [{ group: 0, path: name, from: bytes }];
  }
  const entries = entriesOf(bytes);
  if (!entries) return { name, why: "broken-zip" };
  if (entries.some(isOfProgram)) return { name, why: "other-zip" };
  return entries.filter((entry) => !isNothing(entry)).map((entry) => ({ group, path: entry.name, from: entry }));
}

function entriesOf(bytes: Uint8Array<ArrayBuffer>): Entry[] | undefined {
  try {
    return entriesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return undefined;
  }
}

/** Piece by piece, and no further than there is room for. */
export async function read({ from }: Item, room: Room): Promise<Uint8Array<ArrayBuffer> | "too-large" | "broken-zip"> {
  if (from instanceof Uint8Array) return from;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of contentOf(from)) {
      size += piece.length;
      room.left -= piece.length;
      if (size > mostBytesOfFile || room.left < 0) return "too-large";
      pieces.push(piece);
    }
  } catch {
    return "broken-zip";
  }
  return new Uint8Array(Buffer.concat(pieces));
}
