import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { faultsIn } from "./html.ts";

type Violation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];
export type Visit = { name: string; path: string; before?: (page: Page) => Promise<void> };

/** With a script in the page axe looks for barriers: in Swedish by daylight, and in English in the dark. */
export async function expectNoBarriers(page: Page, visit: Visit): Promise<void> {
  for (const { locale, colorScheme } of readers) {
    await page.context().addCookies([{ name: "locale", value: locale, url: test.info().project.use.baseURL }]);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await open(page, visit);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"], preload: false })
      .analyze();
    expect(violations.flatMap(told), page.url()).toEqual([]);
    await expectNoOverflow(page);
  }
}

const readers = [
  { locale: "sv", colorScheme: "light" },
  { locale: "en", colorScheme: "dark" },
] as const;

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

const told = ({ id, nodes }: Violation) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary }));

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
    if (!isPage || (response.status() >= 300 && response.status() < 400)) return;
    html = response.text();
    // A page that leads on by itself may be gone before it was read; whoever asks for it is told.
    html.catch(() => {});
  });
  return async () => (await html) ?? "";
}
