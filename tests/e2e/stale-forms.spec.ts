import type { Route } from "@playwright/test";
import { changeContact } from "#lib/contacts/change.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { changeOffice, demandSecondFactor, showOffice } from "#lib/offices/change.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

/** As if the build that showed the page had known the action by another name. */
async function asOfAnEarlierBuild(route: Route): Promise<void> {
  const request = route.request();
  if (request.method() !== "POST") return route.continue();
  const gone = "40".padEnd(42, "0");
  const headers = request.headers();
  if (headers["next-action"]) headers["next-action"] = gone;
  const postData = (request.postDataBuffer()?.toString() ?? "").replace(/"id":"[0-9a-f]{40,}"/, `"id":"${gone}"`);
  return route.continue({ headers, postData });
}

test("a form whose action has moved in a new build comes back with what was typed, and is then taken", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await signIn(page, employee);
  await page.goto(`/customers/${customer.id}/contacts/new`);
  await page.route("**/contacts/new*", asOfAnEarlierBuild);
  await page.getByLabel("Förnamn").fill("Peter");
  await page.getByLabel("Efternamn").fill("Holmgren");
  await page.getByLabel("Roll").fill("Ekonomi & lön");
  await page.getByRole("button", { name: "Spara kontakten" }).click();

  await expect(page.getByText("Det du skrev finns kvar")).toBeVisible();
  await expect(page.getByLabel("Förnamn")).toHaveValue("Peter");
  await expect(page.getByLabel("Roll")).toHaveValue("Ekonomi & lön");

  await page.unrouteAll();
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await expect(notice(page, "Kontakten Peter Holmgren har lagts till")).toBeVisible();
});

test("settings saved from a page of before somebody else's change are answered with what she changed; once more they are saved", async ({
  page,
}) => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "administrator", "Erik Sund");
  await signIn(page, anna);
  await page.goto("/settings/office");
  const { name, replyAddress, locale, reminderDays } = await showOffice(anna);
  await changeOffice(erik, { name, locale, reminderDays, replyAddress: "ny@lind.example" });
  await demandSecondFactor(erik, true);

  await page.getByLabel("Namn").fill("Lind AB");
  await page.getByRole("button", { name: "Spara", exact: true }).click();

  const told = page.locator(".summary");
  await expect(told).toContainText("Erik Sund ändrade det här");
  await expect(told).toContainText(`Svarsadress: ${replyAddress} har blivit ny@lind.example`);
  await expect(page.getByLabel("Namn")).toHaveValue("Lind AB");
  expect(await showOffice(anna)).toMatchObject({ name, replyAddress: "ny@lind.example", secondFactorDemandedAt: expect.any(Date) });

  await page.getByLabel("Svarsadress").fill("ny@lind.example");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(notice(page, "Inställningarna är sparade")).toBeVisible();
  expect(await showOffice(anna)).toMatchObject({
    name: "Lind AB",
    replyAddress: "ny@lind.example",
    secondFactorDemandedAt: expect.any(Date),
  });
});

test("a contact whose address a colleague has corrected meanwhile is shown with both addresses", async ({ page }) => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const customer = await aCustomerOf(anna);
  const { id: contactId, isMain: _, ...card } = (await listContacts(anna, customer.id))[0]!;
  await signIn(page, anna);
  await page.goto(`/customers/${customer.id}/contacts/${contactId}`);
  await changeContact(erik, { customerId: customer.id, contactId }, { ...card, email: "ratt@agrens.example" });

  await page.getByLabel("Roll").fill("Vd");
  await page.getByRole("button", { name: "Spara kontakten" }).click();

  await expect(page.locator(".summary")).toContainText(`${card.email} har blivit ratt@agrens.example`);
  expect((await listContacts(anna, customer.id))[0]).toMatchObject({ email: "ratt@agrens.example", role: card.role });
});
