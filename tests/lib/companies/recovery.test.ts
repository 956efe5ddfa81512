import { expect, test } from "vitest";
import { acceptPlace } from "#lib/companies/answer-place.ts";
import { objectToProposal } from "#lib/companies/object.ts";
import { showFacts } from "#lib/companies/proposal-facts.ts";
import { findWaitingProposal } from "#lib/companies/proposals.ts";
import { decideOnProposal } from "#lib/companies/recover.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { showProposals } from "#lib/contacts/proposals.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { aCheckedProposal, aProposalFor, confirm, kindsTo, lisa, per } from "#tests/support/cast/proposals.ts";
import { administratorsOf, anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf, isHistoryWhole } from "#tests/support/readback/history.ts";

test("a proposal gives nobody anything: the administrators are told, and an operator decides", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const input = aProposalFor(customer);

  const { proposalId } = await proposeAdministrator(anna, input);

  expect(await administratorsOf(karin)).toMatchObject([{ personId: karin.personId }]);
  expect(await lettersTo(input.email)).toEqual([]);
  expect(await kindsTo(karin)).toContain("administrator-proposed");
  expect(await findWaitingProposal(karin)).toMatchObject({ id: proposalId, name: "Peter Holmgren", office: anna.officeName });
});

test("confirmed, the person is administrator and main contact; those before her stay, and all are told", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const input = aProposalFor(customer);
  const { proposalId } = await proposeAdministrator(anna, input);

  await confirm(await aCheckedProposal(proposalId!));

  const [peter, former] = await administratorsOf(karin);
  expect([peter!.email, former!.email]).toEqual([input.email, karin.email]);
  expect(await placeOf({ companyId: karin.companyId, personId: peter!.personId })).toMatchObject({ isMainContact: true });
  expect(await kindsTo(input)).toEqual(["company-user-invited"]);
  expect(await kindsTo(karin)).toContain("proposal-closed confirmed");
  expect(await kindsTo(anna)).toContain("proposal-closed confirmed");
  expect((await historyOf({ id: karin.companyId })).slice(-2)).toEqual(["proposal checked", "proposal confirmed"]);
  expect(await isHistoryWhole({ id: karin.companyId })).toBe(true);
  expect(await showProposals(anna, customer.id)).toMatchObject({
    proposals: [{ state: "confirmed", ...per, checkedBy: lisa.operator, seen: lisa.proof }],
  });
  const karinsPlace = await placeOf(karin);
  expect(await removeUser(peter!, { userId: karinsPlace!.id })).toEqual({ refusal: "not-allowed" });
  const { invitationId } = (await placeOf({ companyId: karin.companyId, personId: peter!.personId }))!;
  expect(await acceptPlace(peter!, invitationId)).toEqual({ companyId: karin.companyId });
  expect(await removeUser(peter!, { userId: karinsPlace!.id })).toEqual({ userId: karinsPlace!.id });
});

test("somebody who is a user there already becomes administrator and main contact", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const peter = await aUserOf(karin, "user");
  const { proposalId } = await proposeAdministrator(anna, { ...aProposalFor(customer), email: peter.email });

  await confirm(await aCheckedProposal(proposalId!));

  expect(await placeOf(peter)).toMatchObject({ id: peter.userId, role: "administrator", isMainContact: true });
});

test("an administrator's objection stops it: no operator can confirm it any more", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const { proposalId } = await proposeAdministrator(anna, aProposalFor(customer));

  await aCheckedProposal(proposalId!);

  await objectToProposal(karin, proposalId!);

  expect(await confirm(proposalId!)).toEqual({ refusal: "not-waiting" });
  expect(await objectToProposal(karin, proposalId!)).toEqual({ refusal: "unknown-proposal" });
  expect(await kindsTo(anna)).toContain("proposal-closed objected");
  expect(await administratorsOf(karin)).toHaveLength(1);
});

test("of an objection and a confirmation at once one counts", async () => {
  for (const _ of Array(10)) {
    const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
    const { proposalId } = await proposeAdministrator(anna, aProposalFor(customer));

    await aCheckedProposal(proposalId!);

    const { sign } = (await showFacts(proposalId!))!;

    const outcomes = await Promise.all([
      objectToProposal(karin, proposalId!),
      decideOnProposal(proposalId!, { decision: "confirm", ...per, sign }),
    ]);

    expect(outcomes.filter(({ refusal }) => refusal)).toHaveLength(1);
    expect(await administratorsOf(karin)).toHaveLength(outcomes[1].refusal ? 1 : 2);
  }
});

test("only full rights propose, only for a customer of one's own that is confirmed, and one proposal at a time waits", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const unknown = await aCustomerOf(anna);

  expect(await proposeAdministrator(await aColleagueOf(anna, "all-customers"), aProposalFor(customer))).toEqual({ refusal: "not-allowed" });
  expect(await proposeAdministrator(await anEmployee("Sara Nilsson"), aProposalFor(customer))).toEqual({ refusal: "unknown-customer" });
  expect(await proposeAdministrator(anna, aProposalFor(unknown))).toEqual({ refusal: "unknown-company" });
  const outcomes = await twentyAtOnce(() => proposeAdministrator(anna, aProposalFor(customer)));
  expect(outcomes.filter(({ refusal }) => refusal === "already-proposed")).toHaveLength(19);
  const stranger = (await anActiveCollaboration()).administrator;
  const { id } = (await findWaitingProposal(karin))!;
  expect(await objectToProposal(stranger, id)).toEqual({ refusal: "unknown-proposal" });
  expect(await objectToProposal(await aUserOf(karin, "user"), id)).toEqual({ refusal: "not-allowed" });
});
