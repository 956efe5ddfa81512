import { expect, test } from "vitest";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { answerPayerChange, withdrawPayerChange } from "#lib/collaborations/payer/answer.ts";
import { changePayer } from "#lib/collaborations/payer/change.ts";
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
    await changePayer(maria, collaboration.id, "customer"),
    await withdrawPayerChange(maria, collaboration.id),
    await changePayer(stranger, collaboration.id, "customer"),
    await withdrawPayerChange(stranger, collaboration.id),
    await changePayer(waiting.employee, waiting.collaboration.id, "customer"),
    await changePayer(ended.employee, ended.collaboration.id, "customer"),
    await changePayer(employee, collaboration.id, "customer"),
    await changePayer(employee, collaboration.id, "office"),
    await withdrawPayerChange(ended.employee, ended.collaboration.id),
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

  expect(await answerPayerChange(old, approved)).toEqual({ refusal: "sign-in-too-old" });
  expect(await answerPayerChange(stranger.administrator, approved)).toEqual({ refusal: "no-longer-open" });
  await withdrawPayerChange(employee, collaboration.id);
  expect(await answerPayerChange(administrator, approved)).toEqual({ refusal: "no-longer-open" });
  await changePayer(employee, collaboration.id, "customer");
  expect(await answerPayerChange(administrator, approved)).toEqual({ refusal: "no-longer-open" });
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });

  const late = await aWaitingChange();
  await endCollaboration(late.employee, late.collaboration.id);
  expect(await answerPayerChange(late.administrator, answerTo(late, "approved"))).toEqual({ refusal: "no-longer-open" });
});

test("of two answers at once the first counts", async () => {
  const waiting = await aWaitingChange();
  const { administrator, customer, collaboration } = waiting;
  const halfway = await heldBack("select from customers where id = $1", [customer.id]);

  const first = answerPayerChange(administrator, answerTo(waiting, "declined"));
  await whenWaiting(1);
  const second = answerPayerChange(administrator, answerTo(waiting, "approved"));
  await whenWaiting(2);
  await halfway.letGo();

  expect([(await first).refusal, (await second).refusal]).toEqual([undefined, "no-longer-open"]);
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["recipient change asked", "recipient change declined"]);
});
