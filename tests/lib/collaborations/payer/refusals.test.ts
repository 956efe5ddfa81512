import { expect, test } from "vitest";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { answerRecipientChange, withdrawRecipientChange } from "#lib/collaborations/payer/answer.ts";
import { changeInvoiceRecipient } from "#lib/collaborations/payer/change.ts";
import { daysFrom } from "#lib/time.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest } from "#tests/support/cast/requests.ts";
import { heldBack, whenWaiting } from "#tests/support/database/locks.ts";
import { historyOf, rowsInEveryTable, standingOf } from "#tests/support/readback/history.ts";
import { answerTo, aWaitingChange } from "./waiting-change.ts";

test("nothing is changed without full rights, by strangers, before the approval, after the end, twice, or to what it is", async () => {
  const { employee, collaboration } = await aWaitingChange();
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  const waiting = await aRequest();
  const ended = await anActiveCollaboration();
  await endCollaboration(ended.employee, ended.collaboration.id);
  const stranger = await anEmployee();
  const before = await rowsInEveryTable();

  const outcomes = [
    await changeInvoiceRecipient(maria, collaboration.id, "customer"),
    await withdrawRecipientChange(maria, collaboration.id),
    await changeInvoiceRecipient(stranger, collaboration.id, "customer"),
    await withdrawRecipientChange(stranger, collaboration.id),
    await changeInvoiceRecipient(waiting.employee, waiting.collaboration.id, "customer"),
    await changeInvoiceRecipient(ended.employee, ended.collaboration.id, "customer"),
    await changeInvoiceRecipient(employee, collaboration.id, "customer"),
    await changeInvoiceRecipient(employee, collaboration.id, "office"),
    await withdrawRecipientChange(ended.employee, ended.collaboration.id),
  ];

  expect(outcomes.map(({ refusal }) => refusal)).toEqual([
    "not-allowed",
    "not-allowed",
    "unknown-collaboration",
    "unknown-collaboration",
    "still-requested",
    "not-active",
    "already-waits",
    "already-so",
    "nothing-waits",
  ]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("nobody answers with an old sign-in, for another company, after the end, or what was withdrawn", async () => {
  const waiting = await aWaitingChange();
  const { employee, administrator, collaboration } = waiting;
  const stranger = await anActiveCollaboration();
  const old = { ...administrator, signedInAt: daysFrom(new Date(), -11 / 1440) };
  const approved = answerTo(waiting, "approved");

  expect(await answerRecipientChange(old, approved)).toEqual({ refusal: "sign-in-too-old" });
  expect(await answerRecipientChange(stranger.administrator, approved)).toEqual({ refusal: "no-longer-open" });
  await withdrawRecipientChange(employee, collaboration.id);
  expect(await answerRecipientChange(administrator, approved)).toEqual({ refusal: "no-longer-open" });
  await changeInvoiceRecipient(employee, collaboration.id, "customer");
  expect(await answerRecipientChange(administrator, approved)).toEqual({ refusal: "no-longer-open" });
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });

  const late = await aWaitingChange();
  await endCollaboration(late.employee, late.collaboration.id);
  expect(await answerRecipientChange(late.administrator, answerTo(late, "approved"))).toEqual({ refusal: "no-longer-open" });
});

test("of two answers at once the first counts", async () => {
  const waiting = await aWaitingChange();
  const { administrator, customer, collaboration } = waiting;
  const halfway = await heldBack("select from customers where id = $1", [customer.id]);

  const first = answerRecipientChange(administrator, answerTo(waiting, "declined"));
  await whenWaiting(1);
  const second = answerRecipientChange(administrator, answerTo(waiting, "approved"));
  await whenWaiting(2);
  await halfway.letGo();

  expect([(await first).refusal, (await second).refusal]).toEqual([undefined, "no-longer-open"]);
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["recipient change asked", "recipient change declined"]);
});
