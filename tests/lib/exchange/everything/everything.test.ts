import { eq, sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { companyUsers, documents } from "#db/schema/index.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { downloadPart } from "#lib/exchange/everything/download.ts";
import { listParts } from "#lib/exchange/everything/parts.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { now } from "#lib/time.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aFileBeside, aMailbox, aReceivedInvoice, aSentInvoice, brokenInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { summed } from "#tests/support/readback/checksums.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const year = calendarDay(now()).slice(0, 4);

async function bytesOf(user: Parameters<typeof downloadPart>[0], part = year) {
  const { content } = await downloadPart(user, part, "sv");
  const pieces: Uint8Array[] = [];
  for await (const piece of content ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function aFullMailbox() {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const file = invoiceFile(berg, ek, { number: "../20 41" });
  const { documentId } = await sendInvoice(berg.head, file, { attached: [aFileBeside("följesedel 'a'.pdf")] });
  await sendInvoice(berg.head, brokenInvoice(berg, ek));
  const { documentId: receivedId } = await aReceivedInvoice(ek, berg, { number: "7" });
  await answerInvoice(berg.head, { documentId: receivedId, code: "AP", reasons: [], actions: [], note: null });
  return { berg, ek, file, documentId: documentId! };
}

test("a company takes all that it has sent and received, with its files, history and answers, and checksums that hold", async () => {
  const { berg, file, documentId } = await aFullMailbox();

  const files = unzipSync(await bytesOf(berg.head));

  const [broken = ""] = Object.keys(files).filter((name) => name.startsWith("00002"));
  expect(Object.keys(files)).toEqual([
    ...["00001-2041/faktura.xml", "00001-2041/files/1-följesedel 'a'.pdf", broken, "00003-7/faktura.xml"],
    ...["index.csv", "events.jsonl", "answers.jsonl", "SHA256SUMS"],
  ]);
  expect(Buffer.from(files["00001-2041/faktura.xml"]!).equals(file.bytes)).toBe(true);
  const lines = (name: string) => Buffer.from(files[name]!).toString().trim().split("\n");
  expect(lines("index.csv").map((line) => line.split(";")[0])).toEqual([expect.any(String), "00001-2041", broken.split("/")[0], "00003-7"]);
  const events = lines("events.jsonl").map((line) => JSON.parse(line));
  expect(events.filter(({ chain }) => chain === documentId).map(({ event }) => event)).toEqual(["sent", "delivered"]);
  expect(lines("answers.jsonl").map((line) => JSON.parse(line).code)).toEqual(["AP"]);
  expect((await summed(files)).trim().split("\n")).toEqual(
    Object.keys(files)
      .slice(0, -1)
      .map((name) => `${name}: OK`),
  );
  expect(await historyOf({ id: berg.companyId })).toContain("documents downloaded");
});

test("one changed byte is found by the checksums", async () => {
  const { berg } = await aFullMailbox();
  const files = unzipSync(await bytesOf(berg.head));

  files["00003-7/faktura.xml"]![100]! ^= 1;

  await expect(summed(files)).rejects.toMatchObject({ stdout: expect.stringContaining("00003-7/faktura.xml: FAILED") });
});

test("each year is a zip of its own, and one that is too much is cut into parts", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const [old, ...others] = [
    await aSentInvoice(berg, ek),
    await aSentInvoice(berg, ek),
    await aSentInvoice(berg, ek),
    await aSentInvoice(berg, ek),
  ];
  await superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx
      .update(documents)
      .set({ enteredAt: new Date("2024-12-31T23:30:00Z") })
      .where(eq(documents.id, old));
  });
  const named = (parts: Awaited<ReturnType<typeof listParts>>) => parts.map(({ name, documents: all }) => [name, all.map(({ id }) => id)]);

  expect(named(await listParts(berg.head))).toEqual([
    [year, others],
    ["2025", [old]],
  ]);
  expect(named(await listParts(berg.head, { documents: 2, bytes: 1e9 }))).toEqual([
    [`${year}-2`, others.slice(2)],
    [`${year}-1`, others.slice(0, 2)],
    ["2025", [old]],
  ]);
  expect(named(await listParts(berg.head, { documents: 99, bytes: 1 }))).toHaveLength(4);
  expect(Object.keys(unzipSync(await bytesOf(berg.head, "2025")))).toHaveLength(5);
});

test("only those of the company who may see its documents take them", async () => {
  const { berg } = await aFullMailbox();
  const peter = { ...berg.head, ...(await aUserOf(berg.head, "user")), role: "user" as const };

  expect(await downloadPart(peter, year, "sv")).toEqual({ refusal: "unknown-part" });
  await superuser.update(companyUsers).set({ documents: "see" }).where(eq(companyUsers.personId, peter.personId));
  expect((await bytesOf(peter)).length).toBeGreaterThan(1000);
  expect(await downloadPart(berg.head, "1999", "sv")).toEqual({ refusal: "unknown-part" });
});
