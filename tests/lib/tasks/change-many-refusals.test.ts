import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { noFilter } from "#lib/customers/filter.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import { changeTasks } from "#lib/tasks/change-many.ts";
import { aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { whoLeaves } from "../customers/cards.ts";
import { aPractice, changeOfAll, idsOf } from "./changes.ts";

test("at a refusal nothing is changed, however many tasks came before", async () => {
  const { anna, erik, maria, bookkeeping } = await aPractice();
  const stranger = await anEmployee();
  for (const place of Array(8).keys()) await aTaskFor(await aCustomerOf(anna), anna, place % 2 ? [erik] : [maria]);
  await whoLeaves(erik);
  const before = await rowsInEveryTable();

  const outcomes = [];
  for (const joinIds of [idsOf([erik]), idsOf([stranger])])
    outcomes.push(await changeTasks(anna, { filter: noFilter }, changeOfAll(bookkeeping, { joinIds, leaveIds: idsOf([maria]) })));

  expect(outcomes).toEqual(Array(2).fill({ refusal: "unknown-colleague" }));
  expect(await rowsInEveryTable()).toEqual(before);
});

test("nobody and more than may be changed at once are refused", async () => {
  const { anna, bookkeeping } = await aPractice();
  const card = sql`${anna.officeId}, 'N' || n, 'Kund ' || n, lpad(n::text, 10, '0'), ${anna.employeeId}`;
  const range = sql`generate_series(1, ${customersPerBulk - 2}) n`;
  await superuser.execute(
    sql`insert into customers (office_id, number, name, organisation_number, responsible_id) select ${card} from ${range}`,
  );
  const change = changeOfAll(bookkeeping, { joinIds: [] });

  expect(await changeTasks(anna, { ids: [] }, change)).toEqual({ refusal: "nobody-chosen" });
  expect(await changeTasks(anna, { filter: { ...noFilter, search: "Kund 77777" } }, change)).toEqual({ refusal: "nobody-chosen" });
  expect(await changeTasks(anna, { filter: noFilter }, change)).toEqual({ refusal: "too-many" });
  expect(await changeTasks(anna, { filter: { ...noFilter, task: bookkeeping } }, change)).toEqual({ changed: 2 });
});
