import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { collaborations, documents, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { whyNotAfter } from "#lib/exchange/answer/codes.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { countViolations, violationsIn } from "#tests/faults/invariants/check.ts";
import { aLedger } from "#tests/faults/invariants/ledger.ts";
import type { Mailbox } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

import { aStage, expectedOf, type Move, moves, receivedAs, type Stage } from "./stage.ts";

const runs = Number(process.env.EXCHANGE_RUNS ?? 6);

async function play(stage: Stage, one: Move) {
  const { seller, buyer, colleague, expected, fileFor } = stage;
  if (one.move === "send") {
    const outcome = await sendInvoice(seller.head, fileFor(one.number, one.version));
    expect(outcome).toMatchObject(expectedOf(expected, one.number, one.version));
  } else if (one.move === "answer") {
    const known = expected.sent.get(one.number);
    const received = await receivedAs(stage, one.number);
    expect(Boolean(received)).toBe(known !== undefined);
    if (!known || !received) return;
    const refusal = whyNotAfter(known.answer, one.code);
    const said = { documentId: received.id, code: one.code, reasons: ["PRI"], actions: ["CNP"], note: null } as const;
    const outcome = await answerInvoice(buyer.head, { ...said, reasons: [...said.reasons], actions: [...said.actions] });
    expect(outcome.refusal).toBe(refusal);
    if (!refusal) known.answer = one.code;
  } else if (one.move === "task") {
    expected.isOnTask = !expected.isOnTask;
    const owner = expected.isOnTask ? buyer.employee : colleague;
    await superuser.update(tasks).set({ ownerId: owner.employeeId }).where(eq(tasks.customerId, buyer.customer.id));
  } else if (!expected.hasEnded) {
    const [active] = await superuser.select().from(collaborations).where(eq(collaborations.companyId, seller.companyId));
    expect(await endCollaboration(seller.employee, active!.id)).not.toHaveProperty("refusal", expect.any(String));
    expected.hasEnded = true;
  }
}

async function expectWhatShouldBeThere({ seller, buyer, expected }: Stage) {
  const seenBy = ({ employee }: Mailbox) => inOffice(employee, (tx) => tx.$count(documents, eq(documents.direction, "in")));
  const sides = await superuser.select().from(documents).where(eq(documents.companyId, buyer.companyId)).orderBy(documents.number);
  const wanted = [...expected.sent].sort(([one], [other]) => one - other).map(([of, { answer }]) => ({ number: `F${of}`, answer }));
  expect(sides.map(({ number: of, answer }) => ({ number: of, answer }))).toEqual(wanted);
  expect(await seenBy(buyer)).toBe(expected.isOnTask ? wanted.length : 0);
  const outOf = inOffice(seller.employee, (tx) => tx.$count(documents));
  expect((await outOf) > 0).toBe(!expected.hasEnded && (await superuser.$count(documents, eq(documents.companyId, seller.companyId))) > 0);
}

test("whatever is sent, answered, taken off the task and ended, in whatever order, is what the rules say", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (all) => {
      const stage = await aStage();
      for (const one of all) await play(stage, one);
      await expectWhatShouldBeThere(stage);
    }),
    { numRuns: runs },
  );
  const found = await superuser.transaction((database) => countViolations({ ledger: aLedger(), taken: new Map(), database }, [12, 13, 16]));
  expect(found.flatMap(violationsIn)).toEqual([]);
});
