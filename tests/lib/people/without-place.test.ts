import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, letters, officeApplications, people } from "#db/schema/index.ts";
import { removeRefusedApplications } from "#lib/offices/join/remove.ts";
import { removeOtherLetters } from "#lib/outbox/remove.ts";
import { eraseWithoutPlace } from "#lib/people/without-place.ts";
import { daysBeforeErasure, daysRefusedApplicationsAreKept, monthsWithoutPlace } from "#lib/standing/limits.ts";
import { at, daysFrom } from "#lib/time.ts";
import { anApplication, confirmed } from "#tests/support/cast/applications.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const monthsAgo = (months: number, days = 0) => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return daysFrom(day, days);
};
const personOf = async ({ personId }: { personId: string }) => (await superuser.select().from(people).where(eq(people.id, personId)))[0]!;
const change = ({ personId }: { personId: string }, times: Partial<typeof people.$inferInsert>) =>
  superuser.update(people).set(times).where(eq(people.id, personId));

/** Somebody who left the only office so long ago. */
async function whoLeft(when: Date, office = anEmployee()) {
  const gone = await aColleagueOf(await office, "full");
  await superuser.update(employees).set({ disabledAt: when }).where(eq(employees.id, gone.employeeId));
  await change(gone, { createdAt: monthsAgo(60), lastSignedInAt: monthsAgo(60) });
  return gone;
}
const kindsTo = async ({ email }: { email: string }) => (await lettersTo(email)).map(({ kind }) => kind);

test("an account without a place for 24 months is told, and erased 30 days later; not a day before, and not twice", async () => {
  const [gone, early] = [await whoLeft(monthsAgo(monthsWithoutPlace, -1)), await whoLeft(monthsAgo(monthsWithoutPlace, 1))];

  await eraseWithoutPlace();
  await eraseWithoutPlace();
  expect([await kindsTo(gone), await kindsTo(early)]).toEqual([["erasure-ahead"], []]);
  await at(daysFrom(new Date(), daysBeforeErasure - 0.1), eraseWithoutPlace);
  expect((await personOf(gone)).erasedAt).toBeNull();

  await at(daysFrom(new Date(), daysBeforeErasure + 0.1), eraseWithoutPlace);

  const erased = { firstName: "Erased", lastName: "person", mobile: null, email: `erased-${gone.personId}@erased.invalid` };
  expect(await personOf(gone)).toMatchObject({ ...erased, erasedAt: expect.any(Date) });
  expect(await kindsTo(gone)).toEqual([]);
});

test("who has signed in since the letter or has a place again keeps the account", async () => {
  const office = anEmployee();
  const [signedIn, back] = [await whoLeft(monthsAgo(30), office), await whoLeft(monthsAgo(30), office)];
  await eraseWithoutPlace();
  await change(signedIn, { lastSignedInAt: daysFrom(new Date(), 1) });
  await superuser.update(employees).set({ disabledAt: null, acceptedAt: null }).where(eq(employees.id, back.employeeId));

  await at(daysFrom(new Date(), daysBeforeErasure + 1), eraseWithoutPlace);

  for (const person of [signedIn, back]) expect(await personOf(person)).toMatchObject({ erasedAt: null, erasureToldAt: null });
});

test("nobody is told who works at an office or belongs to a company", async () => {
  const { employee, administrator } = await anActiveCollaboration();
  for (const person of [employee, administrator]) await change(person, { createdAt: monthsAgo(60), lastSignedInAt: monthsAgo(60) });

  await eraseWithoutPlace();

  for (const person of [employee, administrator]) expect((await personOf(person)).erasureToldAt).toBeNull();
});

test("refused applications go after so many days, those that wait or are approved stay", async () => {
  const longAgo = daysFrom(new Date(), -daysRefusedApplicationsAreKept - 1);
  const [refused, waiting] = [anApplication(), anApplication()];
  for (const application of [refused, waiting]) await confirmed(application, "ask");
  const rowsOf = ({ email }: { email: string }) => superuser.$count(officeApplications, eq(officeApplications.email, email));
  const set = (email: string, refusedAt: Date) =>
    superuser.update(officeApplications).set({ refusedAt, operator: "Lisa Berg" }).where(eq(officeApplications.email, email));
  await superuser.update(officeApplications).set({ confirmedAt: longAgo }).where(eq(officeApplications.email, waiting.email));

  await set(refused.email, daysFrom(longAgo, 2));
  await removeRefusedApplications();
  expect([await rowsOf(refused), await rowsOf(waiting)]).toEqual([1, 1]);
  await set(refused.email, longAgo);
  await removeRefusedApplications();
  expect([await rowsOf(refused), await rowsOf(waiting)]).toEqual([0, 1]);
});

test("letters about no collaboration go after twelve months, those about one stay", async () => {
  const { administrator } = await anActiveCollaboration();
  const code = anApplication();
  await confirmed(code, "ask");
  const before = (await lettersTo(administrator.email)).length;
  for (const email of [administrator.email, code.email])
    await superuser
      .update(letters)
      .set({ queuedAt: monthsAgo(12, -1) })
      .where(eq(letters.recipient, email));

  await removeOtherLetters();

  expect([before > 0, (await lettersTo(administrator.email)).length, await lettersTo(code.email)]).toEqual([true, before, []]);
});
