import { expect, type Locator, type Page } from "@playwright/test";
import { codeSentTo } from "./mailbox.ts";

type Person = { email: string };

export const invitationPage = ({ id }: { id: string }) => `/invitations/${id}`;

export const requestPage = ({ id, companyId }: { id: string; companyId: string }) => `/my/${companyId}/collaborations/${id}`;

/** Types the address on the sign-in page and asks for a code. */
export async function askForCode(page: Page, { email }: Person): Promise<void> {
  await page.getByRole("textbox", { name: "E-postadress" }).fill(email);
  await page.getByRole("button", { name: "Skicka koden" }).click();
}

/** Types the code that came by mail. */
export async function answerWithCode(page: Page, { email }: Person): Promise<void> {
  await expect(page.getByRole("heading", { name: "Skriv koden" })).toBeVisible();
  await typeCode(page, await codeSentTo(email));
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "Kod", exact: true }).fill(code);
  await page.getByRole("button", { name: "Logga in" }).click();
}

export const signInToAnswer = (page: Page): Locator => page.getByRole("button", { name: "Logga in för att svara" });

export const tick = (page: Page): Locator =>
  page.getByRole("checkbox", { name: /Jag har läst villkoren och har rätt att godkänna dem för/ });

export const approveButton = (page: Page): Locator => page.getByRole("button", { name: "Godkänn samarbetet" });

export async function approve(page: Page): Promise<void> {
  await tick(page).check();
  await approveButton(page).click();
  await expect(page.getByRole("heading", { name: /^Kvittens: / })).toBeVisible();
}

export async function decline(page: Page, reason: string): Promise<void> {
  await page.getByRole("link", { name: "Avböj" }).click();
  await page.getByRole("textbox", { name: "Anledning (valfritt)" }).fill(reason);
  await page.getByRole("button", { name: "Avböj" }).click();
}
