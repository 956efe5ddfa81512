import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/index.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { expectNoBarriers } from "#tests/support/pages/barriers.ts";
import { letSessionEnd } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, "the warning is a script's; without one nothing typed is lost either");

const warning = (page: Page, words: string) => page.getByRole("alert").filter({ hasText: words });

const sessionOf = async ({ personId }: { personId: string }) =>
  (await superuser.select().from(sessions).where(eq(sessions.personId, personId)))[0]!;

/** Whose clock was set is of no use to another test. */
const itsOwnTime = {};

/**
 * Time passes in the page until it asks how much is left, which only the database says. What passes before the page's script has begun to
 * count is not counted.
 */
async function whenOnly(seconds: number, page: Page, person: { personId: string }) {
  await letSessionEnd(person, seconds);
  await expect(async () => {
    const asked = page.waitForResponse("**/api/session", { timeout: 1_000 });
    await page.clock.fastForward("28:10");
    await asked;
  }).toPass();
}

test("two minutes before the end a page says so, and one press keeps her signed in with what she has typed", async ({ openBrowser }) => {
  const anna = await anEmployee();
  const page = await openBrowser(anna, itsOwnTime);
  await page.clock.install();
  await page.goto("/settings/office");
  await page.getByLabel("Namn", { exact: true }).fill("Lind Redovisning AB");

  await whenOnly(100, page, anna);
  await expect(warning(page, "Du loggas snart ut")).toBeVisible();
  await page.getByRole("button", { name: "Fortsätt vara inloggad" }).click();

  await expect(warning(page, "Du loggas snart ut")).toBeHidden();
  expect((await sessionOf(anna)).expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 60_000);
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Lind Redovisning AB");
});

test("a page that is used in another tab says nothing, and one whose time is up says what to do", async ({ openBrowser }) => {
  const anna = await anEmployee();
  const page = await openBrowser(anna, itsOwnTime);
  await page.clock.install();
  await page.goto("/settings/office");

  await whenOnly(1500, page, anna);
  await expect(warning(page, "ut")).toBeHidden();

  await letSessionEnd(anna);
  await page.clock.fastForward("30:00");
  await expect(warning(page, "Du är utloggad")).toContainText("det du har skrivit finns kvar");
});

test("the warning is no barrier, in either language and by day and night", async ({ openBrowser }) => {
  const anna = await anEmployee();
  const page = await openBrowser(anna, itsOwnTime);
  await page.clock.install();

  await expectNoBarriers(page, {
    name: "a warning",
    path: "/settings/office",
    before: async (open) => {
      await whenOnly(100, open, anna);
      await expect(open.locator(".idle")).toBeVisible();
    },
  });
});
