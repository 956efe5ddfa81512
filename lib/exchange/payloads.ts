import { and, count, eq, gt, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents, payloads } from "#db/schema/index.ts";

export type Owner = { id: string; companyId: string; keptThrough: number };
export type Payload = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };
export type Beside = { position: number; name: string; mediaType: string; size: number };

/** The bytes of a document, as they came; once. What lies beside it follows after 0. */
export async function keepPayload(tx: Transaction, { id, companyId, keptThrough }: Owner, payload: Payload, position = 0): Promise<void> {
  const { name, mediaType, bytes } = payload;
  await tx.insert(payloads).values({ documentId: id, companyId, keptThrough, position, name, mediaType, bytes });
}

/** And as they were kept. `keptThrough` says where they lie. */
export async function readPayload(tx: Transaction, { id, companyId, keptThrough }: Owner, position = 0): Promise<Payload | undefined> {
  const its = and(eq(payloads.documentId, id), eq(payloads.companyId, companyId), eq(payloads.position, position));
  const [payload] = await tx
    .select({ name: payloads.name, mediaType: payloads.mediaType, bytes: payloads.bytes })
    .from(payloads)
    .where(and(its, eq(payloads.keptThrough, keptThrough)));
  return payload;
}

/** Their hash, as they lie there now: the database works it out. */
export async function hashOfPayload(tx: Transaction, { id, companyId, keptThrough }: Owner, position = 0): Promise<string | undefined> {
  const its = and(eq(payloads.documentId, id), eq(payloads.companyId, companyId), eq(payloads.position, position));
  const [payload] = await tx
    .select({ hash: sql<string>`encode(sha256(${payloads.bytes}), 'hex')` })
    .from(payloads)
    .where(and(its, eq(payloads.keptThrough, keptThrough)));
  return payload?.hash;
}

/** What lies beside a document, in order. */
export async function listBeside(tx: Transaction, { id, companyId, keptThrough }: Owner): Promise<Beside[]> {
  const its = and(eq(payloads.documentId, id), eq(payloads.companyId, companyId), gt(payloads.position, 0));
  return tx
    .select({
      position: payloads.position,
      name: payloads.name,
      mediaType: payloads.mediaType,
      size: sql`octet_length(${payloads.bytes})`.mapWith(Number),
    })
    .from(payloads)
    .where(and(its, eq(payloads.keptThrough, keptThrough)))
    .orderBy(payloads.position);
}

/** How many files lie beside documents of a company, by document. */
export async function countBeside(tx: Transaction, { companyId, ids }: { companyId: string; ids: string[] }): Promise<Map<string, number>> {
  const theirs = and(eq(payloads.companyId, companyId), inArray(payloads.documentId, ids), gt(payloads.position, 0));
  const counted = await tx.select({ id: payloads.documentId, many: count() }).from(payloads).where(theirs).groupBy(payloads.documentId);
  return new Map(counted.map(({ id, many }) => [id, many]));
}

/** All files of some documents at once, each document's own first. */
export async function listFiles(tx: Transaction, owners: Owner[]): Promise<Map<string, Payload[]>> {
  const ids = owners.map(({ id }) => id);
  const lies = inArray(payloads.keptThrough, [...new Set(owners.map(({ keptThrough }) => keptThrough))]);
  const found = await tx
    .select({ id: payloads.documentId, name: payloads.name, mediaType: payloads.mediaType, bytes: payloads.bytes })
    .from(payloads)
    .where(and(inArray(payloads.documentId, ids), lies))
    .orderBy(payloads.documentId, payloads.position);
  return Map.groupBy(found, ({ id }) => id);
}

/** How many bytes each document of a company has, with what lies beside it. Each file is looked for where it lies. */
export async function sizesOf(tx: Transaction, { companyId }: { companyId: string }): Promise<Map<string, number>> {
  const lies = sql`case when ${documents.stoppedAt} is null then extract(year from ${documents.keptUntil})::int else 0 end`;
  const sized = await tx
    .select({ id: documents.id, bytes: sql`sum(octet_length(${payloads.bytes}))`.mapWith(Number) })
    .from(documents)
    .innerJoin(payloads, and(eq(payloads.documentId, documents.id), eq(payloads.keptThrough, lies)))
    .where(eq(documents.companyId, companyId))
    .groupBy(documents.id);
  return new Map(sized.map(({ id, bytes }) => [id, bytes]));
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
