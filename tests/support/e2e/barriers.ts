import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { faultsIn } from "./html.ts";

export type Visit = { name: string; path: string; before?: (page: Page) => Promise<void> };

/** With a script in the page axe looks for barriers, in both languages and colour schemes. Follows a visit into English by a cookie. */
export async function expectNoBarriers(page: Page, visit: Visit): Promise<void> {
  await speak(page, "sv");
  await open(page, visit);
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await expectNothingWrong(page, new AxeBuilder({ page }));
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNothingWrong(page, new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]));
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoOverflow(page);

  await speak(page, "en");
  await open(page, visit);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectNothingWrong(page, new AxeBuilder({ page }));
  await expectNoOverflow(page);
}

/** Without one, the HTML itself must be right. */
export async function expectSoundHtml(page: Page, visit: Visit): Promise<void> {
  const answered = lastDocument(page);
  await open(page, visit);
  expect(await faultsIn(await answered())).toEqual([]);
  await expectNoOverflow(page);
}

async function open(page: Page, { path, before }: Visit) {
  await page.goto(path);
  await before?.(page);
}

async function speak(page: Page, locale: "sv" | "en") {
  await page.context().addCookies([{ name: "locale", value: locale, url: test.info().project.use.baseURL }]);
}

async function expectNothingWrong(page: Page, axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })));
  expect(told, page.url()).toEqual([]);
}

/** The narrowest phone: nothing sticks out to the side. */
async function expectNoOverflow(page: Page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.locator("html").evaluate(({ scrollWidth }) => scrollWidth), page.url()).toBeLessThanOrEqual(320);
  await page.setViewportSize(size!);
}

/** The HTML as it came over the network. */
function lastDocument(page: Page): () => Promise<string> {
  let html: Promise<string> | undefined;
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame() && response.status() >= 200;
    if (isPage && !(response.status() >= 300 && response.status() < 400)) html = response.text();
  });
  return async () => (await html) ?? "";
}
