import { kindOf, unpacksTooFar } from "#lib/einvoice/attachments/kinds.ts";
import { mediaTypeByName } from "#lib/exchange/media-types.ts";
import { bytesPerDocument } from "#lib/standing/limits.ts";

export type SentFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

export type FileProblem = "empty" | "too-large" | "unknown-kind" | "unreadable";

/** Of which kind a file is: its name says one, and its content is of that one. */
export function mediaTypeOf({ name, bytes }: SentFile): { mediaType: string; problem?: undefined } | { problem: FileProblem } {
  if (bytes.length === 0) return { problem: "empty" };
  if (bytes.length > bytesPerDocument) return { problem: "too-large" };
  const mediaType = mediaTypeByName(name);
  if (!mediaType) return { problem: "unknown-kind" };
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isOne(mediaType, content) || unpacksTooFar(content)) return { problem: "unreadable" };
  return { mediaType };
}

function isOne(mediaType: string, content: Buffer): boolean {
  try {
    return kindOf(mediaType)?.isOne(content) ?? false;
  } catch {
    return false;
  }
}
