import { createHash } from "node:crypto";
import { kindOf, unpacksTooFar } from "#lib/einvoice/attachments/kinds.ts";
import { safeName, withEnding } from "#lib/einvoice/reading/reading.ts";
import { mediaTypeBeside } from "#lib/exchange/media-types.ts";
import type { Attached } from "#lib/exchange/send/judge.ts";
import { type Item, lastPart, type Room, read } from "./items.ts";

/** Of one invoice. */
const mostAttached = 20;
const mostBytesAttached = 10 * 1024 * 1024;

export type Wrong = { name: string; why: "too-large" | "broken-zip" | "other-content" | "too-many-beside" | "too-large-beside" };
type Gathered = { attached: Attached[]; wrong: Wrong[] };

/** The files that belong to an invoice, its picture first; and which of them cannot be kept, with the reason. */
export async function gather(invoice: Item, its: readonly Item[], room: Room): Promise<Gathered> {
  const gathered: Gathered = { attached: [], wrong: [] };
  const nameOfPicture = baseOf(invoice);
  if (its.length > mostAttached)
    return { attached: [], wrong: its.slice(0, 1).map(({ path }) => ({ name: lastPart(path), why: "too-many-beside" })) };
  const isOther = (item: Item) => Number(!(isPdf(item) && baseOf(item) === nameOfPicture));
  let size = 0;
  for (const item of [...its].sort((one, other) => isOther(one) - isOther(other))) {
    const name = lastPart(item.path);
    const bytes = await read(item, room);
    size += typeof bytes === "string" ? 0 : bytes.length;
    const one = typeof bytes === "string" ? bytes : size > mostBytesAttached ? "too-large-beside" : attachedOf(name, bytes);
    if (typeof one === "string") gathered.wrong.push({ name, why: one });
    else gathered.attached.push(one);
  }
  return gathered;
}

const isPdf = ({ path }: Item) => mediaTypeBeside(path) === "application/pdf";
const baseOf = ({ path }: Item) =>
  lastPart(path)
    .normalize("NFC")
    .toLowerCase()
    .replace(/\.[^.]+$/, "");

/** Under a name that any computer can keep, when it is what its name says. */
function attachedOf(name: string, bytes: Uint8Array<ArrayBuffer>): Attached | "other-content" {
  const mediaType = mediaTypeBeside(name) ?? "";
  const kind = kindOf(mediaType);
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!kind?.isOne(content) || unpacksTooFar(content)) return "other-content";
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name: withEnding(safeName(name), kind.endings), mediaType, bytes, sha256 };
}
