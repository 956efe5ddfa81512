import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts, tasks } from "#db/schema/index.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { renewCollaboration } from "#lib/collaborations/renewal/renew.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aRequest, refusalOf } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { collaborationsOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { anExpiredRequest } from "./expired.ts";

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
