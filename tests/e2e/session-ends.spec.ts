import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { people } from "#db/schema/index.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { notice } from "#tests/support/pages/office.ts";
import { answerWithCode, askForCode, requestPage } from "#tests/support/pages/portal.ts";
import { letSessionEnd, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const signInHeading = (page: Page) => page.getByRole("heading", { name: "Logga in" });

async function signInAnew(page: Page, person: { email: string }) {
  await expect(signInHeading(page)).toBeVisible();
  await askForCode(page, person);
  await answerWithCode(page, person);
}

test("what an employee typed is there when she has signed in again after a pause, and saved when she sends it once more", async ({
  page,
}) => {
  const anna = await anEmployee();
  await signIn(page, anna);
  await page.goto("/settings/office");
  await page.getByLabel("Namn", { exact: true }).fill("Lind Redovisning AB");
  await page.getByLabel("Påminn efter (dagar)").fill("5");
  await letSessionEnd(anna);

  await page.getByRole("button", { name: "Spara" }).click();
  await signInAnew(page, anna);

  await expect(page).toHaveURL("/settings/office");
  await expect(notice(page, "Det du skrev finns kvar")).toBeVisible();
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Lind Redovisning AB");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(notice(page, "Inställningarna är sparade")).toBeVisible();
  await page.goto("/settings/office");
  await expect(page.getByLabel("Påminn efter (dagar)")).toHaveValue("5");
  await expect(notice(page, "Det du skrev finns kvar")).toBeHidden();
});

test("so is what a customer wrote into a plain form; whoever else signs in there does not see it", async ({ page }) => {
  const { administrator, collaboration } = await aRequest();
  const other = await anEmployee();
  const declinePage = `${requestPage(collaboration)}/decline`;
  await signIn(page, administrator);
  await page.goto(declinePage);
  await page.getByRole("textbox", { name: "Anledning (valfritt)" }).fill("Vi byter byrå i vår.");
  await letSessionEnd(administrator);

  await page.getByRole("button", { name: "Avböj" }).click();
  await signInAnew(page, administrator);
  await expect(page).toHaveURL(declinePage);
  await expect(page.getByRole("textbox", { name: "Anledning (valfritt)" })).toHaveValue("Vi byter byrå i vår.");

  await signIn(page, other);
  expect(await (await page.request.get(declinePage)).text()).not.toContain("Vi byter byrå");
});

test("signing out ends the session for good and leaves nothing in the browser but the language", async ({ page }) => {
  await signIn(page, await anEmployee());
  await page.goto("/customers");
  await page.getByRole("button", { name: "In English" }).click();
  await expect(page.getByRole("heading", { name: "Customers", exact: true })).toBeVisible();
  const before = await page.context().cookies();

  const answer = page.waitForResponse("**/sign-out");
  await page.getByRole("button", { name: "Sign out" }).click();

  expect(await (await answer).headerValue("clear-site-data")).toBe('"cache", "storage"');
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(["locale"]);
  await page.context().addCookies(before);
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a sign-in ends the one before in the same browser", async ({ page }) => {
  const anna = await anEmployee();
  await signIn(page, anna);
  const before = await page.context().cookies();

  await page.goto("/sign-in?to=/customers");
  await askForCode(page, anna);
  await answerWithCode(page, anna);
  await expect(page.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();

  await page.context().addCookies(before);
  await page.goto("/customers");
  await expect(signInHeading(page)).toBeVisible();
});

test("a person who is disabled is out on the next page, the next form and the next address that takes one", async ({ openBrowser }) => {
  const anna = await anEmployee();
  const [pages, forms, plain] = [await openBrowser(anna), await openBrowser(anna), await openBrowser(anna)];
  for (const page of [pages, forms, plain]) await page.goto("/my/data");
  await superuser.update(people).set({ disabledAt: new Date() }).where(eq(people.id, anna.personId));

  await pages.reload();
  await forms.getByRole("button", { name: "Spara" }).click();
  await plain.getByRole("button", { name: "Hämta som fil" }).click();

  for (const page of [pages, forms, plain]) await expect(signInHeading(page)).toBeVisible();
});

test("an employee sees in the office's settings where she is signed in, and ends what she does not know", async ({ page, openBrowser }) => {
  const anna = await anEmployee();
  const phone = await openBrowser(anna);
  await signIn(page, anna);

  await page.goto("/settings/collaborations");
  await page.getByRole("link", { name: "Din inloggning" }).click();
  await page.getByRole("button", { name: "Avsluta alla andra inloggningar" }).click();
  await expect(notice(page, "Utloggad där")).toBeVisible();
  await expect(page).toHaveURL(/^[^?]*\/settings\/sign-in/);

  await phone.goto("/customers");
  await expect(signInHeading(phone)).toBeVisible();
});
