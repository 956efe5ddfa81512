import { expect, type Locator, type Page, test } from "@playwright/test";

/** What is wrong, on top of the form. Next announces pages with an alert of its own, which is empty. */
export const summary = (page: Page): Locator =>
  page.getByRole("alert").filter({ has: page.getByRole("heading", { name: "Det finns ett problem" }) });

/** The summary names each error once and leads to its field; the title says that something is wrong. */
export async function expectErrors(page: Page, errors: Record<string, string>): Promise<void> {
  await expect(page).toHaveTitle(/^Fel: /);
  await expect(summary(page).getByRole("listitem")).toHaveText(Object.values(errors));
  for (const [field, text] of Object.entries(errors)) {
    await summary(page).getByRole("link", { name: text }).click();
    await expect(page.locator(`#${field}`)).toBeInViewport();
    if (test.info().project.use.javaScriptEnabled) await expect(page.locator(`#${field}`)).toBeFocused();
    else await expect(page).toHaveURL(new RegExp(`#${field}$`));
  }
}
