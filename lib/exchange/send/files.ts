import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documentEvents } from "#db/schema/index.ts";
import { keepPayload, listBeside, type Owner, readPayload } from "#lib/exchange/payloads.ts";
import { type Attached, type File, type Judged, mediaType } from "./judge.ts";

/** An invoice and what lies beside it, in this order, on one side. */
export async function keepFiles(tx: Transaction, owner: Owner, { file, attached }: Judged): Promise<void> {
  for (const [position, one] of [{ ...file, mediaType }, ...attached].entries()) await keepPayload(tx, owner, one, position);
}

/** As they were kept. */
export async function readFiles(tx: Transaction, owner: Owner): Promise<(File & { attached: Attached[] }) | undefined> {
  const kept = await readPayload(tx, owner);
  const attached: Attached[] = [];
  for (const { position } of await listBeside(tx, owner)) {
    const one = await readPayload(tx, owner, position);
    if (one) attached.push({ ...one, sha256: createHash("sha256").update(one.bytes).digest("hex") });
  }
  return kept && { name: kept.name, bytes: kept.bytes, attached };
}

/** What the document's chained history says of the files beside it, each as `sha256sum` would write it: `file1` lies at position 1. */
export const hashesOf = ({ attached }: Judged): Record<string, string> =>
  Object.fromEntries(attached.map(({ sha256, name }, at) => [`file${at + 1}`, `${sha256}  ${name}`]));

/** Whether some of these files do not lie beside what was sent, or stopped, before. */
export async function lacksSome(tx: Transaction, { documentId }: { documentId: string }, { attached }: Judged): Promise<boolean> {
  if (attached.length === 0) return false;
  const its = and(eq(documentEvents.chain, documentId), inArray(documentEvents.event, ["sent", "stopped"]));
  const told = await tx.select({ details: documentEvents.details }).from(documentEvents).where(its);
  const held = told.flatMap(({ details }) => Object.values(details).map((word) => `${word}`.slice(0, 64)));
  return attached.some(({ sha256 }) => !held.includes(sha256));
}
