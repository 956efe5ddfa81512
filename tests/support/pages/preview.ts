import type { Locator, Page } from "@playwright/test";

/** The accountant's own words, in the dialog. */
export const ownLine = (page: Page): Locator => page.getByLabel("Personligt meddelande till kunden");

export const lookAtLetter = (page: Page): Promise<void> => page.getByRole("button", { name: "Förhandsgranska mejlet" }).click();

/** The letter as its receiver will see it, in its frame. */
export const shownLetter = (page: Page): Locator => page.frameLocator("iframe").locator("body");
