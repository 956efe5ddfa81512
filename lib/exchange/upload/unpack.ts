import type { File as Sent } from "#lib/exchange/send/judge.ts";
import { contentOf, type Entry, entriesIn } from "#lib/zip.ts";

const mostBytesOfFile = 10 * 1024 * 1024;
/** Of all that is sent at a time, packed or not. */
export const mostBytesAtATime = 20 * 1024 * 1024;
export const mostFiles = 100;
/** A zip that says more than this has been made to be too much. */
const mostBytesUnpacked = 60 * 1024 * 1024;

/** Why a file that came with others is not sent. */
export type Left = { name: string; why: "too-large" | "not-xml" | "broken-zip" | "other-zip" };
export type Unpacked = { files: Sent[]; left: Left[] };

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;
const isXml = ({ name }: { name: string }) => /\.xml$/i.test(name);
/** Folders, and what computers put beside files by themselves. */
const isNothing = ({ name }: Entry) => /\/$|^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
/** A document of an office program is a zip too, full of XML that is no invoice. */
const isOfProgram = ({ name }: Entry) => /^(?:\[Content_Types\]\.xml|META-INF\/manifest\.xml|mimetype)$/.test(name);
const lastPart = (name: string) => name.split(/[/\\]/).at(-1) || name;

/** The files that are to be sent, those in a zip one by one; and what is not, with the reason. What a file says of its size is not believed. */
export async function unpack(uploaded: readonly Sent[]): Promise<Unpacked> {
  const room = { left: mostBytesUnpacked };
  const parts: Unpacked[] = [];
  for (const file of uploaded) parts.push(isZip(file.bytes) ? await unzip(file, room) : single(file));
  return { files: parts.flatMap(({ files }) => files), left: parts.flatMap(({ left }) => left) };
}

const single = (file: Sent): Unpacked =>
  file.bytes.length > mostBytesOfFile ? { files: [], left: [{ name: file.name, why: "too-large" }] } : { files: [file], left: [] };

async function unzip({ name, bytes }: Sent, room: { left: number }): Promise<Unpacked> {
  const entries = entriesOf(bytes);
  if (!entries) return { files: [], left: [{ name, why: "broken-zip" }] };
  if (entries.some(isOfProgram)) return { files: [], left: [{ name, why: "other-zip" }] };
  const meant = entries.filter((entry) => !isNothing(entry));
  const others = meant.filter((entry) => !isXml(entry));
  const found: Unpacked = { files: [], left: others.map((entry): Left => ({ name: lastPart(entry.name), why: "not-xml" })) };
  for (const entry of meant.filter(isXml).slice(0, mostFiles + 1)) {
    const content = await read(entry, room);
    if (typeof content === "string") found.left.push({ name: lastPart(entry.name), why: content });
    else found.files.push({ name: lastPart(entry.name), bytes: content });
  }
  return found;
}

function entriesOf(bytes: Uint8Array<ArrayBuffer>): Entry[] | undefined {
  try {
    return entriesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return undefined;
  }
}

/** Piece by piece, and no further than there is room for. */
async function read(entry: Entry, room: { left: number }): Promise<Uint8Array<ArrayBuffer> | Left["why"]> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of contentOf(entry)) {
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
