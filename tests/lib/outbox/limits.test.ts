import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { lettersLeft } from "#lib/outbox/limits.ts";
import { at } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { anAddress, hoursFromNow } from "../mail/letters.ts";
import { outcomesOf, send } from "./sending.ts";

test("one address gets twenty letters in a day, from however many people and offices, in whatever case it is written", async () => {
  const [anna, erik] = [await anEmployee(), await anEmployee("Erik Sund")];
  const stranger = anAddress();

  expect(await outcomesOf(15, () => send(anna, stranger))).toEqual({ sent: 15 });
  expect(await outcomesOf(8, () => send(erik, stranger.toUpperCase()))).toEqual({ sent: 5, receiver: 3 });
  expect(await send(erik)).toBe("sent");
  expect(await superuser.$count(letters, eq(sql`lower(${letters.recipient})`, stranger))).toBe(20);
  expect(await at(hoursFromNow(24.1), () => send(erik, stranger))).toBe("sent");
});

test("of twenty presses at once only those that fit go through", async () => {
  const anna = await anEmployee();
  const stranger = anAddress();
  await outcomesOf(17, () => send(anna, stranger));

  const outcomes = await twentyAtOnce(() => send(anna, stranger));

  expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(3);
});

test("one employee causes a hundred letters in a day, and the office two hundred", async () => {
  const anna = await anEmployee();
  const [erik, maria] = [await aColleagueOf(anna, "full"), await aColleagueOf(anna, "full", "Maria Ek")];

  expect(await outcomesOf(101, () => send(anna))).toEqual({ sent: 100, person: 1 });
  expect([await lettersIn(anna), await lettersIn(erik)]).toEqual([0, 100]);
  expect(await outcomesOf(99, () => send(erik))).toEqual({ sent: 99 });
  expect(await outcomesOf(2, () => send(maria))).toEqual({ sent: 1, office: 1 });
  expect(await at(hoursFromNow(24.1), () => send(anna))).toBe("sent");
}, 60_000);

const lettersIn = (employee: Employee) => inOffice(employee, (tx) => lettersLeft(tx, employee));
