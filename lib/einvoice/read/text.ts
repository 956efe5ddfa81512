import { bytesPerFile, marksPerFile } from "./limits.ts";
import { Refused, refuse, tooLarge } from "./refusal.ts";

/** How files begin that are something else, whatever they are called. */
const otherKinds: Record<string, string> = {
  "504b0304": "ZIP",
  "504b0506": "ZIP",
  "25504446": "PDF",
  "1f8b": "GZIP",
  "89504e47": "PNG",
  ffd8ff: "JPEG",
  "47494638": "GIF",
  d0cf11e0: "Microsoft Office",
};

/** UTF-16 and UTF-32 by their byte order mark or by the blanks around the first sign; the longer first. */
const otherEncodings: Record<string, string> = {
  fffe0000: "UTF-32",
  "0000feff": "UTF-32",
  "3c000000": "UTF-32",
  "0000003c": "UTF-32",
  fffe: "UTF-16",
  feff: "UTF-16",
  "3c00": "UTF-16",
  "003c": "UTF-16",
  "4c6fa794": "EBCDIC",
};

const byteOrderMark = 0xfeff;

/** The file as text: UTF-8 without an error, and something that could be XML. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > bytesPerFile) throw new Refused(tooLarge("file"));

  const begins = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  const kind = startOf(otherKinds, begins);
  if (kind) throw new Refused(refuse("reject-not-xml", kind));
  const encoding = startOf(otherEncodings, begins);
  if (encoding) throw new Refused(refuse("reject-encoding", encoding));

  if (marksIn(bytes) > marksPerFile) throw new Refused(tooLarge("marks"));

  const text = decode(bytes);
  // The decoder takes one away; the parser would take the second.
  if (text.charCodeAt(0) === byteOrderMark) throw new Refused(refuse("reject-malformed"));
  if (!/^[ \t\r\n]*</.test(text)) throw new Refused(refuse("reject-not-xml"));
  return text;
}

/** Tags, comments, references and ends of line: what the parser stops at, counted far faster than it stops. */
function marksIn(bytes: Uint8Array): number {
  let marks = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x3c || byte === 0x26 || byte === 0x0a) marks++;
  }
  return marks;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(refuse("reject-encoding"));
  }
}

const startOf = (known: Record<string, string>, begins: string): string | undefined =>
  Object.entries(known).find(([start]) => begins.startsWith(start))?.[1];
