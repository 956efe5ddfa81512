import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { undoWithdrawal } from "#lib/collaborations/waiting/undo-withdrawal.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { LettersUsedUp } from "#lib/outbox/limits.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { givenLetters } from "#tests/support/cast/office.ts";
import { activationOf, approveAsShown, aRequest, choicesFor } from "#tests/support/cast/requests.ts";
import { collaborationsOf, historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aRequest as aLetter } from "../mail/letters.ts";
import { outcomesOf, send, whoseNumber } from "./sending.ts";

test("a request that would be one letter too many changes nothing at all", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  const { input } = await choicesFor(customer, anna);
  await givenLetters(anna, 0);

  await expect(activateCollaboration(anna, input)).rejects.toThrow(LettersUsedUp);

  expect(await collaborationsOf(customer)).toEqual([]);
  await givenLetters(anna, 1);
  expect((await activateCollaboration(anna, input)).refusal).toBeUndefined();
});

test("a mistake is taken back whatever has been used up; to ask again waits", async () => {
  const { employee: anna, collaboration } = await aRequest();
  await givenLetters(anna, 1);

  expect((await withdrawCollaboration(anna, collaboration.id)).refusal).toBeUndefined();
  await expect(undoWithdrawal(anna, collaboration.id)).rejects.toThrow(LettersUsedUp);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration withdrawn"]);
});

test("asking and withdrawing again and again reaches a stranger twenty times at most", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  const { task } = await choicesFor(customer, anna);
  const input = activationOf(customer, task);

  const again = async () => {
    const { collaboration } = await activateCollaboration(anna, input);
    await withdrawCollaboration(anna, collaboration!.id);
    return "sent";
  };
  expect(await outcomesOf(12, () => again().catch(whoseNumber))).toEqual({ sent: 10, receiver: 2 });
  const hers = and(eq(letters.recipient, customer.contactEmail), eq(letters.officeId, anna.officeId));
  expect(await superuser.$count(letters, hers)).toBe(20);
}, 60_000);

test("a company's answer is in the way of no limit, and neither is what a job sends", async () => {
  const { employee: anna, collaboration, administrator } = await aRequest();
  await outcomesOf(19, () => send(anna, administrator.email));
  await expect(remindCollaboration(anna, collaboration.id)).rejects.toThrow(LettersUsedUp);

  expect((await approveAsShown(administrator, collaboration)).refusal).toBeUndefined();
  const { officeId } = anna;
  await inOffice({ officeId }, (tx) => queueLetter(tx, { ...aLetter(administrator.email), officeId }));
  await inCompany(administrator, (tx) => queueLetter(tx, { ...aLetter(administrator.email), companyId: administrator.companyId }));
  expect(await send(anna, administrator.email)).toBe("receiver");
});
