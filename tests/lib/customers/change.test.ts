import { expect, test } from "vitest";
import { changeCustomer, versionOf } from "#lib/customers/change.ts";
import { aColleagueOf, aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { cardOf, lastLineOf, rowOf, whoLeaves } from "./cards.ts";

test("every field of a card can be written anew, and its history says which ones", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full");
  const customer = await aCustomerOf(anna);
  const anew = {
    number: "7001",
    name: "Öberg Måleri AB",
    shortName: "Öberg",
    organisationNumber: anOrganisationNumber(),
    responsibleId: erik.employeeId,
    locale: "en" as const,
    email: "info@oberg.example",
    phone: "08-123 456",
    street: "Storgatan 1",
    postcode: "111 22",
    city: "Örebro",
    gln: "7350053850019",
    vatPeriod: "quarter" as const,
    yearEndsIn: 4,
    invoiceEmail: "faktura@oberg.example",
    invoiceReference: "Projekt 7",
    paymentDays: 0,
    notes: "Ringer helst.\r\nInte på fredagar.",
  };

  expect(await changeCustomer(anna, customer.id, anew, 0)).toEqual({ customerId: customer.id });

  expect(await rowOf(customer)).toMatchObject({ ...anew, officeId: anna.officeId, changedAt: expect.any(Date), archivedAt: null });
  expect(await historyOf(customer)).toEqual(["customer added", "customer changed"]);
  const { fields, ...line } = (await lastLineOf(anna, customer))!;
  expect(line).toMatchObject({ actor: "Anna Lind", action: "customer changed" });
  expect(String(fields).split(",").sort()).toEqual(Object.keys(anew).sort());
});

test("the history names the fields that are different now, and no others", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna, { phone: "08-1", city: "Örebro" });

  await changeCustomer(anna, customer.id, cardOf(customer, { phone: null, notes: "Ny" }), 0);

  expect(await lastLineOf(anna, customer)).toMatchObject({ action: "customer changed", fields: "phone,notes" });
  expect(await rowOf(customer)).toMatchObject({ phone: null, notes: "Ny", city: "Örebro" });
});

test("saving a card as it stands changes and records nothing", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  const before = await rowOf(customer);

  const outcomes = [
    await changeCustomer(anna, customer.id, cardOf(customer), 0),
    await changeCustomer(anna, customer.id, { ...cardOf(customer), organisationNumber: null }, 0),
  ];

  expect(outcomes).toEqual(Array(2).fill({ customerId: customer.id }));
  expect(await rowOf(customer)).toEqual(before);
  expect(await historyOf(customer)).toEqual(["customer added"]);
});

test("a sole trader's number that nobody sees in full stays when the rest is changed", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna, { organisationNumber: "850709-9805" });

  await changeCustomer(anna, customer.id, { ...cardOf(customer), organisationNumber: null, name: "Åsas Trädgård" }, 0);

  expect(await rowOf(customer)).toMatchObject({ organisationNumber: "8507099805", name: "Åsas Trädgård" });
  expect(await lastLineOf(anna, customer)).toMatchObject({ fields: "name" });
});

test("the number and the organisation number of another card, and one that is asked for already, are refused", async () => {
  const { employee: anna, customer } = await aRequest();
  const [known, idle] = [await aCustomerOf(anna), await aCustomerOf(anna)];
  const before = [await rowOf(customer), await rowOf(idle), await rowsInEveryTable()];

  const outcomes = [
    await changeCustomer(anna, idle.id, cardOf(idle, { number: known.number }), 0),
    await changeCustomer(anna, idle.id, cardOf(idle, { organisationNumber: known.organisationNumber }), 0),
    await changeCustomer(anna, customer.id, cardOf(customer, { organisationNumber: anOrganisationNumber() }), 0),
  ];

  expect(outcomes).toEqual([{ refusal: "number-taken" }, { refusal: "known-customer" }, { refusal: "number-in-use" }]);
  expect([await rowOf(customer), await rowOf(idle), await rowsInEveryTable()]).toEqual(before);
  expect(await changeCustomer(anna, customer.id, cardOf(customer, { name: "Ågrens Konditori AB" }), 0)).not.toHaveProperty("refusal");
});

test("nobody from another office, and nobody who has left, becomes responsible", async () => {
  const anna = await anEmployee();
  const [gone, stranger] = [await aColleagueOf(anna, "full"), await anEmployee()];
  const customer = await aCustomerOf(anna);
  await whoLeaves(gone);
  const before = [await rowOf(customer), await rowsInEveryTable()];

  const outcomes = [];
  for (const responsibleId of [gone.employeeId, stranger.employeeId, crypto.randomUUID()])
    outcomes.push(await changeCustomer(anna, customer.id, cardOf(customer, { responsibleId, name: "Ny" }), 0));

  expect(outcomes).toEqual(Array(3).fill({ refusal: "unknown-colleague" }));
  expect([await rowOf(customer), await rowsInEveryTable()]).toEqual(before);
});

test("a card whose responsible has left can still be changed in everything else", async () => {
  const anna = await anEmployee();
  const gone = await aColleagueOf(anna, "full");
  const customer = await aCustomerOf(anna, { responsibleId: gone.employeeId });
  await whoLeaves(gone);

  await changeCustomer(anna, customer.id, cardOf(customer, { city: "Örebro" }), 0);

  const { city, changedAt } = await rowOf(customer);
  expect([city, versionOf({ changedAt }) > 0]).toEqual(["Örebro", true]);
});
