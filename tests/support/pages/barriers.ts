import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type Axe from "axe-core";
import { isLocale, type Locale } from "#lib/locale.ts";
import { faultsIn } from "./html.ts";
import { expectNoOverflow } from "./narrow.ts";

export type Visit = { name: string; path: string; before?: (page: Page) => Promise<void> };

/**
 * With a script in the page axe looks for barriers, in Swedish by daylight, and then for what the dark changes. Not in frames: ours hold
 * letters and let no script in, and that axe asks them the browser calls an error.
 */
export async function expectNoBarriers(page: Page, visit: Visit): Promise<void> {
  await visitIn("sv", page, visit);
  await page.evaluate(axeSource);
  for (const { colorScheme, rules } of lights) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate((options) => axe.run(options), { ...violationsOnly, ...rules });
    expect(violations.flatMap(told), `${page.url()}, ${colorScheme}`).toEqual([]);
  }
  await expectNoOverflow(page);
}

/** Once it stands in the page. */
declare const axe: typeof Axe;
const axeSource = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const violationsOnly: Axe.RunOptions = { resultTypes: ["violations"], preload: false, iframes: false };
const lights: { colorScheme: "light" | "dark"; rules: Axe.RunOptions }[] = [
  { colorScheme: "light", rules: {} },
  { colorScheme: "dark", rules: { runOnly: { type: "rule", values: ["color-contrast"] } } },
];

/** Without one, in English, the HTML itself must be right, and say in which language each of its words stands. */
export async function expectSoundHtml(page: Page, visit: Visit): Promise<void> {
  const answered = lastDocument(page);
  await visitIn("en", page, visit);
  const html = await answered();
  expect(await faultsIn(html)).toEqual([]);
  expect([...html.matchAll(/\slang="([^"]*)"/g)].map(([, lang]) => lang).filter((lang) => !isLocale(lang))).toEqual([]);
  await expectNoOverflow(page);
}

async function visitIn(locale: Locale, page: Page, { path, before }: Visit) {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.context().addCookies([{ name: "locale", value: locale, url: test.info().project.use.baseURL }]);
  await page.goto(path);
  await before?.(page);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
}

const told = ({ id, nodes }: Axe.Result) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary }));

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
