import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts } from "#db/schema/index.ts";
import { findInvitee } from "#lib/collaborations/reassign/invitee.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest, service } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const mobile = "0701740699";
const kajsa = () => {
  const { locale: _, ...person } = aPerson("Kajsa Öhman");
  return { ...person, mobile };
};

test("the person who holds the link is given with the mobile of her contact card, or the one typed for the request", async () => {
  const { employee, customer, collaboration } = await aRequest();
  const recipient = () => findInvitee(employee, customer.id, service);
  expect(await recipient()).toMatchObject({ email: customer.contactEmail, mobile: customer.contactMobile, isConfirmed: false });

  await superuser.update(contacts).set({ mobile: "+46701740611" }).where(eq(contacts.customerId, customer.id));
  expect(await recipient()).toMatchObject({ mobile: "+46701740611" });

  const newcomer = kajsa();
  await replaceInvitee(employee, { collaborationId: collaboration.id, ...newcomer });
  expect(await recipient()).toMatchObject({ firstName: "Kajsa", email: newcomer.email, mobile });
});

test("what an office typed for somebody is what it reads again, whether or not she was known, and stays with it", async () => {
  const [first, second] = [await aRequest(), await aRequest()];
  const newcomer = kajsa();
  await replaceInvitee(first.employee, { collaborationId: first.collaboration.id, ...newcomer });
  await replaceInvitee(second.employee, { collaborationId: second.collaboration.id, ...newcomer, mobile: "0701740600" });

  expect(await findInvitee(second.employee, second.customer.id, service)).toMatchObject({
    email: newcomer.email,
    mobile: "0701740600",
  });
});

test("a confirmed company answers by its own administrators; what is not open, or out of sight, has no recipient", async () => {
  const confirmed = await aRequest("service-only");
  const active = await anActiveCollaboration();
  const withdrawn = await aRequest();
  await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);

  expect(await findInvitee(confirmed.employee, confirmed.customer.id, service)).toMatchObject({ isConfirmed: true });
  expect(await findInvitee(active.employee, active.customer.id, service)).toBeUndefined();
  expect(await findInvitee(withdrawn.employee, withdrawn.customer.id, service)).toBeUndefined();
  const jonas = await aColleagueOf(confirmed.employee, "own-customers", "Jonas Berg");
  for (const stranger of [jonas, await anEmployee()]) expect(await findInvitee(stranger, confirmed.customer.id, service)).toBeUndefined();
});
