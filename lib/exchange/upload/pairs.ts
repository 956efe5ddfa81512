import { mediaTypeBeside } from "#lib/exchange/media-types.ts";

/** A file among others: `group` is the same for those that came in one zip, and for those that were chosen one by one. */
export type Named = { group: number; path: string };
export type Place = "invoice" | "not-kind" | "no-invoice" | "two-invoices" | { of: number };

/**
 * What each file is, by its name alone: an invoice, or a file of the one among them (by its place) that is called the same: `2041.pdf`,
 * `2041-timmar.xlsx`, `2041_1.png`, or anything in a folder `2041`. Case, and how accents are written, are forgiven.
 */
export function placesOf(files: readonly Named[]): Place[] {
  const owners = new Map<string, number[]>();
  for (const [at, file] of files.entries()) {
    if (!isXml(file)) continue;
    for (const key of keysOfInvoice(file)) owners.set(key, [...(owners.get(key) ?? []), at]);
  }
  return files.map((file) => (isXml(file) ? "invoice" : ownerOf(file, owners)));
}

const isXml = ({ path }: { path: string }): boolean => /\.xml$/i.test(path);

function ownerOf(file: Named, owners: Map<string, number[]>): Place {
  if (!mediaTypeBeside(file.path)) return "not-kind";
  const found = keysOfFile(file).flatMap((key) => [owners.get(key) ?? []].filter(({ length }) => length > 0))[0];
  const [of, another] = found ?? [];
  if (of === undefined) return "no-invoice";
  return another === undefined ? { of } : "two-invoices";
}

function partsOf({ group, path }: Named) {
  const parts = path.normalize("NFC").toLowerCase().split(/[/\\]/).filter(Boolean);
  const name = (parts.pop() ?? "").replace(/\.[^.]+$/, "");
  return { folders: [`${group}`, ...parts], name };
}

/** An invoice in a folder of its own name owns the whole folder. */
function keysOfInvoice(file: Named): string[] {
  const { folders, name } = partsOf(file);
  return [[...folders, name].join("/"), ...(folders.length > 1 && folders.at(-1) === name ? [folders.join("/")] : [])];
}

/** The invoice with its very name, then the folders around it from within, then the longest name that its own begins with. */
function keysOfFile(file: Named): string[] {
  const { folders, name } = partsOf(file);
  const around = folders.map((_, at) => folders.slice(0, folders.length - at).join("/")).slice(0, -1);
  const beginnings = [...name.matchAll(/[-_.]/g)].map(({ index }) => name.slice(0, index)).reverse();
  return [[...folders, name].join("/"), ...around, ...beginnings.map((beginning) => [...folders, beginning].join("/"))];
}
