import { calendarDay } from "#lib/i18n/format.ts";
import { operate } from "#lib/operator/operator.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { officeRow } from "#tests/support/cast/office.ts";
import { codeSentTo } from "#tests/support/pages/mailbox.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

const why = ["--operator", "Lisa Berg", "--proof", "Termination, called back"];

test("who works at an office that closes is signed out, and learns at the next sign-in that it has closed and whom to contact", async ({
  page,
  javaScriptEnabled,
}) => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const { organisationNumber } = await officeRow(anna);
  await signIn(page, erik);
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();

  await operate(["office", "close", organisationNumber, "--on", calendarDay(new Date()), ...why]);
  await page.goto("/customers");
  await page.getByRole("textbox", { name: "E-postadress" }).fill(erik.email);
  await page.getByRole("button", { name: "Skicka koden" }).click();
  await page.getByRole("textbox", { name: "Kod" }).fill(await codeSentTo(erik.email));
  await page.getByRole("button", { name: "Logga in" }).click();

  await page.getByRole("link", { name: `Vem du kan kontakta om ${anna.officeName}` }).click();
  await expect(page.getByRole("heading", { name: `${anna.officeName} har stängts` })).toBeVisible();
  await expect(page.getByRole("link", { name: "hej@lindsund.example" })).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL("/office/closed");
  await visitEach(page, javaScriptEnabled, [{ name: "closed", path: "/office/closed" }]);

  await operate(["office", "reopen", organisationNumber, ...why]);
  await page.goto("/");
  // In the language in which the page was visited last.
  await expect(page.getByRole("heading", { name: /^(Kunder|Customers)$/ })).toBeVisible();
});

test("everybody can read what is kept, from the foot of every page before sign-in too", async ({ page, javaScriptEnabled }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Vad vi sparar" }).click();
  await expect(page.getByText("sparas i 7 hela kalenderår")).toBeVisible();

  await visitEach(page, javaScriptEnabled, [{ name: "what is kept", path: "/privacy" }]);
});
