import type { Page } from "@playwright/test";
import { people } from "#db/schema/index.ts";
import { consumeLimit } from "#lib/auth/rate-limits.ts";
import { anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { expectNoBarriers, expectSoundHtml } from "#tests/support/pages/barriers.ts";
import { askForCode, typeCode } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const tooMany = (page: Page) => page.getByRole("heading", { name: "För många försök på kort tid" });

/** The answer to what is done, whichever way the browser got to it. */
async function refusalOf(page: Page, work: () => Promise<void>) {
  const refused = page.waitForResponse((answer) => answer.status() === 429 && answer.request().isNavigationRequest());
  await work();
  return refused;
}

for (const who of ["somebody known", "nobody we know"])
  test(`asking for a sixth code for ${who} is answered with how long to wait, and the address is still there`, async ({ page }) => {
    const person = aPerson();
    if (who === "somebody known") await superuser.insert(people).values(person);
    for (const _ of Array.from({ length: 5 })) {
      await page.goto("/sign-in");
      await askForCode(page, person);
      await expect(page.getByRole("heading", { name: "Skriv koden" })).toBeVisible();
    }

    await page.goto("/sign-in");
    const answer = await refusalOf(page, () => askForCode(page, person));

    expect(Number(await answer.headerValue("retry-after"))).toBeGreaterThan(800);
    await expect(tooMany(page)).toBeVisible();
    await expect(page.getByText("Försök igen om 15 minuter.")).toBeVisible();
    await page.getByRole("link", { name: "Tillbaka till det du skrev" }).click();
    await expect(page.getByRole("textbox", { name: "E-postadress" })).toHaveValue(person.email);
  });

test("an eleventh try in one browser is refused, over all the codes it has asked for", async ({ page }) => {
  const [one, other] = [aPerson(), aPerson()];
  await superuser.insert(people).values([one, other]);
  for (const person of [one, other]) {
    await page.goto("/sign-in");
    await askForCode(page, person);
    for (const _ of Array.from({ length: 5 })) await typeCode(page, "BBBBBBBB");
    await expect(page.getByText("Koden har prövats fem gånger").first()).toBeVisible();
  }

  const answer = await refusalOf(page, () => typeCode(page, "BBBBBBBB"));

  expect(Number(await answer.headerValue("retry-after"))).toBeGreaterThan(600);
  await expect(tooMany(page)).toBeVisible();
});

test("whoever has invited twenty people today is told to wait, and finds the twenty-first as it was typed", async ({ page }) => {
  const anna = await anEmployee();
  for (const _ of Array.from({ length: 20 })) await consumeLimit("invitation by a person", anna.personId);
  await signIn(page, anna);
  await page.goto("/settings/employees/new");
  await page.getByLabel("Förnamn").fill("Maria");
  await page.getByLabel("Efternamn").fill("Ek");
  await page.getByLabel("E-postadress", { exact: true }).fill(aPerson("Maria Ek").email);
  await page.getByRole("radio", { name: "Alla kunder" }).check();

  const answer = await refusalOf(page, () => page.getByRole("button", { name: "Skicka inbjudan" }).click());

  expect(Number(await answer.headerValue("retry-after"))).toBeGreaterThan(86_000);
  await expect(page.getByText("Försök igen om 24 timmar.")).toBeVisible();
  await page.getByRole("link", { name: "Tillbaka till det du skrev" }).click();
  await expect(page.getByLabel("Förnamn")).toHaveValue("Maria");
  await expect(page.getByRole("radio", { name: "Alla kunder" })).toBeChecked();
});

test("everybody can read the page that says there were too many", async ({ page, javaScriptEnabled }) => {
  const visit = { name: "too many", path: "/too-many?seconds=700&back=/sign-in" };
  await (javaScriptEnabled ? expectNoBarriers(page, visit) : expectSoundHtml(page, visit));
});
