import type { Page } from "@playwright/test";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { shownAt } from "#tests/support/cast/factor.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { nextCode, typeFactor } from "#tests/support/pages/factor.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { answerWithCode, askForCode } from "#tests/support/pages/portal.ts";
import { fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { name });

/** From the page with the key to the page with the recovery codes. */
async function turnOn(page: Page) {
  await page.getByRole("button", { name: "Kom igång" }).click();
  const secret = (await page.locator(".secret").textContent())!.replaceAll(" ", "");
  await typeFactor(page, shownAt(secret), "Slå på");
  await expect(heading(page, "Spara dina reservkoder")).toBeVisible();
  return secret;
}

test("an employee turns it on, is asked for it at the next sign-in, and comes in with a recovery code without her phone", async ({
  page,
}) => {
  const anna = await anEmployee();
  await signIn(page, anna);
  await page.goto("/settings/sign-in");
  await page.getByRole("button", { name: "Slå på …" }).click();
  const secret = (await page.locator(".secret").textContent())!.replaceAll(" ", "");
  await typeFactor(page, "12", "Slå på");
  await expectErrors(page, { code: "Koden stämmer inte, eller är redan använd. Vänta på nästa kod i appen." });
  await typeFactor(page, shownAt(secret), "Slå på");
  const codes = page.locator(".recovery").getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recoveryCode = (await codes.first().textContent())!;
  await page.getByRole("link", { name: "Jag har sparat koderna" }).click();
  await expect(page.getByText("Du har 10 reservkoder kvar.")).toBeVisible();
  await letterTo(anna.email, "Tvåstegsverifiering är påslagen");

  for (const [code, left] of [
    [nextCode(secret), 10],
    [recoveryCode, 9],
  ] as const) {
    await page.getByRole("button", { name: "Logga ut" }).click();
    await page.goto("/sign-in?to=/settings/sign-in");
    await askForCode(page, anna);
    await answerWithCode(page, anna);
    await expect(heading(page, "Bekräfta att det är du")).toBeVisible();
    expect((await page.request.get("/customers")).url()).toContain("/sign-in");
    await typeFactor(page, code, "Fortsätt");
    await expect(page.getByText(`Du har ${left} reservkoder kvar.`)).toBeVisible();
  }
});

test("an office demands it: whoever signs in from then on turns it on before she sees a customer, others go on meanwhile", async ({
  page,
  openBrowser,
}) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const before = await openBrowser(erik);
  await signIn(page, anna);
  await page.goto("/settings/office");
  await page.getByRole("button", { name: "Kräv tvåstegsverifiering" }).click();
  await expect(notice(page, "Inställningarna är sparade")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sluta kräva tvåstegsverifiering" })).toBeVisible();

  await before.goto("/customers");
  await expect(before.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();
  const after = await openBrowser(erik);
  await after.goto("/settings/tasks");
  await expect(heading(after, "Slå på tvåstegsverifiering")).toBeVisible();
  expect((await after.request.post("/customers/find", { form: { search: "a" }, headers: fromOurPage })).url()).toContain(
    "/sign-in/second-factor",
  );
  await turnOn(after);
  await after.getByRole("link", { name: "Jag har sparat koderna" }).click();
  await expect(after).toHaveURL("/settings/tasks");
});
