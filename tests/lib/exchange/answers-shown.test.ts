import { expect, test } from "vitest";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { isAction, isReason } from "#lib/exchange/answer/codes.ts";
import { findAnswers } from "#lib/exchange/answer/show.ts";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];

test("whoever may see an invoice reads its answers, the last one first; Peppol's words are known, others are not", async () => {
  const { sentId, documentId } = await aReceivedInvoice(berg, ek);
  await answerInvoice(ek.head, { documentId, code: "IP", reasons: [], actions: [], note: null });
  await answerInvoice(ek.head, { documentId, code: "RE", reasons: ["PRI"], actions: ["NIN"], note: null });

  expect((await findAnswers(berg.atOffice, sentId))?.answers.map(({ code, answeredBy }) => [code, answeredBy])).toEqual([
    ["RE", "Eks Kakel AB"],
    ["IP", "Eks Kakel AB"],
  ]);
  expect(await findAnswers(berg.head, documentId)).toBeUndefined();
  expect([isReason("PRI"), isReason("CNF"), isAction("CNF"), isAction("PRI")]).toEqual([true, false, true, false]);
});
