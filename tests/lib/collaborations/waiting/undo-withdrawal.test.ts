import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { undoWithdrawal } from "#lib/collaborations/waiting/undo-withdrawal.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aColleagueOf, aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { approveAsShown, aRequest, aRequestTo } from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, lettersAbout, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";

test("a withdrawal is undone: company and service are back, the invited get the letter again and can answer", async () => {
  const { employee, collaboration, administrator } = await aRequest();
  await withdrawCollaboration(employee, collaboration.id);

  const { refusal } = await undoWithdrawal(employee, collaboration.id);

  expect(refusal).toBeUndefined();
  expect(await standingOf(collaboration)).toMatchObject({ status: "requested" });
  expect(await companyOf(collaboration)).toMatchObject({ takenBackAt: null });
  expect((await subscriptionsOf(collaboration)).filter(({ endedAt }) => !endedAt)).toHaveLength(1);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration withdrawn", "withdrawal undone"]);
  expect((await lettersAbout(collaboration)).filter((letter) => letter === `administrator-created to ${administrator.email}`)).toHaveLength(
    2,
  );
  expect((await approveAsShown(administrator, collaboration)).refusal).toBeUndefined();
});

test("a withdrawal is not undone by another office, without the right, twice, or once somebody else has confirmed the company", async () => {
  const { employee, collaboration, customer } = await aRequest();
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  const stranger = await anEmployee();
  await withdrawCollaboration(employee, collaboration.id);

  expect(await undoWithdrawal(stranger, collaboration.id)).toEqual({ refusal: "unknown-request" });
  expect(await undoWithdrawal(maria, collaboration.id)).toEqual({ refusal: "not-allowed" });
  expect((await undoWithdrawal(employee, collaboration.id)).refusal).toBeUndefined();
  expect(await undoWithdrawal(employee, collaboration.id)).toEqual({ refusal: "not-withdrawn" });

  await withdrawCollaboration(employee, collaboration.id);
  const other = await aRequestTo(await aCustomerOf(stranger, sameCompanyAs(customer)), stranger);
  await approveAsShown(other.administrator, other.collaboration);
  expect(await undoWithdrawal(employee, collaboration.id)).toEqual({ refusal: "scenario-changed" });
});

test("undone and activated anew at once: one request waits, and the other is refused", async () => {
  for (const _ of Array.from({ length: 10 })) {
    const { employee, collaboration, input } = await aRequest();
    await withdrawCollaboration(employee, collaboration.id);

    const outcomes = await Promise.all([undoWithdrawal(employee, collaboration.id), activateCollaboration(employee, input)]);

    expect(outcomes.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["already-requested", "done"]);
  }
});
