import type { Page } from "@playwright/test";
import { anOfficeOfWords } from "#tests/support/cast/words.ts";
import { cookieOf, host, sendRaw } from "#tests/support/hostile/raw.ts";
import { hostileWords } from "#tests/support/hostile/words.ts";
import { pages } from "#tests/support/matrix/addresses.ts";
import { pagesOfCompany, pagesOfOffice } from "#tests/support/matrix/pages-of.ts";
import { aWholeWorld } from "#tests/support/matrix/whole-world.ts";
import { summary } from "#tests/support/pages/errors.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const dialogs: string[] = [];
test.beforeEach(({ page }) => {
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
});

/** As React writes words into a page. */
const written = (words: string) =>
  words.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? "&#x27;");

const expectNothingRan = async (page: Page) => {
  expect(dialogs).toEqual([]);
  expect(await page.title()).not.toMatch(/^pwned/);
  expect(
    await page
      .locator("script:not([nonce]):not([src]), base, iframe[srcdoc], [onload], [onerror], [onfocus], [href^='javascript:']")
      .count(),
  ).toBe(0);
};

test("a customer's card says what was typed, and nothing of it runs", async ({ page }) => {
  test.slow();
  const { employee, cards } = await anOfficeOfWords();
  const mine = await cookieOf(employee);
  const marked = hostileWords.filter((word) => /<[a-z/!]/i.test(word));

  for (const { id, name } of cards) {
    const { body, status } = await sendRaw({ path: `/customers/${id}`, lines: [host, mine] });
    expect([status, name, body.includes(written(name))]).toEqual([200, name, true]);
    expect(marked.filter((word) => body.includes(word))).toEqual([]);
  }
  await signIn(page, employee);
  for (const path of ["/customers", "/customers?page=2", ...cards.slice(0, 20).map(({ id }) => `/customers/${id}`)]) {
    await page.goto(path);
    await expectNothingRan(page);
  }
});

/** What ends a collaboration, a session or an employment would leave less to try. */
const destructive = /\/(end|disable|hand-over|leave|withdraw|undo)$/;
const textFields = "input[type=text], input[type=search], input[type=email], input[type=tel], input:not([type]), textarea";

test("in every form words are taken as words, or refused and kept where they were typed", async ({ page }) => {
  test.slow();
  const world = await aWholeWorld();
  const words = endlessly(hostileWords.map((word) => word.slice(0, 200).replaceAll("\0", "")));
  const [ofOffice, ofCompany] = [
    pages.filter((path) => !/\[|^\/(my|sign-in)/.test(path)),
    pages.filter((path) => /^\/my[^[]*$/.test(path)),
  ];
  let fields = 0;

  await signIn(page, world.employee);
  for (const path of [...ofOffice, ...pagesOfOffice(world)]) fields += await fillIn(page, path, words);
  await signIn(page, world.administrator);
  for (const path of [...ofCompany, ...pagesOfCompany(world)]) fields += await fillIn(page, path, words);

  expect(fields).toBeGreaterThan(40);
});

/** Sends the page's last form with words in it; how many fields it had for them. */
async function fillIn(page: Page, path: string, words: Iterator<string>): Promise<number> {
  if (destructive.test(path)) return 0;
  await page.goto(path);
  const form = page.locator("main form", { has: page.locator(textFields) }).last();
  const fields = (await form.count()) > 0 ? await form.locator(textFields).filter({ visible: true }).all() : [];
  const typed: [string, string][] = [];
  for (const field of fields) {
    await field.fill(words.next().value ?? "");
    typed.push([(await field.getAttribute("name")) ?? "", await field.inputValue()]);
  }
  if (fields.length === 0) return 0;

  const answered = page.waitForResponse((response) => response.request().method() === "POST" || response.request().isNavigationRequest());
  const ledOn = page.waitForURL((url) => url.pathname + url.search !== path, { waitUntil: "commit" });
  // The one that only the Enter key presses stands first and is not to be seen.
  await form.locator(":is(button[type=submit], button:not([type])):not([aria-hidden])").first().click();
  await Promise.any([answered, ledOn]);
  await page.waitForLoadState();
  await expect(page.locator("main button[aria-disabled]")).toHaveCount(0);
  await expectNothingRan(page);
  if ((await summary(page).count()) === 0) return fields.length;
  for (const [name, value] of typed) await expect(page.locator(`main [name="${name}"]`).last(), `${path} ${name}`).toHaveValue(value);
  return fields.length;
}

function* endlessly(words: string[]) {
  for (;;) yield* words;
}
