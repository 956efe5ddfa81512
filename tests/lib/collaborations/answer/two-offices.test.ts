import { expect, test } from "vitest";
import { findReceipt } from "#lib/collaborations/answer/receipt.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { approveAsChecked } from "#tests/support/cast/claims.ts";
import { administratorsOf, approveAsShown, aRequestTo } from "#tests/support/cast/requests.ts";
import {
  companiesWith,
  companyOf,
  evidenceOf,
  historyOf,
  invitationsTo,
  isHistoryWhole,
  lettersAbout,
  standingOf,
  subscriptionsOf,
} from "#tests/support/readback/history.ts";

/** Two offices ask for the same legal person before anybody has confirmed it, each a contact of its own unless told the same. */
async function twoRequests(sharedContact?: { firstName: string; lastName: string; email: string; mobile: string }) {
  const organisationNumber = anOrganisationNumber();
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const first = await aRequestTo(await aCustomerOf(anna, { organisationNumber, ...(sharedContact && { contact: sharedContact }) }), anna);
  const second = await aRequestTo(await aCustomerOf(sara, { organisationNumber, ...(sharedContact && { contact: sharedContact }) }), sara);
  return { organisationNumber, anna, sara, first, second };
}

test("a company that nobody has confirmed is unknown to the second office, which names a contact of its own", async () => {
  const { organisationNumber, first, second } = await twoRequests();

  expect(second.collaboration).toMatchObject({ scenario: "new-administrator" });
  expect(second.collaboration.companyId).not.toBe(first.collaboration.companyId);
  expect(second.administrator.email).not.toBe(first.administrator.email);
  expect(await companiesWith(organisationNumber)).toMatchObject([{ confirmedAt: null }, { confirmedAt: null }]);
});

test("the approval of whoever was checked confirms the company, and the other office's request goes to its administrator", async () => {
  const { organisationNumber, first, second } = await twoRequests();

  await approveAsChecked(first);

  const moved = await standingOf(second.collaboration);
  expect(moved).toMatchObject({ status: "requested", companyId: first.collaboration.companyId, scenario: "existing-customer" });
  expect(await lettersAbout(moved)).toEqual([
    `administrator-created to ${second.administrator.email}`,
    `collaboration-request to ${first.administrator.email}`,
    `invitation-replaced to ${second.administrator.email}`,
  ]);
  expect(await historyOf(moved)).toEqual(["collaboration requested", "request moved"]);
  expect((await companiesWith(organisationNumber)).filter(({ confirmedAt }) => confirmedAt)).toHaveLength(1);
  expect(await companyOf(second.collaboration)).toMatchObject({ confirmedAt: null, takenBackAt: expect.any(Date) });
  expect(await subscriptionsOf(second.collaboration)).toMatchObject([{ endedAt: expect.any(Date) }]);
});

test("the link of the person whom the other office had named says that it was replaced", async () => {
  const { first, second } = await twoRequests();
  const [named] = await invitationsTo(second.collaboration);

  await approveAsChecked(first);

  expect(await findInvitation(named!.id)).toMatchObject({ standing: "replaced", personId: second.administrator.personId });
  const [, sent] = await invitationsTo(second.collaboration);
  expect(await findInvitation(sent!.id)).toMatchObject({ standing: "requested", personId: first.administrator.personId });
});

test("a person named by both offices keeps her link and is not written to again", async () => {
  const { first, second } = await twoRequests({
    firstName: "Karin",
    lastName: "Ågren",
    email: `karin-${crypto.randomUUID()}@agrens.example`,
    mobile: "+46701740605",
  });
  const [named] = await invitationsTo(second.collaboration);

  await approveAsChecked(first);

  expect(await invitationsTo(second.collaboration)).toMatchObject([
    { id: named!.id, replacedAt: null, companyId: first.collaboration.companyId },
  ]);
  expect(await findInvitation(named!.id)).toMatchObject({ standing: "requested", companyId: first.collaboration.companyId });
  expect(await lettersAbout(second.collaboration)).toEqual([`administrator-created to ${first.administrator.email}`]);
});

test("the moved request is approved like any other, and its receipt adds up for the company that it moved to", async () => {
  const { first, second } = await twoRequests();
  await approveAsChecked(first);
  const moved = await standingOf(second.collaboration);
  const [karin] = await administratorsOf(moved);

  const { approval } = await approveAsShown(karin!, moved);

  expect(await evidenceOf(moved)).toMatchObject([{ companyId: first.collaboration.companyId, personId: karin!.personId }]);
  expect(await isHistoryWhole(moved)).toBe(true);
  expect(await findReceipt(karin!, approval!.id)).toMatchObject({ isWhole: true });
});

test("whoever was replaced can no longer answer", async () => {
  const { first, second } = await twoRequests();
  await approveAsChecked(first);

  expect(await approveAsShown(second.administrator, second.collaboration)).toEqual({ refusal: "no-longer-open" });
  expect(await standingOf(second.collaboration)).toMatchObject({ status: "requested" });
});

test("a moved request is withdrawn in a letter to the administrator, not to the person who was replaced", async () => {
  const { sara, first, second } = await twoRequests();
  await approveAsChecked(first);

  await withdrawCollaboration(sara, second.collaboration.id);

  expect((await lettersAbout(second.collaboration)).filter((letter) => letter.startsWith("request-withdrawn"))).toEqual([
    `request-withdrawn to ${first.administrator.email}`,
  ]);
});
