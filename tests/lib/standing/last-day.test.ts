import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { collaborations } from "#db/schema/index.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { findInvitation } from "#lib/collaborations/views/invitation.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { compose } from "#lib/mail/compose.ts";
import { lastDayToAnswer, lastMomentToAnswer } from "#lib/standing/last-day.ts";
import { statusOf } from "#lib/standing/status.ts";
import { at } from "#lib/time.ts";
import { administratorsOf, approveAsShown, aRequest } from "#tests/support/cast/requests.ts";
import { invitationsTo, letterRowsOf, standingOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** When it is sent, the last day, and the first moment at which it is too late. */
const sendings = [
  ["on a winter's morning", "2026-11-22T07:00:00Z", "22 december 2026", "2026-12-22T23:00:00Z"],
  ["in the last minute of a day in Stockholm", "2026-11-22T22:59:00Z", "22 december 2026", "2026-12-22T23:00:00Z"],
  ["in the first minute of the next one", "2026-11-22T23:00:00Z", "23 december 2026", "2026-12-23T23:00:00Z"],
  ["before summer time, the last day in it", "2027-03-10T22:30:00Z", "9 april 2027", "2027-04-09T22:00:00Z"],
  ["so that the clocks change on the last day, in spring", "2027-02-26T23:30:00Z", "29 mars 2027", "2027-03-29T22:00:00Z"],
  ["so that the last day has 23 hours", "2027-02-26T12:00:00Z", "28 mars 2027", "2027-03-28T22:00:00Z"],
  ["so that the last day has 25 hours", "2026-09-25T12:00:00Z", "25 oktober 2026", "2026-10-25T23:00:00Z"],
  ["before winter time, late at night", "2026-10-01T21:30:00Z", "31 oktober 2026", "2026-10-31T23:00:00Z"],
  ["on a leap year's last of January", "2028-01-31T12:00:00Z", "1 mars 2028", "2028-03-01T23:00:00Z"],
  ["on the first of January", "2027-01-01T00:00:00Z", "31 januari 2027", "2027-01-31T23:00:00Z"],
] as const;

test.each(sendings)("a request sent %s can be answered to the end of its last day in Stockholm", async (_, sent, lastDay, tooLate) => {
  const [row] = await at(new Date(sent), () => superuser.execute<{ last: Date }>(sql`select ${lastMomentToAnswer()} as last`));
  const facts = { approvedAt: null, declinedAt: null, withdrawnAt: null, expiredAt: null, endsOn: null, endedAt: null };
  const expiresAt = new Date(row!.last);

  expect(dayInText(expiresAt, "sv")).toBe(lastDay);
  expect(dayInText(lastDayToAnswer(new Date(sent)), "sv")).toBe(lastDay);
  expect(statusOf({ ...facts, expiresAt }, new Date(Date.parse(tooLate) - 1000))).toBe("requested");
  expect(statusOf({ ...facts, expiresAt }, new Date(tooLate))).toBe("expired");
});

test("page, email and answer have the same last day, and the next one begins with the expiry", async () => {
  const { collaboration } = await at(new Date("2026-11-22T07:00:00Z"), () => aRequest());
  const [invitation] = await invitationsTo(collaboration);
  const [letter] = await letterRowsOf(collaboration);
  const evening = new Date("2026-12-22T22:59:59Z");

  expect(dayInText((await findInvitation(invitation!.id))!.expiresAt, "sv")).toBe("22 december 2026");
  expect((await compose(letter!)).text).toContain("går förfrågan ut efter den 22 december 2026");
  await at(evening, expireOverdueRequests);
  expect(await at(evening, () => standingOf(collaboration))).toMatchObject({ status: "requested" });
  await at(new Date("2026-12-22T23:00:00Z"), expireOverdueRequests);
  expect(await standingOf(collaboration)).toMatchObject({ status: "expired", expiredAt: expect.any(Date) });
});

test("an answer in the last minute of the last day counts", async () => {
  const { collaboration } = await at(new Date("2026-11-22T07:00:00Z"), () => aRequest("existing-customer"));
  const [administrator] = await administratorsOf(collaboration);
  const evening = new Date("2026-12-22T22:59:00Z");

  const { approval } = await at(evening, () => approveAsShown({ ...administrator!, signedInAt: evening }, collaboration));

  expect(approval).toBeDefined();
  const [row] = await superuser.select().from(collaborations).where(eq(collaborations.id, collaboration.id));
  expect(row!.approvedAt).toEqual(evening);
});
