import { expect, test } from "vitest";
import { comingDays, endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { undoEnd, undoEndForCompany } from "#lib/collaborations/ending/undo.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable, standingOf } from "#tests/support/readback/history.ts";

const tomorrow = comingDays().first;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

test("a company's administrator ends, plans and undoes with a sign-in of nine minutes ago, and not with one of ten", async () => {
  const { administrator, collaboration } = await anActiveCollaboration();
  const [old, fresh] = [10, 9].map((minutes) => ({ ...administrator, signedInAt: minutesAgo(minutes) }));
  const before = await rowsInEveryTable();
  const refused = { refusal: "sign-in-too-old" };

  expect(await endForCompany(old!, collaboration.id)).toEqual(refused);
  expect(await endForCompany(old!, collaboration.id, tomorrow)).toEqual(refused);
  expect(await rowsInEveryTable()).toEqual(before);

  expect((await endForCompany(fresh!, collaboration.id, tomorrow)).refusal).toBeUndefined();
  expect(await undoEndForCompany(old!, collaboration.id)).toEqual(refused);
  expect(await standingOf(collaboration)).toMatchObject({ endsOn: tomorrow });
  expect((await undoEndForCompany(fresh!, collaboration.id)).refusal).toBeUndefined();
});

test("at the office, where sessions are short, ending asks for no new sign-in", async () => {
  const { employee, collaboration } = await anActiveCollaboration();
  const anna = { ...employee, signedInAt: minutesAgo(60) };

  expect((await endCollaboration(anna, collaboration.id, tomorrow)).refusal).toBeUndefined();
  expect((await undoEnd(anna, collaboration.id)).refusal).toBeUndefined();
});
