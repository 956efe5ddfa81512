import { anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { nextCode, signInWithFactor, typeFactor } from "#tests/support/pages/factor.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { answerWithCode, askForCode } from "#tests/support/pages/portal.ts";
import { ageSignIn, signIn } from "#tests/support/pages/session.ts";
import { linkAs, provider, sayWho, sessionOf, setOut } from "#tests/support/pages/sso.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const aName = () => `karin-${crypto.randomUUID()}`;

test("an employee links her sign-in, comes in with it where she wanted to go, and takes it away again", async ({ page, openBrowser }) => {
  const [anna, who] = [await anEmployee(), aName()];
  await signIn(page, anna);
  await linkAs(page, who);
  await expect(notice(page, `Du kan nu logga in med ${provider}`)).toBeVisible();
  await letterTo(anna.email, `Du kan nu logga in med ${provider}`);

  const other = await openBrowser();
  await other.goto("/settings/tasks?sort=name");
  await other.getByRole("button", { name: `Logga in med ${provider}` }).click();
  await sayWho(other, who);
  await expect(other).toHaveURL("/settings/tasks?sort=name");

  await page.reload();
  await expect(page.getByText("Senast använd")).toBeVisible();
  await page.getByRole("button", { name: "Ta bort kopplingen" }).click();
  await expect(notice(page, "Kopplingen är borttagen")).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in\?/);
  await letterTo(anna.email, `Kopplingen till ${provider} är borttagen`);
});

test("whoever has not linked anything is told what to do, comes in with a code, and then links", async ({ page }) => {
  const [anna, who] = [await anEmployee(), aName()];
  await setOut(page, "/settings/sign-in");
  await sayWho(page, who);

  await expect(page.locator(".summary")).toContainText("är inte kopplad till någon här än. Logga in med en kod.");
  expect(await sessionOf(page)).toBeUndefined();
  await askForCode(page, anna);
  await answerWithCode(page, anna);
  await expect(page).toHaveURL("/settings/sign-in");
  await page.getByRole("button", { name: `Koppla till ${provider}` }).click();
  await expect(notice(page, `Du kan nu logga in med ${provider}`)).toBeVisible();
});

test("her second factor is asked for all the same, and before anything is linked", async ({ page }) => {
  const [anna, who] = [await anEmployee(), aName()];
  const { token, secret } = await withFactor(anna);
  await signInWithFactor(page, token, 11);
  await page.goto("/settings/sign-in");
  await page.getByRole("button", { name: `Koppla till ${provider}` }).click();
  await typeFactor(page, nextCode(secret), "Fortsätt");
  await linkAs(page, who);
  await expect(notice(page, `Du kan nu logga in med ${provider}`)).toBeVisible();

  await page.getByRole("button", { name: "Logga ut" }).click();
  await setOut(page, "/settings/tasks");
  await expect(page).toHaveURL(/\/sign-in\/factor\?to=%2Fsettings%2Ftasks$/);
  expect((await page.request.get("/customers")).url()).toContain("/sign-in");
});

test("without one a sign-in of the last ten minutes is asked for before anything is linked", async ({ page }) => {
  const anna = await anEmployee();
  await signIn(page, anna);
  await ageSignIn(anna, 11);
  await page.goto("/settings/sign-in");
  await page.getByRole("button", { name: `Koppla till ${provider}` }).click();

  await expect(page).toHaveURL("/sign-in?reason=fresh&to=%2Fsettings%2Fsign-in");
});

test("signing in anew gives a new session and ends the one before", async ({ page }) => {
  const [anna, who] = [await anEmployee(), aName()];
  await signIn(page, anna);
  await linkAs(page, who);
  const before = await sessionOf(page);

  await setOut(page, "/settings/tasks");

  await expect(page).toHaveURL("/settings/tasks");
  expect(await sessionOf(page)).not.toBe(before);
  const replayed = await page.request.get("/customers", { headers: { cookie: `session=${before}` }, maxRedirects: 0 });
  expect(replayed.headers().location).toContain("/sign-in");
});

test("whoever turns back at the provider, or wants to go elsewhere, stays with us", async ({ page }) => {
  await page.goto("/sign-in?to=//evil.example/");
  await page.getByRole("button", { name: `Logga in med ${provider}` }).click();
  await page.getByRole("button", { name: "Avbryt" }).click();

  await expect(page.locator(".summary")).toContainText(`Inloggningen hos ${provider} avbröts.`);
  await expect(page).toHaveURL("/sign-in?problem=cancelled&to=%2F");
  await askForCode(page, aPerson());
  await expect(page.getByRole("heading", { name: "Skriv koden" })).toBeVisible();
});
