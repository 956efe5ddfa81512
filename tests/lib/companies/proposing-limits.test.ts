import { expect, test } from "vitest";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { objectToProposal } from "#lib/companies/object.ts";
import { showProposals } from "#lib/contacts/proposals.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { dayPlus } from "#lib/i18n/format.ts";
import { daysAfterObjection } from "#lib/standing/limits.ts";
import { now } from "#lib/time.ts";
import { aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { aCheckedProposal, aProposalFor, confirm, daysLater } from "#tests/support/cast/proposals.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";

test("after an objection the same office proposes nobody for the company for a while, and reads from which day it can", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  const { proposalId } = await proposeAdministrator(anna, aProposalFor(customer));
  await objectToProposal(karin, proposalId!);
  const until = dayPlus(now(), daysAfterObjection + 1);

  const outcomes = await twentyAtOnce(() => proposeAdministrator(anna, aProposalFor(customer, "Nils Ek")));
  expect(outcomes).toEqual(Array(20).fill({ refusal: "objected-lately" }));
  expect(await showProposals(anna, customer.id)).toMatchObject({ isKnown: true, obstacle: { why: "objected-lately", until } });
  await daysLater(proposalId!, daysAfterObjection);
  expect(await proposeAdministrator(anna, aProposalFor(customer))).toEqual({ refusal: "objected-lately" });
  await daysLater(proposalId!, 1);
  expect(await showProposals(anna, customer.id)).toMatchObject({ isKnown: true, obstacle: undefined });
  expect(await proposeAdministrator(anna, aProposalFor(customer))).toMatchObject({ proposalId: expect.any(String) });
});

test("an objection at one company hinders no proposal for another", async () => {
  const { employee: anna, customer, administrator: karin } = await anActiveCollaboration();
  await objectToProposal(karin, (await proposeAdministrator(anna, aProposalFor(customer))).proposalId!);
  const other = await anActiveCollaboration();

  expect(await proposeAdministrator(other.employee, aProposalFor(other.customer))).toMatchObject({ proposalId: expect.any(String) });
});

test("an office proposes only where it has an active collaboration with the company", async () => {
  const { employee: anna, customer, collaboration } = await anActiveCollaboration();
  const sara = await anEmployee("Sara Nilsson");
  const sarasCustomer = await aCustomerOf(sara, sameCompanyAs(customer));

  expect(await proposeAdministrator(sara, aProposalFor(sarasCustomer))).toEqual({ refusal: "no-collaboration" });
  expect(await showProposals(sara, sarasCustomer.id)).toMatchObject({ isKnown: true, obstacle: { why: "no-collaboration" } });
  await endCollaboration(anna, collaboration.id);
  expect(await proposeAdministrator(anna, aProposalFor(customer))).toEqual({ refusal: "no-collaboration" });
});

test("nobody is confirmed for an office whose collaboration has ended since", async () => {
  const { employee: anna, customer, collaboration } = await anActiveCollaboration();
  const { proposalId } = await proposeAdministrator(anna, aProposalFor(customer));
  await aCheckedProposal(proposalId!);
  await endCollaboration(anna, collaboration.id);

  expect(await confirm(proposalId!)).toEqual({ refusal: "no-collaboration" });
});
