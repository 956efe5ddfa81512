import { expect, test } from "vitest";
import { changeCustomer, versionOf } from "#lib/customers/change.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { heldBack, twentyAtOnce, whenWaiting } from "#tests/support/database/locks.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { cardOf, rowOf } from "./cards.ts";

const theCustomer = "select from customers where id = $1";

test("whoever saves a card that a colleague has changed meanwhile is told, and nothing of either is lost", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const customer = await aCustomerOf(anna);
  const seen = versionOf((await showCustomer(anna, customer.id))!);
  await changeCustomer(erik, customer.id, cardOf(customer, { city: "Örebro" }), seen);
  const before = [await rowOf(customer), await rowsInEveryTable()];

  const outcome = await changeCustomer(anna, customer.id, cardOf(customer, { city: "Lund" }), seen);

  expect(outcome).toEqual({ refusal: "changed-meanwhile" });
  expect([await rowOf(customer), await rowsInEveryTable()]).toEqual(before);
  const now = versionOf((await showCustomer(anna, customer.id))!);
  expect(await changeCustomer(anna, customer.id, cardOf(customer, { city: "Lund" }), now)).toEqual({ customerId: customer.id });
  expect(await rowOf(customer)).toMatchObject({ city: "Lund" });
});

test("a version that makes no sense counts as one that is not the latest", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);

  const outcomes = await Promise.all(
    [Number.NaN, -1, 1, 1e300].map((version) => changeCustomer(anna, customer.id, cardOf(customer, { city: "Lund" }), version)),
  );

  expect(outcomes).toEqual(Array(4).fill({ refusal: "changed-meanwhile" }));
});

test("of two who save at the same moment one is first, and the other is told", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const customer = await aCustomerOf(anna);
  const { letGo } = await heldBack(theCustomer, [customer.id]);

  const saving = Promise.all([
    changeCustomer(anna, customer.id, cardOf(customer, { city: "Lund" }), 0),
    changeCustomer(erik, customer.id, cardOf(customer, { city: "Örebro", phone: "08-1" }), 0),
  ]);
  await whenWaiting(2);
  await letGo();
  const [annas, eriks] = await saving;

  expect([annas.refusal, eriks.refusal].filter(Boolean)).toEqual(["changed-meanwhile"]);
  expect(await rowOf(customer)).toMatchObject(annas.refusal ? { city: "Örebro", phone: "08-1" } : { city: "Lund", phone: null });
  expect(await historyOf(customer)).toEqual(["customer added", "customer changed"]);
});

test("of twenty presses on Save one is written", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);

  const outcomes = await twentyAtOnce(() => changeCustomer(anna, customer.id, cardOf(customer, { city: "Lund" }), 0));

  expect(outcomes.filter(({ refusal }) => refusal === "changed-meanwhile")).toHaveLength(19);
  expect(await historyOf(customer)).toEqual(["customer added", "customer changed"]);
});

test("two cards that take the same number at the same moment: one gets it", async () => {
  const anna = await anEmployee();
  const [one, other] = [await aCustomerOf(anna), await aCustomerOf(anna)];

  const outcomes = await Promise.all([one, other].map((card) => changeCustomer(anna, card.id, cardOf(card, { number: "42" }), 0)));

  expect(outcomes.map(({ refusal }) => refusal ?? "changed").sort()).toEqual(["changed", "number-taken"]);
});

test("a card out of sight cannot be changed", async () => {
  const anna = await anEmployee();
  const [jonas, stranger] = [await aColleagueOf(anna, "own-customers"), await anEmployee()];
  const customer = await aCustomerOf(anna);
  const before = [await rowOf(customer), await rowsInEveryTable()];

  const outcomes = [
    await changeCustomer(jonas, customer.id, cardOf(customer, { responsibleId: jonas.employeeId }), 0),
    await changeCustomer(stranger, customer.id, cardOf(customer, { responsibleId: stranger.employeeId }), 0),
    await changeCustomer(anna, crypto.randomUUID(), cardOf(customer, { name: "Ny" }), 0),
  ];

  expect(outcomes).toEqual(Array(3).fill({ refusal: "unknown-customer" }));
  expect([await rowOf(customer), await rowsInEveryTable()]).toEqual(before);
});
