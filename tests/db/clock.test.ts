import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { compareClocks, databaseTime } from "#db/clock.ts";
import { inOffice } from "#db/tenant.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { now } from "#lib/time.ts";

const hour = 3_600_000;
const truly = Date.now;

afterEach(async () => {
  vi.restoreAllMocks();
  await inOffice({ officeId: randomUUID() }, async () => {});
});

test.each([hour, -hour, 8 * 24 * hour])(
  "a computer whose clock is wrong by %i ms goes by the database's from its next transaction on",
  async (wrong) => {
    const elevenMinutesAgo = { signedInAt: new Date(truly() - 11 * 60_000) };
    vi.spyOn(Date, "now").mockImplementation(() => truly() + wrong);

    await inOffice({ officeId: randomUUID() }, async () => {});

    expect(Math.abs(now().getTime() - truly())).toBeLessThan(2_000);
    expect(isFresh(elevenMinutesAgo)).toBe(false);
    expect(isFresh({ signedInAt: new Date(truly()) })).toBe(true);
  },
);

test("a clock that differs by less than a second is left alone, and an answer that was long on its way teaches nothing", () => {
  compareClocks(truly(), truly() + 900);
  expect(databaseTime().getTime()).toBeLessThanOrEqual(truly());

  compareClocks(truly() - 5_000, truly() - hour);
  expect(truly() - databaseTime().getTime()).toBeLessThan(1_000);
});
