import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "#db/schema/index.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, aCompany, aCustomerOf, anEmployee, aPerson, aTaskFor, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { activationOf, aRequest } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { companyOf, historyOf, letterRowsOf, lettersAbout, standingOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const inDays = (days: number) => daysFrom(new Date(), days);
const expiring = () => at(inDays(31), expireOverdueRequests);

const expiryLettersOf = async (collaboration: { id: string }) =>
  (await lettersAbout(collaboration)).filter((letter) => letter.includes("expired to"));

/** A request that Maria sent for a task of Erik's and a customer of Anna's, to Karin and Peter. */
async function aRequestAmongMany() {
  const anna = await anEmployee();
  const [maria, erik] = [await aColleagueOf(anna, "full", "Maria Ek"), await aColleagueOf(anna, "all-customers", "Erik Sund")];
  const [karin, peter] = [aPerson("Karin Ågren"), aPerson("Peter Holmgren")];
  const customer = await aCustomerOf(anna, sameCompanyAs(await aCompany([], [karin, peter])));
  const task = await aTaskFor(customer, erik);
  const { collaboration } = await activateCollaboration(maria, activationOf(customer, task, "service-only"));
  return { anna, maria, erik, karin, peter, collaboration: collaboration! };
}

test("sender, task owner, account manager and everybody who was asked are told that a request has expired", async () => {
  const { anna, maria, erik, karin, peter, collaboration } = await aRequestAmongMany();

  await expiring();

  expect(await expiryLettersOf(collaboration)).toEqual(
    [
      ...[anna, maria, erik].map(({ email }) => `expired to ${email}`),
      ...[karin, peter].map(({ email }) => `request-expired to ${email}`),
    ].sort(),
  );
  const toKarin = (await letterRowsOf(collaboration)).find(
    ({ kind, recipient }) => kind === "request-expired" && recipient === karin.email,
  );
  expect(toKarin).toMatchObject({ senderName: "Maria Ek, Lind & Sund Redovisning AB", replyTo: maria.email });
});

test("whoever has left is not told, and the office reads the customer's answers", async () => {
  const { maria, collaboration } = await aRequestAmongMany();
  await superuser.update(employees).set({ disabledAt: new Date() }).where(eq(employees.id, maria.employeeId));

  await expiring();

  expect(await lettersAbout(collaboration)).not.toContain(`expired to ${maria.email}`);
  const toCustomer = (await letterRowsOf(collaboration)).find(({ kind }) => kind === "request-expired");
  expect(toCustomer).toMatchObject({ replyTo: "hej@lindsund.example", facts: { replies: "Lind & Sund Redovisning AB" } });
});

test("found overdue by somebody who activates again, it is told just the same, and not once more by the hour", async () => {
  const { employee, collaboration, administrator, input } = await aRequest();

  await at(inDays(31), () => activateCollaboration(employee, input));
  await expiring();

  expect(await expiryLettersOf(collaboration)).toEqual(
    [`expired to ${employee.email}`, `request-expired to ${administrator.email}`].sort(),
  );
});

test("twenty workers at once tell it once", async () => {
  const { collaboration } = await aRequest();

  await twentyAtOnce(expiring);

  expect(await expiryLettersOf(collaboration)).toHaveLength(2);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration expired"]);
});

test("a worker that dies in the middle leaves the request, its company and its history as they were", async () => {
  const { collaboration } = await aRequest();
  await superuser.execute(sql`alter table letters add constraint broken check (kind <> 'request-expired') not valid`);
  await expect(expiring()).rejects.toThrow();
  await superuser.execute(sql`alter table letters drop constraint broken`);

  expect(await standingOf(collaboration)).toMatchObject({ status: "requested", expiredAt: null });
  expect(await companyOf(collaboration)).toMatchObject({ takenBackAt: null });
  expect([await historyOf(collaboration), await expiryLettersOf(collaboration)]).toEqual([["collaboration requested"], []]);

  await expiring();
  expect(await expiryLettersOf(collaboration)).toHaveLength(2);
});
