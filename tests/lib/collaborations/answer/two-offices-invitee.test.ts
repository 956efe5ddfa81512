import { expect, test } from "vitest";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { approveAsChecked } from "#tests/support/cast/claims.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";
import { invitationsTo, lettersAbout } from "#tests/support/readback/history.ts";

test("an administrator whom the other office had replaced gets her link back with a letter when its request goes to her", async () => {
  const karin = { ...aPerson("Karin Ågren"), mobile: "+46701740605" };
  const nils = { ...aPerson("Nils Ågren"), mobile: "+46701740606" };
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const customer = await aCustomerOf(anna, { contact: karin });
  const first = await aRequestTo(customer, anna);
  const second = await aRequestTo(await aCustomerOf(sara, { ...sameCompanyAs(customer), contact: karin }), sara);
  await replaceInvitee(sara, { ...nils, collaborationId: second.collaboration.id });

  await approveAsChecked(first);

  expect(await lettersAbout(second.collaboration)).toEqual([
    `administrator-created to ${karin.email}`,
    `administrator-created to ${nils.email}`,
    `collaboration-request to ${karin.email}`,
    `invitation-replaced to ${karin.email}`,
    `invitation-replaced to ${nils.email}`,
  ]);
  expect(await invitationsTo(second.collaboration)).toMatchObject([
    { email: karin.email, replacedAt: null, companyId: first.collaboration.companyId },
    { email: nils.email, replacedAt: expect.any(Date) },
  ]);
});
