import { expect, test, vi } from "vitest";
import { chooseLetters, findLetterChoice } from "#lib/exchange/letters/choose.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox } from "#tests/support/cast/mailboxes.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("nobody chooses letters about a mailbox that does not open to them, with the database's walls down", async () => {
  const [berg, ros] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Ros Rör AB")];
  await chooseLetters(berg.head, "daily");
  const peter = await aUserOf(berg.head, "user");
  const strangers = [
    { ...ros.head, companyId: berg.companyId },
    { ...berg.head, ...peter, role: "user" as const },
  ];
  const before = await rowsInEveryTable();

  for (const stranger of strangers) {
    expect(await chooseLetters(stranger, "at-once")).toEqual({ refusal: "not-allowed" });
    expect(await findLetterChoice(stranger)).toBe("none");
  }

  expect(await rowsInEveryTable()).toEqual(before);
  expect(await findLetterChoice(berg.head)).toBe("daily");
});
