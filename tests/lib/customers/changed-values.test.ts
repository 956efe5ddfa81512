import { expect, test } from "vitest";
import { addressOnScreen } from "#lib/addresses.ts";
import { changesOf } from "#lib/audit/changes.ts";
import { addContact } from "#lib/contacts/add.ts";
import { changeContact } from "#lib/contacts/change.ts";
import { changeCustomer } from "#lib/customers/change.ts";
import { aCsv, imported, undone } from "#tests/lib/imports/files.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { cardOf, lastLineOf } from "./cards.ts";

test.each([
  ["email", "karin@agrens.example", "info@agrens.example", "k•••@agrens.example", "i•••@agrens.example"],
  ["invoiceEmail", null, "faktura@agrens.example", null, "f•••@agrens.example"],
  ["contactEmail", "a@b.example", null, "a•••@b.example", null],
  ["phone", "+46701740605", "+46701740699", "•••05", "•••99"],
  ["contactMobile", "+4741234567", "", "•••67", null],
  ["phone", "+468123456;ext=12", "växeln 7", "•••56", "•••7"],
  ["organisationNumber", "8507099805", "5560160680", "850709-****", "556016-0680"],
  ["street", "Storgatan 1", "Ågatan 2 B", "S•••", "Å•••"],
  ["postcode", "903 25", null, "9•••", null],
  ["city", "Umeå", "𝕆rebro", "U•••", "𝕆•••"],
  ["gln", null, "7300015200048", null, "7300015200048"],
  ["paymentDays", 0, 30, 0, 30],
  ["vatPeriod", null, "quarter", null, "quarter"],
])("a history keeps of %s what it may say: from %j to %j", (field, before, after, from, to) => {
  expect(changesOf({ [field]: before, id: "1" }, { [field]: after })).toEqual({
    fields: field,
    [`${field}From`]: from,
    [`${field}To`]: to,
  });
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
    ...{ emailFrom: "o•••@agrens.example", emailTo: "n•••@agrens.example", cityFrom: "U•••", cityTo: null },
  });
});

test("so does a card that an import has changed, and one that is as before again", async () => {
  const anna = await anEmployee("Anna Lind");
  const customer = await aCustomerOf(anna, { name: "Gamla Namnet AB" });

  const importId = await imported(anna, aCsv(`;Nya Namnet AB;${customer.organisationNumber};;;;nils@agrens.example`));
  const first = await lastLineOf(anna, customer);
  await undone(anna, importId);

  const name = { nameFrom: "Gamla Namnet AB", nameTo: "Nya Namnet AB" };
  const [former, own] = [addressOnScreen(customer.contactEmail ?? ""), "n•••@agrens.example"];
  expect(first).toMatchObject({ fields: "name,contactEmail", ...name, contactEmailFrom: former, contactEmailTo: own });
  const back = { nameFrom: "Nya Namnet AB", nameTo: "Gamla Namnet AB", contactEmailFrom: own, contactEmailTo: former };
  expect(await lastLineOf(anna, customer)).toMatchObject({ fields: "name,contactEmail", ...back });
});

test("a contact that changes tells the rest of it too", async () => {
  const anna = await anEmployee("Anna Lind");
  const customer = await aCustomerOf(anna);
  const ada = { firstName: "Ada", lastName: "Öst", role: "VD", email: "ada@post.example", mobile: "+46701740605" };
  const { contactId } = await addContact(anna, customer.id, ada);

  const card = { ...ada, lastName: "Ek", role: null, mobile: "+46701740609" };
  await changeContact(anna, { customerId: customer.id, contactId: contactId! }, card);

  expect(await lastLineOf(anna, customer)).toMatchObject({
    ...{ fields: "lastName,role,mobile", lastNameFrom: "Öst", lastNameTo: "Ek", roleFrom: "VD", roleTo: null },
    ...{ mobileFrom: "•••05", mobileTo: "•••09" },
  });
});
