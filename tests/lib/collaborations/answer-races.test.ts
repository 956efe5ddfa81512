import { expect, test } from "vitest";
import { approveCollaboration } from "#lib/collaborations/approve.ts";
import { declineCollaboration } from "#lib/collaborations/decline.ts";
import { withdrawCollaboration } from "#lib/collaborations/withdraw.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast.ts";
import { evidenceOf, historyOf, isHistoryWhole, lettersAbout, standingOf, subscriptionsOf } from "#tests/support/history.ts";
import { twentyAtOnce } from "#tests/support/locks.ts";
import { administratorsOf, approvalOf, aRequest, aRequestTo, refusalOf } from "#tests/support/requests.ts";

const rounds = Array.from({ length: 50 });

const afterwards = {
  active: { letter: "approved", lines: ["collaboration requested", "collaboration approved"], evidence: 1, service: "kept" },
  declined: { letter: "declined", lines: ["collaboration requested", "collaboration declined"], evidence: 0, service: "taken back" },
  withdrawn: {
    letter: "request-withdrawn",
    lines: ["collaboration requested", "collaboration withdrawn"],
    evidence: 0,
    service: "taken back",
  },
} as const;

/** A request that two administrators and the office can end. */
async function aContestedRequest() {
  const company = await aCompany([], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);
  const employee = await anEmployee();
  const { collaboration } = await aRequestTo(await aCustomerOf(employee, sameCompanyAs(company)), employee, "service-only");
  const [karin, peter] = await administratorsOf(company);
  return { employee, collaboration, karin: karin!, peter: peter! };
}

test("approved by one, declined by another and withdrawn by the office at once: exactly one of it happens", async () => {
  for (const [round] of rounds.entries()) {
    const { employee, collaboration, karin, peter } = await aContestedRequest();

    const presses = [
      () => approveCollaboration(karin, approvalOf(collaboration)),
      () => declineCollaboration(peter, refusalOf(collaboration)),
      () => withdrawCollaboration(employee, collaboration.id),
    ];
    const inTurn = [...presses.slice(round % 3), ...presses.slice(0, round % 3)];
    const outcomes = await Promise.all(inTurn.map((press) => press()));

    expect(outcomes.filter(({ refusal }) => refusal === "no-longer-open")).toHaveLength(2);
    const standing = await standingOf(collaboration);
    expect(Object.keys(afterwards)).toContain(standing.status);
    const { letter, lines, evidence, service } =
      afterwards[standing.status === "active" || standing.status === "declined" ? standing.status : "withdrawn"];
    expect([standing.approvedAt, standing.declinedAt, standing.withdrawnAt, standing.expiredAt].filter(Boolean)).toHaveLength(1);
    expect(await evidenceOf(collaboration)).toHaveLength(evidence);
    expect(await historyOf(collaboration)).toEqual(lines);
    expect(await isHistoryWhole(collaboration)).toBe(true);
    const kinds = new Set(
      (await lettersAbout(collaboration)).map((line) => line.split(" ")[0]).filter((kind) => kind !== "approval-receipt"),
    );
    expect([...kinds].sort()).toEqual([letter, "service-activated"].sort());
    expect(await subscriptionsOf(collaboration)).toMatchObject([
      service === "kept" ? { endedAt: null } : { confirmedAt: null, endedAt: expect.any(Date) },
    ]);
  }
}, 120_000);

test("twenty presses on Approve at once keep one evidence and send one set of letters", async () => {
  const { employee, collaboration, administrator } = await aRequest();

  const outcomes = await twentyAtOnce(() => approveCollaboration(administrator, approvalOf(collaboration)));

  expect(outcomes.filter(({ refusal }) => refusal === "no-longer-open")).toHaveLength(19);
  expect(await evidenceOf(collaboration)).toHaveLength(1);
  expect(await lettersAbout(collaboration)).toEqual([
    `administrator-created to ${administrator.email}`,
    `approval-receipt to ${administrator.email}`,
    `approved to ${employee.email}`,
  ]);
});
