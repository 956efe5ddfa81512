import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { showFactor } from "#lib/auth/factor/show.ts";
import { noteProofDemanded, tellOfAttempt } from "#lib/auth/refused-attempts.ts";
import type { RefusedAttempt } from "#lib/jobs/jobs.ts";
import { minutesPerRefusalTold } from "#lib/standing/limits.ts";
import { at } from "#lib/time.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin } from "#tests/support/cast/company.ts";
import { anotherSession, withFactor } from "#tests/support/cast/factor.ts";
import { alsoAt, officeOf } from "#tests/support/cast/office.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { refusals, workFor } from "./attempts.ts";
import { aCodeFor, minutesFromNow, tooMany, wrongCodes } from "./codes.ts";

const blocked: Omit<RefusedAttempt, "personId"> = { action: "sign-in blocked", at: new Date().toISOString(), places: "all" };

/** Ten wrong codes, five of each code that was sent. */
async function guess(person: { email: string }) {
  for (const _ of Array(2)) {
    const { browserToken } = await aCodeFor(person);
    for (const typed of wrongCodes(5)) await answerCode({ browserToken, typed });
  }
}

test("wrong codes stand in her own history and in those of her offices, of each kind once an hour", async () => {
  const anna = await anEmployee("Anna Lind");
  const other = await alsoAt(await anEmployee("Maria Berg"), anna, "full");

  await guess(anna);
  await workFor(anna.personId);

  for (const history of [{ id: anna.personId }, officeOf(anna), officeOf(other)])
    expect(await refusals(history)).toEqual(["sign-in refused", "sign-in blocked"]);
});

test("after an hour they are told of once more", async () => {
  const anna = await anEmployee("Anna Lind");

  for (const minutes of [0, 1, minutesPerRefusalTold - 1, minutesPerRefusalTold + 1])
    await tellOfAttempt({ ...blocked, personId: anna.personId, at: minutesFromNow(minutes).toISOString() });

  expect(await refusals(officeOf(anna))).toEqual(["sign-in blocked", "sign-in blocked"]);
});

test("those of a company's administrator stand in the company's history", async () => {
  const { company, karin } = await aCompanyWithKarin();

  await guess(karin);
  await workFor(karin.personId);

  expect(await refusals({ id: company.companyId })).toEqual(["sign-in refused", "sign-in blocked"]);
});

test("an office that has merely asked her learns nothing, nor one that she has left", async () => {
  const anna = await anEmployee("Anna Lind");
  const gone = await aColleagueOf(anna, "full", "Erik Sund");
  const asked = await aColleagueOf(anna, "full", "Sara Holm");
  await superuser.execute(sql`update employees set accepted_at = null where id = ${asked.employeeId}`);
  await superuser.execute(sql`update employees set disabled_at = now() where id = ${gone.employeeId}`);

  for (const { personId } of [asked, gone]) await tellOfAttempt({ ...blocked, personId });

  expect(await refusals(officeOf(anna))).toEqual([]);
  expect(await refusals({ id: asked.personId })).toEqual(["sign-in blocked"]);
});

test("a wrong code writes the same for an address that nobody has, and no history", async () => {
  const anna = await anEmployee("Anna Lind");
  const written = async ({ email }: { email: string }) => {
    const { browserToken } = await aCodeFor({ email });
    const before = await rowsInEveryTable();
    await answerCode({ browserToken, typed: "BBBBBB23" });
    const after = await rowsInEveryTable();
    return after.flatMap(({ name, rows }, place) => (rows === before[place]?.rows ? [] : [name]));
  };

  const known = await written(anna);

  expect(known).toEqual(await written(aPerson()));
  expect(known.every((name) => String(name).startsWith("jobs."))).toBe(true);
  const before = await rowsInEveryTable();
  await tellOfAttempt({ ...blocked, personId: null });
  expect(await rowsInEveryTable()).toEqual(before);
});

test("so does a second factor that is wrong, and one that was tried too often", async () => {
  const anna = await anEmployee("Anna Lind");
  await withFactor(anna);
  const half = await anotherSession(anna);

  const outcomes = await at(minutesFromNow(20), async () => {
    const answers = [];
    for (const _ of Array(6)) answers.push(await showFactor(half, "000000").catch(tooMany));
    return answers;
  });
  await workFor(anna.personId);

  expect(outcomes.at(-1)).toBe("too-many");
  expect(await refusals(officeOf(anna))).toEqual(["second factor refused", "sign-in blocked"]);
});

test("who was asked for a new proof is told where she wanted to do it, and nowhere else", async () => {
  const anna = await anEmployee("Anna Lind");
  const other = await alsoAt(await anEmployee("Maria Berg"), anna, "full");
  const stranger = await anEmployee("Erik Sund");

  for (const { officeId } of [anna, anna, stranger]) await noteProofDemanded(anna, { officeId });
  await workFor(anna.personId);

  expect(await refusals(officeOf(anna))).toEqual(["proof demanded"]);
  expect([await refusals(officeOf(other)), await refusals(officeOf(stranger))]).toEqual([[], []]);
});
