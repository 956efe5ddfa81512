import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { ssoVisits } from "#db/schema/index.ts";
import { hashOf } from "#lib/auth/tokens.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { linkAs, sayWho, sessionOf, setOut } from "#tests/support/pages/sso.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** Up to the answer of the provider, which the browser does not follow. */
async function stoppedOnTheWayBack(page: Page, who: string): Promise<string> {
  await setOut(page);
  await expect(page.getByRole("textbox", { name: "Vem är du?" })).toBeVisible();
  const shown = await page.request.post(page.url(), { form: { who }, maxRedirects: 0 });
  const answer = await page.request.get(shown.headers().location!, { maxRedirects: 0 });
  return answer.headers().location!;
}

async function somebodyLinked(openBrowser: (person: { personId: string }) => Promise<Page>) {
  const [anna, who] = [await anEmployee(), `karin-${crypto.randomUUID()}`];
  const page = await openBrowser(anna);
  await linkAs(page, who);
  return { anna, who };
}

test("the way back leads in once, only with GET, and only in the browser that set out", async ({ page, openBrowser }) => {
  const { who } = await somebodyLinked(openBrowser);
  const back = await stoppedOnTheWayBack(page, who);

  const stranger = await openBrowser();
  await stranger.goto(back);
  await expect(stranger.locator(".summary")).toContainText("började i en annan webbläsare");
  expect(await sessionOf(stranger)).toBeUndefined();

  const looked = await page.request.head(back, { maxRedirects: 0 });
  expect([looked.status(), looked.headers()["set-cookie"]]).toEqual([204, undefined]);

  await page.goto(back);
  await expect(page).toHaveURL("/customers");
  const session = await sessionOf(page);
  await page.goto(back);
  await expect(page.locator(".summary")).toContainText("Börja om här");
  expect(await sessionOf(page)).toBe(session);
});

test("of twenty who follow the same way back at once one gets a session", async ({ page, openBrowser }) => {
  const { who } = await somebodyLinked(openBrowser);
  const back = await stoppedOnTheWayBack(page, who);

  const answers = await Promise.all(Array.from({ length: 20 }, () => page.request.get(back, { maxRedirects: 0 })));

  const ways = answers.map((answer) => answer.headers().location);
  expect(ways.filter((way) => way === "/customers")).toHaveLength(1);
  expect(ways.filter((way) => way === "/sign-in?problem=visit-over")).toHaveLength(19);
});

test("what was begun to link somebody else's account, or in another session of hers, links nothing", async ({ page, openBrowser }) => {
  const [anna, erik] = [await anEmployee("Anna Lind"), await anEmployee("Erik Sund")];
  for (const then of [erik, anna]) {
    await signIn(page, anna);
    await page.goto("/settings/sign-in");
    await page.getByRole("button", { name: /^Koppla till/ }).click();
    await expect(page.getByRole("textbox", { name: "Vem är du?" })).toBeVisible();
    await signIn(page, then);
    await sayWho(page, `karin-${crypto.randomUUID()}`);
    await expect(page).toHaveURL("/sign-in?problem=visit-over");
    const visit = await openBrowser(then);
    await visit.goto("/settings/sign-in");
    await expect(visit.getByText("Inte kopplad")).toBeVisible();
    await page.context().clearCookies();
  }
});

test("ten minutes later the way is closed, and the page on the way out too", async ({ page, openBrowser }) => {
  const { who } = await somebodyLinked(openBrowser);
  const back = await stoppedOnTheWayBack(page, who);
  const visit = (await page.context().cookies()).find(({ name }) => name === "visit");
  await superuser
    .update(ssoVisits)
    .set({ begunAt: new Date(Date.now() - 601_000) })
    .where(eq(ssoVisits.tokenHash, hashOf(visit!.value)));

  for (const path of ["/sign-in/sso", back]) {
    await page.goto(path);
    await expect(page.locator(".summary")).toContainText("Inloggningen tog för lång tid");
  }
});
