import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts } from "#db/schema/index.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { renewCollaboration } from "#lib/collaborations/renewal/renew.ts";
import { addContact } from "#lib/contacts/add.ts";
import { at } from "#lib/time.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { administratorsOf, approveAsShown, aRequest } from "#tests/support/cast/requests.ts";
import { collaborationsOf, companyOf, historyOf, isHistoryWhole, letterRowsOf, lettersAbout } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aMonthAgo, anExpiredRequest, anOverdueRequest } from "./expired.ts";

test.each(["existing-customer", "service-only", "new-administrator"] as const)(
  "an expired request (%s) is made anew with one click, and the old one stays in the records",
  async (scenario) => {
    const { employee, customer, task, collaboration } = await anExpiredRequest(scenario);

    const { collaboration: renewed, refusal } = await renewCollaboration(employee, collaboration.id);

    expect(refusal).toBeUndefined();
    expect(renewed).toMatchObject({ scenario, taskId: task.id, invoiceRecipient: "office", requestedById: employee.employeeId });
    expect((await collaborationsOf(customer)).map(({ id }) => id)).toEqual([collaboration.id, renewed!.id]);
    expect(await historyOf(renewed!)).toEqual(["request renewed"]);
    expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration expired"]);
    expect(await isHistoryWhole(renewed!)).toBe(true);
    const [letter] = await letterRowsOf(renewed!);
    expect(letter).toMatchObject({ kind: "request-renewed", facts: { scenario }, replyTo: employee.email });
  },
);

test("what was renewed can be approved", async () => {
  const { employee, collaboration } = await anExpiredRequest();
  const { collaboration: renewed } = await renewCollaboration(employee, collaboration.id);
  const [karin] = await administratorsOf(renewed!);

  const { refusal } = await approveAsShown(karin!, renewed!);

  expect(refusal).toBeUndefined();
  expect(await companyOf(renewed!)).toMatchObject({ confirmedAt: expect.any(Date) });
  expect(renewed!.companyId).not.toBe(collaboration.companyId);
});

test("one that is overdue and that nobody has marked yet is expired on the way", async () => {
  const { employee, collaboration } = await anOverdueRequest();

  const { refusal } = await renewCollaboration(employee, collaboration.id);

  expect(refusal).toBeUndefined();
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration expired"]);
});

test("whoever was asked is asked again while she is on the card, with the address that stands there; otherwise the main contact", async () => {
  const [stays, corrected] = [await anExpiredRequest(), await anExpiredRequest()];
  const { email } = aPerson("Karin Ågren");
  const isOf = (customer: { id: string }) => and(eq(contacts.customerId, customer.id), eq(contacts.isMain, true));
  const colleague = { officeId: stays.employee.officeId, customerId: stays.customer.id, isMain: true, mobile: "+46701740606" };
  await superuser.transaction(async (tx) => {
    await tx.update(contacts).set({ isMain: false }).where(isOf(stays.customer));
    await tx.insert(contacts).values({ ...colleague, firstName: "Nils", lastName: "Ågren", email: aPerson("Nils Ågren").email });
  });
  await superuser.update(contacts).set({ email }).where(isOf(corrected.customer));

  const again = await renewCollaboration(stays.employee, stays.collaboration.id);
  const elsewhere = await renewCollaboration(corrected.employee, corrected.collaboration.id);

  expect(await lettersAbout(again.collaboration!)).toEqual([`request-renewed to ${stays.customer.contactEmail}`]);
  expect(await lettersAbout(elsewhere.collaboration!)).toEqual([`request-renewed to ${email}`]);
});

test("when somebody else was to answer, she is asked again, not the one whom she replaced", async () => {
  const { employee, customer, collaboration } = await at(aMonthAgo, () => aRequest());
  const nils = { ...aPerson("Nils Ågren"), mobile: "+46701740606" };
  await addContact(employee, customer.id, { ...nils, role: null });
  await at(aMonthAgo, () => replaceInvitee(employee, { ...nils, collaborationId: collaboration.id }));

  const { collaboration: renewed } = await renewCollaboration(employee, collaboration.id);

  expect(await lettersAbout(renewed!)).toEqual([`request-renewed to ${nils.email}`]);
});
