import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { aCollaboration } from "#tests/support/cast/collaboration.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a list is narrowed down by chips in its address, each with a way out", async ({ page }) => {
  const employee = await anEmployee();
  const { customer: waiting } = await aCollaboration("requested", employee);
  await aCustomerOf(employee, { name: "Äppelviks El AB" });
  await signIn(page, employee);

  await page.goto("/customers");
  await page.getByRole("searchbox").fill("appelvik");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page).toHaveURL("/customers?search=appelvik");
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name: "Ta bort ”appelvik”" }).click();
  await expect(page).toHaveURL("/customers");

  await page.getByRole("link", { name: "Väntar på svar 1" }).click();
  await expect(page).toHaveURL("/customers?state=requested");
  await expect(page.getByRole("table").getByRole("link", { name: waiting.name })).toBeVisible();
  await page.getByLabel("Uppdrag", { exact: true }).selectOption("Moms");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Inga kunder hittades" })).toBeVisible();
  await page.getByRole("link", { name: "Ta bort Moms" }).click();
  await page.getByRole("link", { name: "Namn", exact: false }).first().click();
  await expect(page).toHaveURL(/order=desc/);
});

test("a personal number that somebody looks for stands in no address", async ({ page }) => {
  const employee = await anEmployee();
  await aCustomerOf(employee, { name: "Jonsson Keramik", organisationNumber: "8507099805" });
  await signIn(page, employee);

  await page.goto("/customers");
  await page.getByRole("searchbox").fill("19850709-9805");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();

  await expect(page).toHaveURL("/customers?search=850709-****");
  await expect(page.getByRole("table").getByRole("link", { name: "Jonsson Keramik" })).toBeVisible();
});

test("the list is hidden while a customer looks on, and a search still finds", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  const recent = page.getByRole("navigation", { name: "Senast öppnade" });
  await signIn(page, employee);
  await page.goto(`/customers/${customer.id}`);
  await expect(recent.getByRole("link", { name: customer.name })).toBeVisible();

  await page.goto("/customers");
  await page.getByRole("button", { name: "Dölj listan" }).click();
  await expect(page.getByRole("heading", { name: "Listan är dold" })).toBeVisible();
  await expect(page.getByText(customer.name)).toHaveCount(0);
  await page.getByRole("searchbox").fill("bageri");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page.getByRole("table").getByRole("link", { name: customer.name })).toBeVisible();

  await page.goto("/customers");
  await page.getByRole("button", { name: "Visa listan" }).click();
  await expect(page.getByRole("table").getByRole("link", { name: customer.name })).toBeVisible();
});

test("Ctrl+K leads to the search from any page", async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, "a key needs a script; without one the search box is the first field of the list");
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await signIn(page, employee);

  await page.goto(`/customers/${customer.id}/tasks`);
  // What is pressed before the page's script listens is pressed again.
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page).toHaveURL("/customers#search", { timeout: 1_000 });
  }).toPass();

  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("the same task of several customers is changed in one go, after saying what happens", async ({ page }) => {
  const employee = await anEmployee();
  const erik = await aColleagueOf(employee, "full", "Erik Sund");
  const first = await aCustomerOf(employee, { name: "Almviks Kakel AB" });
  const second = await aCustomerOf(employee, { name: "Backens Verkstad AB" });
  await aCustomerOf(employee, { name: "Cederkvist Bygg AB" });
  for (const customer of [first, second]) await aTaskFor(customer, employee);
  await signIn(page, employee);

  await page.goto("/customers");
  await page.getByRole("button", { name: "Ändra uppdrag …" }).click();
  await expect(page.getByRole("heading", { name: "Ingen kund är vald" })).toBeVisible();
  await page.getByRole("link", { name: "Kunder" }).last().click();
  await page.getByRole("checkbox", { name: "Alla 3 i listan" }).check();
  await page.getByRole("button", { name: "Ändra uppdrag …" }).click();

  await page.getByLabel("Vilket uppdrag").selectOption("Löpande bokföring");
  await page.getByLabel("Uppdragsansvarig").selectOption(erik.employeeId);
  await page.getByRole("button", { name: "Visa vad som händer" }).click();
  await expect(page.getByText("2 uppdrag hos 2 kunder ändras. Cederkvist Bygg AB har inget sådant uppdrag")).toBeVisible();
  await page.getByRole("button", { name: "Ändra uppdragen" }).click();

  await expect(notice(page, "2 uppdrag har ändrats")).toBeVisible();
  await page.goto(`/customers/${second.id}/tasks`);
  await expect(page.getByRole("row", { name: "Löpande bokföring" })).toContainText("Erik Sund");
});
