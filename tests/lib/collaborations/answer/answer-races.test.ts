import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import type { Status } from "#lib/standing/status.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { givenLetters } from "#tests/support/cast/office.ts";
import { administratorsOf, approvalOf, aRequest, aRequestTo, type Collaboration, refusalOf } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { evidenceOf, historyOf, isHistoryWhole, lettersAbout, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";

const rounds = Array.from({ length: 50 });
const kept = { confirmedAt: expect.any(Date), endedAt: null };
const takenBack = { confirmedAt: null, endedAt: expect.any(Date) };

/** What there must be afterwards, by who was first, and nothing else. */
const afterwards: Partial<Record<Status, object>> = {
  active: { answers: 1, history: "collaboration approved", letters: "approved", evidence: 1, subscriptions: [kept] },
  declined: { answers: 1, history: "collaboration declined", letters: "declined", evidence: 0, subscriptions: [takenBack] },
  withdrawn: { answers: 1, history: "collaboration withdrawn", letters: "request-withdrawn", evidence: 0, subscriptions: [takenBack] },
};

async function tracesOf(collaboration: Collaboration) {
  const { approvedAt, declinedAt, withdrawnAt, expiredAt } = await standingOf(collaboration);
  const kinds = (await lettersAbout(collaboration)).map((letter) => letter.split(" ")[0] ?? "");
  return {
    answers: [approvedAt, declinedAt, withdrawnAt, expiredAt].filter(Boolean).length,
    history: (await historyOf(collaboration)).slice(1).join(),
    letters: [...new Set(kinds)].filter((kind) => kind !== "service-activated" && kind !== "approval-receipt").join(),
    evidence: (await evidenceOf(collaboration)).length,
    subscriptions: await subscriptionsOf(collaboration),
  };
}

/** A little later, by so many trips to the database: each of the three is first now and then. */
async function after<Outcome>(trips: number, press: () => Promise<Outcome>): Promise<Outcome> {
  for (const _ of Array(trips)) await db.execute(sql`select 1`);
  return press();
}

test("approved by one, declined by another and withdrawn by the office at once: exactly one of it happens", async () => {
  const employee = await anEmployee();
  await givenLetters(employee);
  const winners = new Set<Status>();
  for (const [round] of rounds.entries()) {
    const company = await aCompany([], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);
    const { collaboration } = await aRequestTo(await aCustomerOf(employee, sameCompanyAs(company)), employee, "service-only");
    const [karin, peter] = await administratorsOf(company);
    const read = await approvalOf(collaboration);

    const outcomes = await Promise.all([
      after(round % 30, () => approveCollaboration(karin!, read)),
      after((round * 7) % 30, () => declineCollaboration(peter!, refusalOf(collaboration))),
      withdrawCollaboration(employee, collaboration.id),
    ]);

    const { status } = await standingOf(collaboration);
    winners.add(status);
    expect(outcomes.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["done", "no-longer-open", "no-longer-open"]);
    expect(await tracesOf(collaboration)).toMatchObject(afterwards[status]!);
    expect(await isHistoryWhole(collaboration)).toBe(true);
  }
  expect([...winners].sort()).toEqual(Object.keys(afterwards).sort());
}, 120_000);

test("twenty presses on Approve at once keep one evidence and send one set of letters", async () => {
  const { employee, collaboration, administrator } = await aRequest();
  const read = await approvalOf(collaboration);

  const outcomes = await twentyAtOnce(() => approveCollaboration(administrator, read));

  expect(outcomes.filter(({ refusal }) => refusal === "no-longer-open")).toHaveLength(19);
  expect(await evidenceOf(collaboration)).toHaveLength(1);
  expect(await lettersAbout(collaboration)).toEqual([
    `administrator-created to ${administrator.email}`,
    `approval-receipt to ${administrator.email}`,
    `approved to ${employee.email}`,
  ]);
});
