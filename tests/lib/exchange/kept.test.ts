import { expect, test } from "vitest";
import { lastDayOf, lastDayOfStopped } from "#lib/exchange/kept.ts";
import { at } from "#lib/time.ts";

const inNovember = <Result>(work: () => Result) => at(new Date("2026-11-30T12:00:00Z"), async () => work());

test.each([
  ["2026-03-01", "2034-12-31"],
  ["2025-12-31", "2033-12-31"],
  ["2027-01-01", "2035-12-31"],
  ["1999-01-01", "2033-12-31"],
  ["9999-12-31", "2035-12-31"],
  [undefined, "2034-12-31"],
])("what was issued on %s is kept through %s", async (issued, last) => {
  expect(await inNovember(() => lastDayOf(issued))).toBe(last);
});

test("what was stopped is kept for thirty days", async () => {
  expect(await inNovember(lastDayOfStopped)).toBe("2026-12-30");
});
