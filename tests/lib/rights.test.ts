import { expect, test } from "vitest";
import * as may from "#lib/rights.ts";
import type { Rights } from "#lib/who.ts";

const { rightsInOrder, rolesInOrder: _, levelsInOrder: ____, mayWithdraw, ...plain } = may;
const holders = (right: (employee: { rights: Rights }) => boolean) => rightsInOrder.filter((rights) => right({ rights }));

test("each right allows what the one before it does", () => {
  const sets = Object.values(plain).map(holders);

  expect(sets.length).toBeGreaterThan(7);
  expect(sets.filter((set) => set.length === 0 || set.join() !== rightsInOrder.slice(-set.length).join())).toEqual([]);
});

test("seeing every customer, full rights and running the office begin where they are said to", () => {
  expect(holders(plain.maySeeEveryCustomer)).toEqual(["all-customers", "full", "administrator"]);
  expect(holders(plain.mayRunOffice)).toEqual(["administrator"]);
  const { maySeeEveryCustomer: __, mayRunOffice: ___, ...full } = plain;
  for (const right of Object.values(full)) expect(holders(right)).toEqual(["full", "administrator"]);
});

test("one's own request is withdrawn with any rights, a colleague's with full ones", () => {
  const withdrawing = (requestedById: string) => holders(({ rights }) => mayWithdraw({ rights, employeeId: "anna" }, { requestedById }));

  expect(withdrawing("anna")).toEqual(rightsInOrder);
  expect(withdrawing("maria")).toEqual(["full", "administrator"]);
});
