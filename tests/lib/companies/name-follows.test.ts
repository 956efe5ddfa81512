import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companies } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { changeCustomer } from "#lib/customers/change.ts";
import { changeCards } from "#lib/imports/write.ts";
import { cardOf, rowOf } from "#tests/lib/customers/cards.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { approveAsShown, aRequestTo } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const nameOf = async ({ companyId }: { companyId: string }) =>
  (await superuser.select().from(companies).where(eq(companies.id, companyId)))[0]?.name;

async function aNewCompany() {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna, { name: "Agrens Bageri AB" });
  const asked = await aRequestTo(customer, anna);
  return { anna, customer, ...asked };
}

test("a company that nobody has confirmed is called as the office that asks it corrects its card", async () => {
  const { anna, customer, collaboration } = await aNewCompany();
  const other = await aNewCompany();

  await changeCustomer(anna, customer.id, cardOf(customer, { name: "Ågrens Bageri AB" }), 0);

  expect(await nameOf(collaboration)).toBe("Ågrens Bageri AB");
  expect(await nameOf(other.collaboration)).toBe("Agrens Bageri AB");
});

test("so does a name that an import corrects", async () => {
  const { anna, customer, collaboration } = await aNewCompany();

  await inOffice(anna, (tx) => changeCards(tx, anna, [{ id: customer.id, values: { name: "Ågrens Bageri AB" } }]));

  expect((await rowOf(customer))?.name).toBe("Ågrens Bageri AB");
  expect(await nameOf(collaboration)).toBe("Ågrens Bageri AB");
});

test("what an import does not name stays", async () => {
  const { anna, customer, collaboration } = await aNewCompany();

  await inOffice(anna, (tx) => changeCards(tx, anna, [{ id: customer.id, values: { city: "Örebro" } }]));

  expect(await nameOf(collaboration)).toBe("Agrens Bageri AB");
});

test("a company that has been confirmed keeps its name, whatever an office calls its customer", async () => {
  const { anna, customer, collaboration, administrator } = await aNewCompany();
  await approveAsShown(administrator, collaboration);

  await changeCustomer(anna, customer.id, cardOf(customer, { name: "Bageriet" }), 0);

  expect(await nameOf(collaboration)).toBe("Agrens Bageri AB");
  expect((await rowOf(customer))?.name).toBe("Bageriet");
});
