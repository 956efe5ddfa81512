import { expect, test } from "vitest";
import { findInvitee } from "#lib/collaborations/reassign/invitee.ts";
import { proposeInvitee } from "#lib/collaborations/reassign/propose.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { collectOwnData } from "#lib/people/own-data.ts";
import { aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { approveAsChecked } from "#tests/support/cast/claims.ts";
import { aProposal } from "#tests/support/cast/reassigning.ts";
import { administratorsOf, aRequest, aRequestTo, service } from "#tests/support/cast/requests.ts";

test("the latest word counts, and going back to the first person brings no old word back", async () => {
  const { employee, customer, collaboration, administrator: karin } = await aRequest();
  const { person: nils } = aProposal(collaboration, "Nils Berg");
  const ask = (person: Omit<typeof nils, "mobile">) =>
    replaceInvitee(employee, { collaborationId: collaboration.id, ...person, mobile: "0701740606" });

  await proposeInvitee(karin, { ...aProposal(collaboration), person: nils });
  await proposeInvitee(karin, aProposal(collaboration));
  expect(await findInvitee(employee, customer.id, service)).toMatchObject({ firstName: "Peter" });

  await ask(nils);
  await ask({ firstName: "Karin", lastName: "Ågren", email: karin.email });
  expect(await findInvitee(employee, customer.id, service)).toMatchObject({ email: karin.email, proposedBy: undefined });
  expect((await showCollaboration(employee, customer.id, service))?.proposed).toBeUndefined();
});

test("when the request goes to a company that somebody has confirmed, nothing waits for the office's choice", async () => {
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const customer = await aCustomerOf(anna);
  const first = await aRequestTo(customer, anna);
  const hers = await aCustomerOf(sara, sameCompanyAs(customer));
  const second = await aRequestTo(hers, sara);
  await proposeInvitee(second.administrator, aProposal(second.collaboration));

  await approveAsChecked(first);

  expect((await showCollaboration(sara, hers.id, service))?.proposed).toBeUndefined();
});

test("whoever was named finds it among what is stored about her, and nothing about the one who named her", async () => {
  const { employee, collaboration, administrator: karin } = await aRequest();
  const { person, ...proposal } = aProposal(collaboration);
  await proposeInvitee(karin, { ...proposal, person });
  await replaceInvitee(employee, { collaborationId: collaboration.id, ...person, mobile: "0701740606" });
  const [peter] = await administratorsOf(collaboration);

  expect((await collectOwnData(peter!, "")).namings).toMatchObject([person]);
  expect((await collectOwnData(karin, "")).namings).toEqual([]);
});
