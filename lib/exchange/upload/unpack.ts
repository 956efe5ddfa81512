import type { Attached, File as Sent } from "#lib/exchange/send/judge.ts";
import { gather, type Wrong } from "./gather.ts";
import { type Item, itemsIn, lastPart, type Room, read } from "./items.ts";
import { type Place, placesOf } from "./pairs.ts";

/** Of all that is sent at a time, packed or not. */
export const mostBytesAtATime = 20 * 1024 * 1024;
export const mostFiles = 100;
/** A zip that says more than this has been made to be too much. */
const mostBytesUnpacked = 60 * 1024 * 1024;

/** Why a file that came with others is not sent. */
export type Left = { name: string; why: "other-zip" | "held-back" | Wrong["why"] | Exclude<Place, object | "invoice"> };
type ToSend = Sent & { attached: Attached[] };
type Unpacked = { files: ToSend[]; left: Left[] };

/**
 * The invoices that are to be sent, those in a zip one by one, each with the files that are called as it is; and what is not, with the reason.
 * What a file says of its size is not believed. An invoice of whose files one cannot go does not go without it: it could not be added later.
 */
export async function unpack(uploaded: readonly Sent[]): Promise<Unpacked> {
  const opened = uploaded.map((file, at) => itemsIn(file, at + 1));
  const items = opened.flatMap((one) => (Array.isArray(one) ? one : []));
  const { invoices, beside, left } = sorted(items);
  const unpacked: Unpacked = { files: [], left: [...opened.flatMap((one) => (Array.isArray(one) ? [] : [one])), ...left] };
  const room = { left: mostBytesUnpacked };
  for (const at of invoices.slice(0, mostFiles + 1)) await take(items[at], beside.get(at) ?? [], room, unpacked);
  return unpacked;
}

/** By their places among all files: the invoices, what belongs to each, and what belongs to none. */
type Sorted = { invoices: number[]; beside: Map<number, Item[]>; left: Left[] };

function sorted(items: readonly Item[]): Sorted {
  const found: Sorted = { invoices: [], beside: new Map(), left: [] };
  const places = placesOf(items);
  for (const [at, item] of items.entries()) {
    const place = places[at] ?? "not-kind";
    // What somebody has chosen by itself is looked at, whatever it is called.
    if (place === "invoice" || (place === "not-kind" && item.from instanceof Uint8Array)) found.invoices.push(at);
    else if (typeof place === "object") found.beside.set(place.of, [...(found.beside.get(place.of) ?? []), item]);
    else found.left.push({ name: lastPart(item.path), why: place });
  }
  return found;
}

async function take(invoice: Item | undefined, its: Item[], room: Room, { files, left }: Unpacked): Promise<void> {
  if (!invoice) return;
  const name = lastPart(invoice.path);
  const bytes = await read(invoice, room);
  if (typeof bytes === "string") {
    left.push({ name, why: bytes });
    return;
  }
  const { attached, wrong } = await gather(invoice, its, room);
  if (wrong.length === 0) files.push({ name, bytes, attached });
  else left.push({ name, why: "held-back" }, ...wrong);
}
