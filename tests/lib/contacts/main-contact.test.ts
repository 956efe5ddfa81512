import { expect, test } from "vitest";
import { addContact } from "#lib/contacts/add.ts";
import { changeContact, makeMainContact } from "#lib/contacts/change.ts";
import { removeContact, restoreContact } from "#lib/contacts/remove.ts";
import { aCustomerOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { detailsOf } from "#tests/support/cast/office.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { aContactOf, aCustomerWithout, aCustomerWithThree, called, mainContactsOf, shownTo } from "./people.ts";

test("the first contact becomes the main one, and those who follow do not", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerWithout(anna);

  for (const name of ["Bo", "Ada"]) await addContact(anna, customer.id, called(name));

  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Ada"]);
  expect(await historyOf(customer)).toEqual(["customer added", "contact added", "contact added"]);
});

test("the contact given with a new customer is its main contact", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna, { contact: aPerson("Karin Ågren") });

  await addContact(anna, customer.id, called("Bo"));

  expect(await shownTo(anna, customer)).toEqual(["Karin*", "Bo"]);
});

test("another contact is made the main one; the former stays a contact", async () => {
  const anna = await anEmployee();
  const { customer, ada } = await aCustomerWithThree(anna);

  expect(await makeMainContact(anna, ada)).toEqual({ contactId: ada.contactId });

  expect(await shownTo(anna, customer)).toEqual(["Ada*", "Bo", "Cleo"]);
  expect((await historyOf(customer)).at(-1)).toBe("main contact changed");
});

test("making the main contact the main one again changes nobody", async () => {
  const anna = await anEmployee();
  const { customer, bo } = await aCustomerWithThree(anna);

  await makeMainContact(anna, bo);

  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Ada", "Cleo"]);
});

test("when the main contact is removed the one who has been there longest takes over", async () => {
  const anna = await anEmployee();
  const { customer, bo, ada, cleo } = await aCustomerWithThree(anna);
  await makeMainContact(anna, cleo);

  await removeContact(anna, cleo);
  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Ada"]);
  await removeContact(anna, bo);
  expect(await shownTo(anna, customer)).toEqual(["Ada*"]);
  await removeContact(anna, ada);

  expect(await shownTo(anna, customer)).toEqual([]);
  expect((await historyOf(customer)).slice(-3)).toEqual(Array(3).fill("contact removed"));
});

test("removing another than the main contact leaves the main one", async () => {
  const anna = await anEmployee();
  const { customer, ada } = await aCustomerWithThree(anna);

  await removeContact(anna, ada);

  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Cleo"]);
});

test("a removal is undone: who was the main contact is so again, who was not is not", async () => {
  const anna = await anEmployee();
  const { customer, bo, cleo } = await aCustomerWithThree(anna);
  for (const contact of [bo, cleo]) await removeContact(anna, contact);

  await restoreContact(anna, cleo);
  expect(await shownTo(anna, customer)).toEqual(["Ada*", "Cleo"]);
  await restoreContact(anna, bo);

  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Ada", "Cleo"]);
  expect((await historyOf(customer)).slice(-2)).toEqual(["contact restored", "contact restored"]);
});

test("who comes back as the only contact is the main one, whoever was so before", async () => {
  const anna = await anEmployee();
  const { customer, bo, ada, cleo } = await aCustomerWithThree(anna);
  for (const contact of [ada, cleo, bo]) await removeContact(anna, contact);

  await restoreContact(anna, ada);

  expect(await shownTo(anna, customer)).toEqual(["Ada*"]);
});

test("a new contact of a customer whose contacts are all removed is the main one until the former comes back", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerWithout(anna);
  const bo = await aContactOf(customer, anna, "Bo");
  await removeContact(anna, bo);

  await aContactOf(customer, anna, "Dag");
  expect(await shownTo(anna, customer)).toEqual(["Dag*"]);
  await restoreContact(anna, bo);

  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Dag"]);
  expect(await mainContactsOf(customer)).toBe(1);
});

test("a change of what is known about somebody changes neither who is the main contact nor anybody else", async () => {
  const anna = await anEmployee();
  const { customer, ada } = await aCustomerWithThree(anna);

  await changeContact(anna, ada, { ...called("Ada", "Öst"), role: "VD", email: "ada@post.example", mobile: "+46701740605" });

  expect(await shownTo(anna, customer)).toEqual(["Bo*", "Ada", "Cleo"]);
  expect((await historyOf(customer)).at(-1)).toBe("contact changed");
  await changeContact(anna, ada, { ...called("Ada", "Öst"), role: "VD", email: "ada@other.example", mobile: "+46701740605" });
  const details = { id: ada.contactId, name: "Ada Öst", fields: "email", emailFrom: "a•••@post.example", emailTo: "a•••@other.example" };
  expect((await detailsOf(customer.id, "contact changed")).at(-1)).toEqual(details);
});
