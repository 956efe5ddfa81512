import { expect, test } from "vitest";
import { addCustomer } from "#lib/customers/add.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";

const aCard = ({ employeeId }: { employeeId: string }) => ({
  number: "1001",
  name: "Ågrens Bageri AB",
  organisationNumber: anOrganisationNumber(),
  responsibleId: employeeId,
  locale: "sv" as const,
});

test("a customer is kept with its ten digits, however they were written, and its history begins", async () => {
  const anna = await anEmployee();
  const digits = anOrganisationNumber();

  const { customer } = await addCustomer(anna, { ...aCard(anna), organisationNumber: `16${digits.slice(0, 6)}-${digits.slice(6)}` });

  expect(customer).toMatchObject({ organisationNumber: digits, officeId: anna.officeId });
  expect(await historyOf(customer!)).toEqual(["customer added"]);
});

test("a wrong organisation number, and a company or number that the office has already, are refused", async () => {
  const anna = await anEmployee();
  const known = await aCustomerOf(anna);
  const before = await rowsInEveryTable();

  const outcomes = [
    await addCustomer(anna, { ...aCard(anna), organisationNumber: "556016-0681" }),
    await addCustomer(anna, { ...aCard(anna), ...sameCompanyAs(known) }),
    await addCustomer(anna, { ...aCard(anna), number: known.number }),
  ];

  expect(outcomes).toEqual([{ refusal: "wrong-organisation-number" }, { refusal: "known-customer" }, { refusal: "number-taken" }]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("two offices may have the same company as a customer", async () => {
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const known = await aCustomerOf(anna);

  const { customer } = await addCustomer(sara, { ...aCard(sara), ...sameCompanyAs(known), number: known.number });

  expect(customer).toMatchObject({ officeId: sara.officeId });
});
