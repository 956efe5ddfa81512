import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answers, documents } from "#db/schema/index.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";
import { heldBack, twentyAtOnce, whenWaiting } from "#tests/support/database/locks.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
const accepting = { code: "AP" as const, reasons: [], actions: [], note: null };
const rejecting = { code: "RE" as const, reasons: ["UNR" as const], actions: ["CNF" as const], note: null };

const codesOf = async (id: string) =>
  (await superuser.select({ code: answers.code }).from(answers).where(eq(answers.documentId, id))).map(({ code }) => code);
const lastOf = async (id: string) =>
  (await superuser.select({ answer: documents.answer }).from(documents).where(eq(documents.id, id)))[0]?.answer;

test("of two who accept and reject at the same moment one wins, on both sides, and the other is told", async () => {
  for (let round = 0; round < 8; round++) {
    const { sentId, documentId } = await aReceivedInvoice(berg, ek);
    const lock = await heldBack("select from documents where id = $1", [documentId]);

    const both = Promise.all([accepting, rejecting].map((answer) => answerInvoice(ek.head, { documentId, ...answer })));
    await whenWaiting(2);
    await lock.letGo();
    const outcomes = await both;

    const won = outcomes[0]?.refusal ? "RE" : "AP";
    expect(outcomes.map(({ refusal }) => refusal).filter(Boolean)).toHaveLength(1);
    for (const id of [documentId, sentId]) expect([await codesOf(id), await lastOf(id)]).toEqual([[won], won]);
  }
});

test("the same answer given twenty times at once is one", async () => {
  const { sentId, documentId } = await aReceivedInvoice(berg, ek);

  const outcomes = await twentyAtOnce(() => answerInvoice(ek.head, { documentId, ...accepting }));

  expect(outcomes.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
  expect(new Set(outcomes.map(({ refusal }) => refusal))).toEqual(new Set([undefined, "answered-already"]));
  expect([await codesOf(documentId), await codesOf(sentId)]).toEqual([["AP"], ["AP"]]);
});
