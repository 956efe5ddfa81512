import { expect, test } from "vitest";
import { objectToReplacement } from "#lib/collaborations/reassign/object.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { decideOnClaim } from "#lib/companies/decide-claim.ts";
import { operate } from "#lib/operator/operator.ts";
import { aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { approveAsChecked, checked, claimBy, linkOf } from "#tests/support/cast/claims.ts";
import { kindsTo } from "#tests/support/cast/proposals.ts";
import { administratorsOf, approveAsShown, aRequestTo, service } from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, isHistoryWhole, standingOf } from "#tests/support/readback/history.ts";

/** Two offices have named different people for one legal person: Karin answers for it, Mallory was let in by his own office. */
async function twoNamed() {
  const [anna, mallory] = [await anEmployee("Anna Lind"), await anEmployee("Mallory Ek")];
  const customer = await aCustomerOf(anna);
  const own = await aRequestTo(customer, anna);
  const theirs = await aRequestTo(await aCustomerOf(mallory, sameCompanyAs(customer)), mallory);
  return { anna, customer, own, theirs };
}

const confirm = { decision: "confirm", ...checked } as const;

test("while two offices have named different people for one number, nobody is confirmed by accepting, and no request moves", async () => {
  const { anna, customer, own, theirs } = await twoNamed();

  expect(await approveAsShown(theirs.administrator, theirs.collaboration)).toEqual({ waits: true });
  expect(await approveAsShown(theirs.administrator, theirs.collaboration)).toEqual({ waits: true });

  expect(await standingOf(own.collaboration)).toMatchObject({ status: "requested", companyId: own.collaboration.companyId });
  expect(await companyOf(theirs.collaboration)).toMatchObject({ confirmedAt: null });
  expect(await historyOf(theirs.collaboration)).toEqual(["collaboration requested", "company claimed"]);
  expect(await findRequest(theirs.administrator, theirs.collaboration.id)).toMatchObject({ claimWaits: true });
  expect(await findRequest(own.administrator, own.collaboration.id)).toMatchObject({ claimWaits: false });
  expect(await showCollaboration(anna, customer.id, service)).toMatchObject({ claimWaits: false });
});

test("an operator confirms who answers; what the other said is refused, both and their offices hear of it, and she approves", async () => {
  const { anna, own, theirs } = await twoNamed();
  await approveAsShown(theirs.administrator, theirs.collaboration);
  await approveAsShown(own.administrator, own.collaboration);
  const claim = await claimBy(own.administrator, own.collaboration);

  const said = await operate(["confirm", claim!.id, "--operator", checked.operator, "--proof", checked.proof]);

  expect(said).toEqual(["Karin Ågren answers for the company. Everyone concerned is told."]);
  expect(await claimBy(theirs.administrator, theirs.collaboration)).toMatchObject({ refusedAt: expect.any(Date), ...checked });
  expect(await kindsTo(own.administrator)).toContain("claim-closed confirmed");
  expect(await kindsTo(theirs.administrator)).toContain("claim-closed refused");
  expect(await kindsTo(anna)).toContain("claim-closed confirmed");
  expect(await approveAsShown(theirs.administrator, theirs.collaboration)).toEqual({ waits: true });
  expect(await approveAsShown(own.administrator, own.collaboration)).toMatchObject({
    approval: { personName: "Karin Ågren" },
  });
  expect(await kindsTo(theirs.administrator)).toContain("invitation-replaced");
  expect(await isHistoryWhole(own.collaboration)).toBe(true);
});

test("once the other office has taken its request back, an acceptance suffices again", async () => {
  const { anna, own, theirs } = await twoNamed();
  await withdrawCollaboration(anna, own.collaboration.id);

  expect(await approveAsShown(theirs.administrator, theirs.collaboration)).toMatchObject({ approval: {} });
});

test("where somebody else has been confirmed meanwhile, whoever an operator confirms becomes an administrator beside", async () => {
  const { own, theirs } = await twoNamed();
  await approveAsChecked(theirs);
  const invitationId = await linkOf(own.administrator, own.collaboration);
  await objectToReplacement(own.administrator, { invitationId, words: null });

  await decideOnClaim((await claimBy(own.administrator, own.collaboration))!.id, confirm);

  const emails = (await administratorsOf(theirs.collaboration)).map(({ email }) => email);
  expect(emails).toEqual([own.administrator.email, theirs.administrator.email]);
  expect((await kindsTo(theirs.administrator)).at(-1)).toBe("company-users-changed");
});
