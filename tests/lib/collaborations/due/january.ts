import { eq } from "drizzle-orm";
import { reminders } from "#db/schema/index.ts";
import { sendDueReminders } from "#lib/collaborations/due/remind.ts";
import { at } from "#lib/time.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** Monday 11 January 2027 at nine in Stockholm; 14 January is a Thursday, 21 January too. */
export const monday = new Date("2027-01-11T08:00:00Z");
export const on = (day: string, clock = "10:00") => new Date(`2027-01-${day}T${clock}:00+01:00`);
export const runAt = (when: Date) => at(when, sendDueReminders);

export async function aRequestFrom(when = monday, employee?: Awaited<ReturnType<typeof anEmployee>>) {
  const anna = employee ?? (await anEmployee());
  const customer = await aCustomerOf(anna);
  return { employee: anna, ...(await at(when, () => aRequestTo(customer, anna))) };
}

export const remindersOf = async (collaboration: { id: string }) =>
  (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "reminder");

export const daysOf = async ({ id }: { id: string }) =>
  (await superuser.select().from(reminders).where(eq(reminders.collaborationId, id))).map(({ dueDay }) => dueDay).sort();
