import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { choicesFor } from "#tests/support/cast/requests.ts";
import { heldBack, twentyAtOnce, whenWaiting } from "#tests/support/database/locks.ts";
import { collaborationsOf, historyOf } from "#tests/support/readback/history.ts";
import { rowOf } from "./cards.ts";

const rounds = Array.from({ length: 20 });

test("put away by one and activated by another at once: never is somebody away who has been asked", async () => {
  const anna = await anEmployee();
  const seen = new Set<string>();
  for (const [round] of rounds.entries()) {
    const customer = await aCustomerOf(anna);
    const { input } = await choicesFor(customer, anna);
    const { letGo } = await heldBack("select from customers where id = $1", [customer.id]);
    const presses = [
      async () => (await archiveCustomer(anna, customer.id)).refusal,
      async () => (await activateCollaboration(anna, input)).refusal,
    ];

    const [first, second] = round % 2 === 0 ? presses : presses.toReversed();
    const pressed = [first!()];
    await whenWaiting(1);
    pressed.push(second!());
    await whenWaiting(2);
    await letGo();
    const refusals = (await Promise.all(pressed)).filter(Boolean);

    const [{ archivedAt }, asked] = [await rowOf(customer), await collaborationsOf(customer)];
    expect(refusals).toEqual([archivedAt ? "unknown-customer" : "has-collaborations"]);
    expect(asked).toHaveLength(archivedAt ? 0 : 1);
    seen.add(archivedAt ? "archived" : "asked");
  }
  expect([...seen].sort()).toEqual(["archived", "asked"]);
});

test("of twenty presses on Archive one is written", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);

  const outcomes = await twentyAtOnce(() => archiveCustomer(anna, customer.id));

  expect(outcomes.filter(({ refusal }) => refusal === "unknown-customer")).toHaveLength(19);
  expect(await historyOf(customer)).toEqual(["customer added", "customer archived"]);
});
