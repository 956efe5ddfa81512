import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { env } from "#env.ts";
import { decrypt, encrypt } from "#lib/auth/seal.ts";
import type { Fate } from "#lib/exchange/upload/send-files.ts";
import { mostFiles } from "#lib/exchange/upload/unpack.ts";

const purpose = "what became of files";
/** An address is read by whoever stands between, and none takes one of any length. */
const mostNamed = 40;
const longestName = 60;
const mostBytes = 64 * 1024;

const ofFiles = ["too-large", "broken-zip", "other-zip", "not-kind", "no-invoice", "two-invoices"] as const;
const ofInvoices = ["held-back", "other-content", "too-many-beside", "too-large-beside", "cannot-be-checked", "not-allowed"] as const;
const Told = z.object({
  /** The documents, in order, and which of them had come before. */
  ids: z.array(z.uuid()).max(mostFiles),
  repeats: z.array(z.uuid()).max(mostFiles),
  /** Those that have not got all the files that came beside them. */
  bare: z.array(z.uuid()).max(mostFiles),
  left: z.array(z.object({ name: z.string().max(longestName), why: z.enum([...ofFiles, ...ofInvoices]) })).max(mostNamed),
  /** How many more were left. */
  others: z.int().max(100_000),
});
export type Told = z.infer<typeof Told>;

/** What became of the files that somebody sent, for the address of the page that says so; nobody else can make such an address. */
export function sealed(fates: readonly Fate[]): string {
  const sent = fates.flatMap((fate) => ("documentId" in fate ? [fate] : []));
  const left = fates.flatMap((fate) => ("why" in fate ? [{ ...fate, name: [...fate.name].slice(0, longestName / 2).join("") }] : []));
  // What belongs to nothing is the least of it.
  left.sort((one, other) => Number(one.why === "not-kind") - Number(other.why === "not-kind"));
  const told: Told = {
    ids: sent.map(({ documentId }) => documentId),
    repeats: sent.filter(({ isRepeat }) => isRepeat).map(({ documentId }) => documentId),
    bare: sent.filter(({ notAdded }) => notAdded).map(({ documentId }) => documentId),
    left: left.slice(0, mostNamed),
    others: Math.max(0, left.length - mostNamed),
  };
  return encrypt(deflateRawSync(JSON.stringify(told)).toString("base64url"), env.SESSION_SECRET, purpose);
}

/** Nothing where the address was not made here. */
export function unsealed(word: unknown): Told | undefined {
  if (typeof word !== "string") return undefined;
  try {
    const packed = Buffer.from(decrypt(word, env.SESSION_SECRET, purpose), "base64url");
    return Told.parse(JSON.parse(inflateRawSync(packed, { maxOutputLength: mostBytes }).toString("utf8")));
  } catch {
    return undefined;
  }
}
