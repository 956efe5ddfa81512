import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { answers, documentEvents, documents, payloads } from "#db/schema/index.ts";
import { inCompany, inSystem } from "#db/tenant.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aMailbox, aSentInvoice, brokenInvoice } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const refused = (message: string) => ({ cause: { message: expect.stringContaining(message) } });
const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];

const received = async () => {
  await aSentInvoice(berg, ek);
  const [row] = await superuser
    .select()
    .from(documents)
    .where(eq(documents.companyId, ek.companyId))
    .orderBy(sql`entered_at desc`)
    .limit(1);
  return row!;
};

test("what a document says, its bytes, its history and its answers are written once, whoever asks", async () => {
  const { id } = await received();
  await superuser.insert(answers).values({ documentId: id, companyId: ek.companyId, position: 1, code: "AB", answeredBy: "Eks Kakel AB" });

  await expect(superuser.update(documents).set({ payable: "1.00" }).where(eq(documents.id, id))).rejects.toMatchObject(
    refused("written once"),
  );
  const others = [
    superuser.update(payloads).set({ name: "annat.xml" }).where(eq(payloads.documentId, id)),
    superuser.update(documentEvents).set({ actorName: "Någon" }).where(eq(documentEvents.chain, id)),
    superuser.update(answers).set({ code: "AP" }).where(eq(answers.documentId, id)),
  ];
  for (const change of others) await expect(change).rejects.toMatchObject(refused("append-only"));
});

test("the worker removes nothing before its last day, and everything after it", async () => {
  const { documentId } = await sendInvoice(berg.head, brokenInvoice(berg, ek));
  const its = {
    of: eq(documents.id, documentId!),
    chain: eq(documentEvents.chain, documentId!),
    bytes: eq(payloads.documentId, documentId!),
  };
  const removals = [
    () => inSystem((tx) => tx.delete(payloads).where(its.bytes)),
    () => inSystem((tx) => tx.delete(documentEvents).where(its.chain)),
    () => inSystem((tx) => tx.delete(documents).where(its.of)),
  ];

  for (const remove of removals) await expect(remove()).rejects.toMatchObject(refused("until its last day"));
  await superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.update(documents).set({ keptUntil: sql`current_date - 2` }).where(its.of);
  });
  for (const remove of removals) await remove();

  expect(await superuser.$count(documents, its.of)).toBe(0);
});

test("answers only move forward, and nothing follows a refusal or a payment", async () => {
  const answered = async (...codes: ("AB" | "IP" | "UQ" | "CA" | "RE" | "AP" | "PD")[]) => {
    const { id } = await received();
    const said = { documentId: id, companyId: ek.companyId, position: 1, reasons: ["PRI"], actions: ["CNA"], answeredBy: "Eks Kakel AB" };
    for (const code of codes) await inCompany(ek, (tx) => tx.insert(answers).values({ ...said, code }));
  };
  const back = { cause: { constraint_name: "answers_only_move_forward" } };

  await answered("AB", "IP", "UQ", "CA", "AP", "PD");
  await answered("UQ", "RE");
  for (const codes of [
    ["AB", "AB"],
    ["UQ", "IP"],
    ["RE", "AP"],
    ["PD", "RE"],
    ["AP", "RE"],
  ] as const)
    await expect(answered(...codes), codes.join()).rejects.toMatchObject(back);
});

test("a history whose last line is gone, or was written by hand, is not whole", async () => {
  const { id } = await received();
  const isWhole = async () => (await superuser.execute(sql`select is_chain_whole(${id}) as whole`))[0]?.whole;
  expect(await isWhole()).toBe(true);

  await superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx
      .update(documentEvents)
      .set({ actorName: "Någon annan" })
      .where(and(eq(documentEvents.chain, id), eq(documentEvents.position, 1)));
  });

  expect(await isWhole()).toBe(false);
});
