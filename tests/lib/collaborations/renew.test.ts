import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, tasks } from "#db/schema/index.ts";
import { activateCollaboration } from "#lib/collaborations/activate.ts";
import { approveCollaboration } from "#lib/collaborations/approve.ts";
import { declineCollaboration } from "#lib/collaborations/decline.ts";
import { expireOverdueRequests } from "#lib/collaborations/expire.ts";
import { renewCollaboration } from "#lib/collaborations/renew.ts";
import { withdrawCollaboration } from "#lib/collaborations/withdraw.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast.ts";
import {
  collaborationsOf,
  companyOf,
  historyOf,
  isHistoryWhole,
  letterRowsOf,
  lettersAbout,
  rowsInEveryTable,
} from "#tests/support/history.ts";
import { twentyAtOnce } from "#tests/support/locks.ts";
import { administratorsOf, approvalOf, aRequest, aSituation, refusalOf, type Scenario } from "#tests/support/requests.ts";
import { superuser } from "#tests/support/superuser.ts";

const aMonthAgo = daysFrom(new Date(), -31);

async function anExpiredRequest(scenario: Scenario = "new-administrator") {
  const situation = await aSituation(scenario);
  const { collaboration } = await at(aMonthAgo, () => activateCollaboration(situation.employee, situation.input));
  await expireOverdueRequests();
  return { ...situation, collaboration: collaboration! };
}

test.each(["existing-customer", "service-only", "new-administrator"] as const)(
  "an expired request (%s) is made anew with one click, and the old one stays in the records",
  async (scenario) => {
    const { employee, customer, task, collaboration } = await anExpiredRequest(scenario);

    const { collaboration: renewed, refusal } = await renewCollaboration(employee, collaboration.id);

    expect(refusal).toBeUndefined();
    expect(renewed).toMatchObject({ scenario, taskId: task.id, invoiceRecipient: "office", requestedById: employee.employeeId });
    expect((await collaborationsOf(customer)).map(({ id }) => id)).toEqual([collaboration.id, renewed!.id]);
    expect(await historyOf(renewed!)).toEqual(["request renewed"]);
    expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration expired"]);
    expect(await isHistoryWhole(renewed!)).toBe(true);
    const [letter] = await letterRowsOf(renewed!);
    expect(letter).toMatchObject({ kind: "request-renewed", facts: { scenario }, replyTo: employee.email });
  },
);

test("what was renewed can be approved", async () => {
  const { employee, collaboration } = await anExpiredRequest();
  const { collaboration: renewed } = await renewCollaboration(employee, collaboration.id);
  const [karin] = await administratorsOf(renewed!);

  const { refusal } = await approveCollaboration(karin!, approvalOf(renewed!));

  expect(refusal).toBeUndefined();
  expect(await companyOf(renewed!)).toMatchObject({ confirmedAt: expect.any(Date) });
  expect(renewed!.companyId).not.toBe(collaboration.companyId);
});

test("one that is overdue and that nobody has marked yet is expired on the way", async () => {
  const { employee, input } = await aSituation();
  const { collaboration } = await at(aMonthAgo, () => activateCollaboration(employee, input));

  const { refusal } = await renewCollaboration(employee, collaboration!.id);

  expect(refusal).toBeUndefined();
  expect(await historyOf(collaboration!)).toEqual(["collaboration requested", "collaboration expired"]);
});

test("whoever was asked is asked again while she is on the card, with the address that stands there; otherwise the main contact", async () => {
  const [stays, corrected] = [await anExpiredRequest(), await anExpiredRequest()];
  const { email } = aPerson("Karin Ågren");
  const isOf = (customer: { id: string }) => and(eq(contacts.customerId, customer.id), eq(contacts.isMain, true));
  const colleague = { officeId: stays.employee.officeId, customerId: stays.customer.id, isMain: true, mobile: "+46701740606" };
  await superuser.transaction(async (tx) => {
    await tx.update(contacts).set({ isMain: false }).where(isOf(stays.customer));
    await tx.insert(contacts).values({ ...colleague, firstName: "Nils", lastName: "Ågren", email: aPerson("Nils Ågren").email });
  });
  await superuser.update(contacts).set({ email }).where(isOf(corrected.customer));

  const again = await renewCollaboration(stays.employee, stays.collaboration.id);
  const elsewhere = await renewCollaboration(corrected.employee, corrected.collaboration.id);

  expect(await lettersAbout(again.collaboration!)).toEqual([`request-renewed to ${stays.customer.contactEmail}`]);
  expect(await lettersAbout(elsewhere.collaboration!)).toEqual([`request-renewed to ${email}`]);
});

test("an inactive task or a contact that cannot be reached is refused, and nothing is written", async () => {
  const [inactive, unreachable] = [await anExpiredRequest(), await anExpiredRequest()];
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.id, inactive.task.id));
  await superuser.update(contacts).set({ mobile: null }).where(eq(contacts.customerId, unreachable.customer.id));
  const before = await rowsInEveryTable();

  const outcomes = [
    await renewCollaboration(inactive.employee, inactive.collaboration.id),
    await renewCollaboration(unreachable.employee, unreachable.collaboration.id),
  ];

  expect(outcomes).toEqual([{ refusal: "no-task" }, { refusal: "contact-incomplete" }]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("twenty clicks at once make one request", async () => {
  const { employee, customer, collaboration } = await anExpiredRequest();

  const outcomes = await twentyAtOnce(() => renewCollaboration(employee, collaboration.id));

  expect(outcomes.filter(({ refusal }) => !refusal)).toHaveLength(1);
  expect(outcomes.filter(({ refusal }) => refusal === "already-requested")).toHaveLength(19);
  expect(await collaborationsOf(customer)).toHaveLength(2);
});

test("only the latest request that has expired is renewed", async () => {
  const [waiting, declined, withdrawn] = [await aRequest(), await aRequest(), await aRequest()];
  await declineCollaboration(declined.administrator, refusalOf(declined.collaboration));
  await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);
  const expired = await anExpiredRequest();
  const { collaboration: renewed } = await renewCollaboration(expired.employee, expired.collaboration.id);
  await withdrawCollaboration(expired.employee, renewed!.id);

  for (const { employee, collaboration } of [waiting, declined, withdrawn])
    expect(await renewCollaboration(employee, collaboration.id)).toEqual({ refusal: "not-expired" });
  expect(await renewCollaboration(expired.employee, expired.collaboration.id)).toEqual({ refusal: "already-requested" });
});

test("a stranger's request is unknown, and so is that of a customer out of sight or no id at all", async () => {
  const { employee, collaboration } = await anExpiredRequest();
  const jonas = await aColleagueOf(employee, "own-customers", "Jonas Berg");

  expect(await renewCollaboration(await anEmployee(), collaboration.id)).toEqual({ refusal: "unknown-request" });
  expect(await renewCollaboration(jonas, collaboration.id)).toEqual({ refusal: "unknown-request" });
  expect(await renewCollaboration(employee, "1")).toEqual({ refusal: "unknown-request" });
});
