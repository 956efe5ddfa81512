import type { Page } from "@playwright/test";
import type { Status } from "#lib/standing/status.ts";
import { expectNoBarriers, expectSoundHtml, type Visit } from "./barriers.ts";
import { expect, test } from "./test.ts";

export const states: Status[] = ["requested", "active", "declined", "withdrawn", "expired", "ended"];

/** In either language the first button of the page's form is the one that sends it. */
export const send = (page: Page) => page.getByRole("main").getByRole("button").first().click();

export async function sendWrongly(page: Page) {
  await send(page);
  await expect(page).toHaveTitle(/^(Fel|Error): /);
}

export async function visitEach(page: Page, javaScriptEnabled: boolean | undefined, visits: Visit[]) {
  for (const visit of visits) {
    await test.step(visit.name, () => (javaScriptEnabled ? expectNoBarriers(page, visit) : expectSoundHtml(page, visit)));
  }
}
