import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { customers, letters } from "#db/schema/index.ts";
import { locales } from "#lib/locale.ts";
import { aCustomerOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { aCollaboration } from "#tests/support/cast/collaboration.ts";
import { servicePage } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** The words in filters and search boxes that need more room than they have. */
const cutWords = (page: Page) =>
  page.locator("main select, main input[type=search]").evaluateAll((fields) =>
    fields.flatMap((field) => {
      const words = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.getAttribute("placeholder");
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      const pen = document.createElement("canvas").getContext("2d");
      if (!pen || !words) return [`nothing to read in ${field.outerHTML.slice(0, 80)}`];
      pen.font = font;
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return pen.measureText(words).width > room ? [words] : [];
    }),
  );

/** The bars of filters and the actions of rows that stand on more than one line. */
const brokenBars = (page: Page, bars: string) =>
  page.locator(bars).evaluateAll((found) =>
    found.flatMap((bar) => {
      const middles = [...bar.children]
        .filter(({ className }) => className !== "unseen")
        .map((child) => child.getBoundingClientRect())
        .flatMap(({ top, height }) => (height > 0 ? [top + height / 2] : []));
      return Math.max(...middles) - Math.min(...middles) > 8 ? [bar.textContent] : [];
    }),
  );

/** How much of a table can only be seen by scrolling it to the side. */
const hiddenWidth = (page: Page) => page.locator(".table").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

const renameCustomer = ({ id }: { id: string }, name: string) => superuser.update(customers).set({ name }).where(eq(customers.id, id));

for (const locale of locales)
  test(`on an ordinary laptop no word of a list's filters is cut, and filters and actions stand on one line (${locale})`, async ({
    page,
    baseURL,
  }) => {
    const employee = await anEmployee("Anna-Karin Lindström");
    const { customer } = await aCollaboration("requested", employee);
    await renameCustomer(customer, "Pettersson & Påhlman Advokatbyrå AB");
    const active = await aCollaboration("active", employee);
    const { collaboration } = await aCollaboration("requested", employee);
    await superuser
      .update(letters)
      .set({ sentAt: new Date(), bouncedAt: new Date(), bounceReason: "no-such-address" })
      .where(eq(letters.collaborationId, collaboration.id));
    await signIn(page, employee);
    await page.context().addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
    await page.setViewportSize({ width: 1280, height: 800 });

    for (const path of ["/customers", "/settings/collaborations", "/settings/collaborations/sent"]) {
      await page.goto(path);
      expect(await page.locator("main select").count(), path).toBeGreaterThan(2);
      expect(await cutWords(page), path).toEqual([]);
      expect(await brokenBars(page, "main search .bar"), path).toEqual([]);
      expect(await hiddenWidth(page), path).toBe(0);
    }
    await expect(page.locator("td > .bar")).toHaveCount(2);
    expect(await brokenBars(page, "td > .bar")).toEqual([]);
    for (const { id } of [customer, active.customer]) {
      await page.goto(servicePage({ id, name: "" }));
      expect(await brokenBars(page, "main .bar:has(> .button)")).toEqual([]);
    }
  });

test("on the narrowest phone nothing sticks out, also where a company's name is one long word", async ({ page }) => {
  const employee = await anEmployee();
  const name = "Fastighetsförvaltningsaktiebolaget Norrlandskusten";
  const customer = await aCustomerOf(employee, { name, contact: { ...aPerson(), lastName: "Fastighetsförvaltningsdirektör" } });
  await signIn(page, employee);
  await page.setViewportSize({ width: 320, height: 640 });

  for (const path of [
    "",
    "/contacts",
    "/contacts/new",
    "/tasks",
    "/tasks/new",
    "/collaborations",
    "/activity",
    "/edit",
    "/administrator",
  ]) {
    await page.goto(`/customers/${customer.id}${path}`);
    expect(await page.locator("html").evaluate(({ scrollWidth }) => scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
