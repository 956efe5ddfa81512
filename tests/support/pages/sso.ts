import { expect, type Page } from "@playwright/test";

export const provider = "Testbolaget";

/** On the provider's page: says who she is. */
export async function sayWho(page: Page, who: string): Promise<void> {
  await page.getByRole("textbox", { name: "Vem är du?" }).fill(who);
  await page.getByRole("button", { name: "Logga in" }).click();
}

/** Settings → Your sign-in → Link with …, and back. */
export async function linkAs(page: Page, who: string): Promise<void> {
  await page.goto("/settings/sign-in");
  await page.getByRole("button", { name: `Koppla till ${provider}` }).click();
  await sayWho(page, who);
  await expect(page).toHaveURL(/\/settings\/sign-in\?/);
}

/** From the sign-in page to the provider's. */
export async function setOut(page: Page, to = "/customers"): Promise<void> {
  await page.goto(`/sign-in?to=${to}`);
  await page.getByRole("button", { name: `Logga in med ${provider}` }).click();
}

export async function sessionOf(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find(({ name }) => name === "session")?.value;
}

/** Lets nobody leave for the provider: the page on the way there stays. */
export const keptHere = (page: Page): Promise<unknown> =>
  page.context().route(`${process.env.OIDC_ISSUER}/**`, (route) => route.fulfill({ status: 204 }));
