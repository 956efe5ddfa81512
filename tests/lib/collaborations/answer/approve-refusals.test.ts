import { expect, test } from "vitest";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import {
  administratorsOf,
  anActiveCollaboration,
  approvalOf,
  approveAsShown,
  aRequest,
  aRequestTo,
  refusalOf,
  service,
} from "#tests/support/cast/requests.ts";
import { evidenceOf, rowsInEveryTable, standingOf } from "#tests/support/readback/history.ts";

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

test("terms that have changed since they were shown must be shown again: nothing is approved", async () => {
  const { collaboration, administrator } = await aRequest();
  const before = await rowsInEveryTable();

  const outcome = await approveCollaboration(administrator, { ...(await approvalOf(collaboration)), termsVersion: 99 });

  expect(outcome).toEqual({ refusal: "terms-changed" });
  expect(await standingOf(collaboration)).toMatchObject({ status: "requested", answeredById: null });
  expect(await rowsInEveryTable()).toEqual(before);
});

test("a sign-in of nine minutes ago is fresh enough to approve and to decline, one of ten is not", async () => {
  const { collaboration, administrator } = await aRequest();
  const old = { ...administrator, signedInAt: minutesAgo(10) };
  const fresh = { ...administrator, signedInAt: minutesAgo(9) };

  expect(await approveAsShown(old, collaboration)).toEqual({ refusal: "sign-in-too-old" });
  expect(await declineCollaboration(old, refusalOf(collaboration))).toEqual({ refusal: "sign-in-too-old" });
  expect((await approveAsShown(fresh, collaboration)).refusal).toBeUndefined();
});

test("the first answer stands: a second approval changes and keeps nothing", async () => {
  const company = await aCompany([service], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);
  const employee = await anEmployee();
  const { collaboration } = await aRequestTo(await aCustomerOf(employee, sameCompanyAs(company)), employee, "existing-customer");
  const [karin, peter] = await administratorsOf(company);
  await approveAsShown(karin!, collaboration);
  const before = await rowsInEveryTable();

  const again = await approveAsShown(karin!, collaboration);
  const late = await approveAsShown(peter!, collaboration);
  const refused = await declineCollaboration(peter!, refusalOf(collaboration));

  expect([again, late, refused]).toEqual(Array(3).fill({ refusal: "no-longer-open" }));
  expect(await evidenceOf(collaboration)).toMatchObject([{ personName: "Karin Ågren" }]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("another company's administrator cannot answer, not even by naming the right company in the form", async () => {
  const { collaboration } = await aRequest();
  const { administrator: stranger } = await anActiveCollaboration();
  const before = await rowsInEveryTable();

  const approved = await approveAsShown(stranger, collaboration);
  const declined = await declineCollaboration(stranger, refusalOf(collaboration));

  expect([approved, declined]).toEqual([{ refusal: "no-longer-open" }, { refusal: "no-longer-open" }]);
  expect(await standingOf(collaboration)).toMatchObject({ status: "requested" });
  expect(await rowsInEveryTable()).toEqual(before);
});

test("after the last day it is too late to answer", async () => {
  const { collaboration } = await aRequest();

  const outcomes = await at(daysFrom(new Date(), 31), async () => {
    const [administrator] = await administratorsOf(collaboration);
    return [await approveAsShown(administrator!, collaboration), await declineCollaboration(administrator!, refusalOf(collaboration))];
  });

  expect(outcomes).toEqual([{ refusal: "no-longer-open" }, { refusal: "no-longer-open" }]);
  expect(await evidenceOf(collaboration)).toEqual([]);
});
