import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { companyUsers, sessions } from "#db/schema/index.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCompany, anEmployee } from "#tests/support/cast/cast.ts";
import { alsoAt, employmentOf, officeOf } from "#tests/support/cast/office.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const signIn = ({ personId }: Employee) => db.transaction((tx) => openSession(tx, personId));
const openSessions = ({ personId }: Employee) => superuser.$count(sessions, eq(sessions.personId, personId));

test("whoever is disabled is out, and signed out everywhere", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  await signIn(erik);

  await disableEmployee(anna, erik.employeeId);

  expect(await employmentOf(erik)).toMatchObject({ disabledAt: expect.any(Date) });
  expect(await openSessions(erik)).toBe(0);
  expect(await listColleagues(anna)).toMatchObject([{ id: anna.employeeId }]);
  expect((await historyOf(officeOf(anna))).at(-1)).toBe("employee disabled");
});

test("her work at another office, or for a company of her own, goes on", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const [olof, karin] = [await aColleagueOf(anna, "full", "Olof Norberg"), await aColleagueOf(anna, "full", "Karin Ågren")];
  const elsewhere = await alsoAt(sara, olof, "all-customers");
  const { companyId } = await aCompany([]);
  await superuser.insert(companyUsers).values({ companyId, personId: karin.personId, role: "administrator", acceptedAt: new Date() });
  await signIn(olof);
  await signIn(karin);

  await disableEmployee(anna, olof.employeeId);
  await disableEmployee(anna, karin.employeeId);

  expect(await employmentOf(elsewhere)).toMatchObject({ disabledAt: null });
  expect([await openSessions(olof), await openSessions(karin)]).toEqual([1, 1]);
});

test("disabled at the last of two offices she is signed out", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];
  const olof = await aColleagueOf(anna, "full", "Olof Norberg");
  const elsewhere = await alsoAt(sara, olof, "all-customers");
  await signIn(olof);

  await disableEmployee(anna, olof.employeeId);
  await disableEmployee(sara, elsewhere.employeeId);

  expect(await openSessions(olof)).toBe(0);
});
