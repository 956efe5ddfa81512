import { expect, type Locator, type Page } from "@playwright/test";
import { textsFor } from "#lib/i18n/texts.ts";
import { service } from "#tests/support/cast/requests.ts";

type Customer = { id: string; name: string };

export const servicePage = ({ id }: Customer) => `/customers/${id}/collaborations/${service}`;

/** Customers → the customer → Collaborations → Digital invoices & documents. */
export async function findService(page: Page, { name }: Customer): Promise<void> {
  await page.goto("/customers");
  await page.getByRole("searchbox", { name: "Sök kund" }).fill(name);
  await page.getByRole("button", { name: "Visa resultat" }).click();
  await page.getByRole("table").getByRole("link", { name }).click();
  await page.getByRole("navigation", { name: "Kund" }).getByRole("link", { name: "Samarbeten" }).click();
  await page.getByRole("main").getByRole("link", { name: "Digitala fakturor & dokument" }).click();
  await expect(page.getByRole("heading", { name: "Digitala fakturor & dokument" })).toBeVisible();
}

/** The dialog, from the service's page. */
export async function openDialog(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Aktivera" }).click();
  await expect(page.getByRole("heading", { name: "Aktivera Digitala fakturor & dokument" })).toBeVisible();
}

/** A task as the dialogs offer it. */
export const taskOption = (task: string, owner: string): string => textsFor("sv")("activate.taskOption", { task, owner, participants: 0 });

/** Who is billed for the service, in the dialog. */
export const recipient = (page: Page, name: "Byrån" | "Kunden"): Locator =>
  page.getByRole("group", { name: "Fakturamottagare" }).getByRole("radio", { name });

export const activateButton = (page: Page): Locator => page.getByRole("button", { name: "Aktivera" });

/** What has just been done, or what stands in the way, above the page. */
export const notice = (page: Page, words: string): Locator => page.getByRole("status").filter({ hasText: words });

/** The word that says where a collaboration stands. */
export const state = (page: Page, word: string): Locator => page.getByRole("main").getByText(word, { exact: true });

/** A fact beside its name, as in "Svara senast: 22 december 2026". */
export const fact = (page: Page, name: string): Locator => page.locator(`dt:text-is("${name}") + dd`);
