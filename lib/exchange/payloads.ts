import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { payloads } from "#db/schema/index.ts";

type Owner = { id: string; companyId: string; keptThrough: number };
export type Payload = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/** The bytes of a document, as they came; once. */
export async function keepPayload(tx: Transaction, { id, companyId, keptThrough }: Owner, payload: Payload): Promise<void> {
  await tx.insert(payloads).values({ documentId: id, companyId, keptThrough, ...payload });
}

/** And as they were kept. `keptThrough` says where they lie. */
export async function readPayload(tx: Transaction, { id, companyId, keptThrough }: Owner): Promise<Payload | undefined> {
  const its = and(eq(payloads.documentId, id), eq(payloads.companyId, companyId), eq(payloads.position, 0));
  const [payload] = await tx
    .select({ name: payloads.name, mediaType: payloads.mediaType, bytes: payloads.bytes })
    .from(payloads)
    .where(and(its, eq(payloads.keptThrough, keptThrough)));
  return payload;
}

/** Their hash, as they lie there now: the database works it out. */
export async function hashOfPayload(tx: Transaction, { id, companyId, keptThrough }: Owner): Promise<string | undefined> {
  const its = and(eq(payloads.documentId, id), eq(payloads.companyId, companyId), eq(payloads.position, 0));
  const [payload] = await tx
    .select({ hash: sql<string>`encode(sha256(${payloads.bytes}), 'hex')` })
    .from(payloads)
    .where(and(its, eq(payloads.keptThrough, keptThrough)));
  return payload?.hash;
}

/** What the files of documents of a company were called, by document. */
export async function listPayloadNames(
  tx: Transaction,
  { companyId, ids }: { companyId: string; ids: string[] },
): Promise<Map<string, string>> {
  const theirs = and(eq(payloads.companyId, companyId), inArray(payloads.documentId, ids), eq(payloads.position, 0));
  const named = await tx.select({ documentId: payloads.documentId, name: payloads.name }).from(payloads).where(theirs);
  return new Map(named.map(({ documentId, name }) => [documentId, name]));
}
