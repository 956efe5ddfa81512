import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findReassignChoices } from "#lib/collaborations/reassign/choices.ts";
import { ProposedInviteeInput } from "#lib/collaborations/reassign/input.ts";
import { findInvitee } from "#lib/collaborations/reassign/invitee.ts";
import { proposeInvitee } from "#lib/collaborations/reassign/propose.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { detailsOf } from "#tests/support/cast/office.ts";
import { aProposal, notMe } from "#tests/support/cast/reassigning.ts";
import { administratorsOf, approveAsShown, aRequest, aRequestTo, service } from "#tests/support/cast/requests.ts";
import { isHistoryWhole, letterRowsOf } from "#tests/support/readback/history.ts";

test("the office is told whom it should have asked, by those whom the request concerns", async () => {
  const anna = await anEmployee();
  const maria = await aColleagueOf(anna, "all-customers", "Maria Ek");
  const { collaboration, administrator: karin } = await aRequestTo(await aCustomerOf(anna, { responsibleId: maria.employeeId }), anna);
  const proposal = aProposal(collaboration);

  const { refusal } = await proposeInvitee(karin, proposal);

  expect(refusal).toBeUndefined();
  const told = (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "recipient-proposed");
  expect(told.map(({ recipient }) => recipient).sort()).toEqual([anna.email, maria.email].sort());
  const facts = {
    person: "Karin Ågren",
    name: "Peter Holmgren",
    email: proposal.person.email,
    mobile: null,
    explanation: proposal.explanation,
  };
  expect(told[0]!.facts).toMatchObject(facts);
  const details = { service, name: "Peter Holmgren", reason: proposal.explanation };
  expect(await detailsOf(collaboration.id, "recipient proposed")).toEqual([details]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("the office sees it, and finds the proposed person filled in, until it has changed the recipient", async () => {
  const { employee, customer, collaboration, administrator: karin } = await aRequest();
  const { person, ...proposal } = aProposal(collaboration);
  const proposed = async () => (await showCollaboration(employee, customer.id, service))?.proposed;

  await proposeInvitee(karin, { ...proposal, person });
  expect(await proposed()).toMatchObject({ by: "Karin Ågren", explanation: proposal.explanation, person });
  expect(await findInvitee(employee, customer.id, service)).toMatchObject({ ...person, proposedBy: "Karin Ågren" });

  await replaceInvitee(employee, { collaborationId: collaboration.id, ...person, mobile: "0701740606" });
  expect(await proposed()).toBeUndefined();
  const [peter] = await administratorsOf(collaboration);
  expect(peter).toMatchObject({ email: person.email });
  expect(await findInvitee(employee, customer.id, service)).toMatchObject({ email: person.email, proposedBy: undefined });
});

test("somebody may also only say that it is not she", async () => {
  const { employee, customer, collaboration, administrator: karin } = await aRequest();

  await proposeInvitee(karin, notMe(collaboration));

  const [letter] = (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "recipient-proposed");
  expect(letter!.facts).toMatchObject({ name: null, email: null, explanation: "Jag har slutat." });
  expect((await showCollaboration(employee, customer.id, service))?.proposed).toMatchObject({ by: "Karin Ågren", person: undefined });
  expect(await findInvitee(employee, customer.id, service)).toMatchObject({ email: karin.email, proposedBy: undefined });
  expect(await detailsOf(collaboration.id, "wrong recipient reported")).toEqual([{ service, reason: "Jag har slutat." }]);
  expect(await approveAsShown(karin, collaboration)).not.toHaveProperty("refusal");
});

test("an explanation may have five hundred signs, and stand alone", () => {
  const place = { collaborationId: randomUUID(), companyId: randomUUID() };
  const read = (many: number) => ProposedInviteeInput.safeParse({ ...place, explanation: "å".repeat(many) }).success;

  expect([read(0), read(1), read(500), read(501)]).toEqual([false, true, true, false]);
});

test("three times is the most", async () => {
  const { collaboration, administrator: karin } = await aRequest();
  for (const name of ["Peter Holmgren", "Nils Berg", "Maria Ek"]) await proposeInvitee(karin, aProposal(collaboration, name));

  expect(await findReassignChoices(karin, collaboration.id)).toMatchObject({ proposalsLeft: 0, officeChooses: true, others: [] });
  expect(await proposeInvitee(karin, notMe(collaboration))).toEqual({ refusal: "proposed-too-often" });
});

test("nobody proposes herself, nor for a company that chooses itself, nor what is answered", async () => {
  const [confirmed, own] = [await aRequest("service-only"), await aRequest()];
  const { person, ...proposal } = aProposal(own.collaboration);

  expect(await proposeInvitee(own.administrator, { ...proposal, person: { ...person, email: own.administrator.email } })).toEqual({
    refusal: "own-address",
  });
  expect(await proposeInvitee(confirmed.administrator, aProposal(confirmed.collaboration))).toEqual({ refusal: "answers-itself" });
  await approveAsShown(own.administrator, own.collaboration);
  expect(await proposeInvitee(own.administrator, { ...proposal, person })).toEqual({ refusal: "no-longer-open" });
});
