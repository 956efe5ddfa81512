import { expect, test } from "vitest";
import { changesOf } from "#lib/audit/changes.ts";
import { changeCustomer } from "#lib/customers/change.ts";
import { aColleagueOf, aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { aCsv, anImport, imported, undone } from "#tests/support/cast/imports.ts";
import { cardOf, lastLineOf } from "./cards.ts";

test.each([
  ["email", "karin@agrens.example", "info@agrens.example", "k•••@agrens.example", "i•••@agrens.example"],
  ["invoiceEmail", null, "faktura@xn--agrens-bua.example", null, "f•••@agréns.example"],
  ["contactEmail", "a@b.example", null, "a•••@b.example", null],
  ["phone", "+46701740605", "+46701740699", "•••05", "•••99"],
  ["contactMobile", "+4741234567", "", "•••67", null],
  ["phone", "+468123456;ext=12", "växeln 7", "•••56", "•••7"],
  ["organisationNumber", "8507099805", "5560160680", "850709-****", "556016-0680"],
  ["city", "Umeå", "Örebro", "Umeå", "Örebro"],
  ["paymentDays", 0, 30, 0, 30],
  ["vatPeriod", null, "quarter", null, "quarter"],
])("a history keeps of %s what it may say: from %j to %j", (field, before, after, from, to) => {
  expect(changesOf({ [field]: before, id: "1" }, { [field]: after })).toEqual({ fields: field, [`${field}From`]: from, [`${field}To`]: to });
});

test("of a note it keeps that it changed, and of what is the same nothing", () => {
  expect(changesOf({ notes: "850709-9805", city: "Umeå", gln: null }, { notes: "Ny", city: "Umeå" })).toEqual({ fields: "notes" });
});

test("a changed card tells from what to what, and whoever was responsible by name", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const customer = await aCustomerOf(anna, { city: "Umeå", email: "old@agrens.example", responsibleId: anna.employeeId });

  await changeCustomer(anna, customer.id, cardOf(customer, { city: null, email: "new@agrens.example", responsibleId: erik.employeeId }), 0);

  expect(await lastLineOf(anna, customer)).toEqual({
    ...{ actor: "Anna Lind", action: "customer changed", fields: "responsibleId,email,city" },
    ...{ responsibleIdFrom: "Anna Lind", responsibleIdTo: "Erik Sund" },
    ...{ emailFrom: "o•••@agrens.example", emailTo: "n•••@agrens.example", cityFrom: "Umeå", cityTo: null },
  });
});
