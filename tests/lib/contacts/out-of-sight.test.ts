import { expect, test } from "vitest";
import { addContact } from "#lib/contacts/add.ts";
import { changeContact, makeMainContact } from "#lib/contacts/change.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { removeContact, restoreContact } from "#lib/contacts/remove.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { aCustomerWithThree, called, shownTo } from "./people.ts";

type Place = { customerId: string; contactId: string };

/** Everything that can be done to a contact who is there, and to one who is not. */
const everythingTo = async (employee: Employee, here: Place, removed: Place) => [
  await changeContact(employee, here, called("Eva")),
  await makeMainContact(employee, here),
  await removeContact(employee, here),
  await restoreContact(employee, removed),
];

const unknown = Array(4).fill({ refusal: "unknown-contact" });

test("a customer out of sight shows no contact, and gets none", async () => {
  const anna = await anEmployee();
  const { customer, bo, ada, cleo } = await aCustomerWithThree(anna);
  await removeContact(anna, cleo);

  for (const asker of [await aColleagueOf(anna, "own-customers"), await anEmployee()]) {
    const before = await rowsInEveryTable();

    const outcomes = [...(await everythingTo(asker, ada, cleo)), ...(await everythingTo(asker, bo, cleo))];

    expect(outcomes).toEqual([...unknown, ...unknown]);
    expect(await addContact(asker, customer.id, called("Eva"))).toEqual({ refusal: "unknown-customer" });
    expect([await listContacts(asker, customer.id), await rowsInEveryTable()]).toEqual([[], before]);
  }
  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Ada"]);
});

test("the contact of another customer is unknown, whose customer one may see or not", async () => {
  const anna = await anEmployee();
  const [mine, sibling, foreign] = [
    await aCustomerWithThree(anna),
    await aCustomerWithThree(anna),
    await aCustomerWithThree(await anEmployee()),
  ];
  await removeContact(anna, sibling.cleo);
  const before = await rowsInEveryTable();
  const { customerId } = mine.bo;

  for (const other of [sibling, foreign]) {
    expect(await everythingTo(anna, { ...other.ada, customerId }, { ...other.cleo, customerId })).toEqual(unknown);
  }

  expect(await rowsInEveryTable()).toEqual(before);
  expect(await shownTo(anna, sibling.customer)).toEqual(["Bo*", "Ada"]);
});

test("who has been removed can neither be changed, made the main contact nor removed, and who is there cannot come back", async () => {
  const anna = await anEmployee();
  const { customer, ada, cleo } = await aCustomerWithThree(anna);
  await removeContact(anna, cleo);

  expect(await everythingTo(anna, cleo, ada)).toEqual(unknown);

  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Ada"]);
});

test("the contacts of a customer who is put away can be read but not changed", async () => {
  const anna = await anEmployee();
  const { customer, ada, cleo } = await aCustomerWithThree(anna);
  await removeContact(anna, cleo);
  await archiveCustomer(anna, customer.id);

  expect(await everythingTo(anna, ada, cleo)).toEqual(unknown);

  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Ada"]);
});
