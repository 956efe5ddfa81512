import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { daysBetween } from "#lib/i18n/format.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { aSituation, choicesFor } from "#tests/support/cast/requests.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";

test("a new administrator is written to in the customer's language, one who is known in her own", async () => {
  const employee = await anEmployee();
  const peter = aPerson("Peter Holmgren", "sv");
  await aCompany([], [peter]);
  const english = await choicesFor(await aCustomerOf(employee, { locale: "en" }), employee);
  const known = await choicesFor(await aCustomerOf(employee, { locale: "en" }), employee);

  const first = await activateCollaboration(employee, english.input);
  const second = await activateCollaboration(employee, {
    ...known.input,
    ...peter,
    lastName: "Holmgren-Ek",
    scenario: "new-administrator",
    mobile: "+46701740605",
  });

  expect(await letterRowsOf(first.collaboration!)).toMatchObject([{ locale: "en" }]);
  expect(await letterRowsOf(second.collaboration!)).toMatchObject([
    { locale: "sv", recipient: peter.email, recipientName: "Peter Holmgren" },
  ]);
});

test("the letter comes from the employee by name and tells what is asked, who pays and until when", async () => {
  const { employee, input } = await aSituation("service-only");

  const { collaboration } = await activateCollaboration(employee, { ...input, invoiceRecipient: "customer" });

  const [letter] = await letterRowsOf(collaboration!);
  expect(letter).toMatchObject({ senderName: `Anna Lind, ${employee.officeName}`, replyTo: employee.email, officeId: employee.officeId });
  expect(letter!.facts).toMatchObject({
    company: "Ågrens Bageri AB",
    sender: "Anna Lind",
    invoiceRecipient: "customer",
    answerBefore: collaboration!.expiresAt.toISOString(),
  });
  expect(daysBetween(collaboration!.requestedAt, collaboration!.expiresAt)).toBe(30);
});
