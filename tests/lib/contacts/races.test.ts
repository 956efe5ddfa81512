import { expect, test } from "vitest";
import { addContact } from "#lib/contacts/add.ts";
import { makeMainContact } from "#lib/contacts/change.ts";
import { removeContact } from "#lib/contacts/remove.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { heldBack, twentyAtOnce, whenWaiting } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { aCustomerWithout, aCustomerWithThree, called, mainContactsOf, shownTo } from "./people.ts";

/** Both press before either is served; the first to press is served first. */
async function atOnce<Outcome>({ id }: { id: string }, presses: (() => Promise<Outcome>)[]): Promise<Outcome[]> {
  const { letGo } = await heldBack("select from customers where id = $1", [id]);
  const pressing = Promise.all(presses.map((press) => press()));
  await whenWaiting(presses.length);
  await letGo();
  return pressing;
}

test("two who make different contacts the main one at once both get their way, one after the other", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const { customer, ada, cleo } = await aCustomerWithThree(anna);

  const outcomes = await atOnce(customer, [() => makeMainContact(anna, ada), () => makeMainContact(erik, cleo)]);

  expect(outcomes).toEqual([{ contactId: ada.contactId }, { contactId: cleo.contactId }]);
  expect(await mainContactsOf(customer)).toBe(1);
  expect([
    ["Ada*", "Bo", "Cleo"],
    ["Cleo*", "Ada", "Bo"],
  ]).toContainEqual(await shownTo(anna, customer));
  expect((await historyOf(customer)).slice(-2)).toEqual(["main contact changed", "main contact changed"]);
});

test("of a contact removed by one and made the main one by another at once nothing is left, and somebody else is the main one", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const seen = new Set<string>();
  for (const round of Array(10).keys()) {
    const { customer, ada } = await aCustomerWithThree(anna);
    const presses = [() => removeContact(anna, ada), () => makeMainContact(erik, ada)];

    const outcomes = await atOnce(customer, round % 2 ? presses : presses.toReversed());

    const [removed, made] = round % 2 ? outcomes : outcomes.toReversed();
    expect([removed, await shownTo(anna, customer)]).toEqual([{ contactId: ada.contactId }, ["Bo*", "Cleo"]]);
    seen.add(made!.refusal ?? "made the main one");
  }
  expect([...seen].sort()).toEqual(["made the main one", "unknown-contact"]);
});

test("the main contact and the one who would take over removed at once: the third is the main one", async () => {
  const anna = await anEmployee();
  const { customer, bo, ada } = await aCustomerWithThree(anna);

  const outcomes = await atOnce(customer, [() => removeContact(anna, bo), () => removeContact(anna, ada)]);

  expect(outcomes).toEqual([{ contactId: bo.contactId }, { contactId: ada.contactId }]);
  expect(await shownTo(anna, customer)).toEqual(["Cleo*"]);
});

test("of twenty first contacts at once one is the main one", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerWithout(anna);

  await twentyAtOnce(() => addContact(anna, customer.id, called("Bo")));

  expect(await mainContactsOf(customer)).toBe(1);
  expect(await shownTo(anna, customer)).toHaveLength(20);
});

test("of twenty presses on Remove one is written", async () => {
  const anna = await anEmployee();
  const { customer, bo } = await aCustomerWithThree(anna);

  const outcomes = await twentyAtOnce(() => removeContact(anna, bo));

  expect(outcomes.filter(({ refusal }) => refusal === "unknown-contact")).toHaveLength(19);
  expect((await historyOf(customer)).filter((action) => action === "contact removed")).toHaveLength(1);
});
