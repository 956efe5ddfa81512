import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import axe from "axe-core";
import { faultsIn } from "./html.ts";

type Violation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];
export type Visit = { name: string; path: string; before?: (page: Page) => Promise<void> };

/**
 * With a script in the page axe looks for barriers: for all in Swedish by daylight, and in English in the dark for what differs there. Not in
 * frames: ours hold letters and let no script in, and that axe asks them the browser calls an error.
 */
export async function expectNoBarriers(page: Page, visit: Visit): Promise<void> {
  for (const { locale, colorScheme, rules } of readers) {
    await page.context().addCookies([{ name: "locale", value: locale, url: test.info().project.use.baseURL }]);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await open(page, visit);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    const { violations } = await new AxeBuilder({ page, axeSource: onceInEachPage })
      .setLegacyMode()
      .options({ resultTypes: ["violations"], preload: false, iframes: false, ...rules })
      .analyze();
    expect(violations.flatMap(told), page.url()).toEqual([]);
    await expectNoOverflow(page);
  }
}

/** The same elements stand there in both languages: only their colours and what is said of the language are others. */
const ofLanguageAndColour = ["color-contrast", "html-has-lang", "html-lang-valid", "html-xml-lang-mismatch", "valid-lang"];

/** The builder gives axe to every page twice, and reading half a megabyte of script takes longer than many a rule. */
const onceInEachPage = `if (!window.axe) {${axe.source}}`;

const readers = [
  { locale: "sv", colorScheme: "light", rules: {} },
  { locale: "en", colorScheme: "dark", rules: { runOnly: { type: "rule", values: ofLanguageAndColour } } },
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
