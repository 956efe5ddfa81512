import { addCustomer } from "#lib/customers/add.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { aColleagueOf, aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { expectErrors, summary } from "#tests/support/pages/errors.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a customer is added, after what was wrong has been put right", async ({ page }) => {
  await signIn(page, await anEmployee());

  await page.goto("/customers");
  await page.getByRole("link", { name: "Lägg till kund" }).first().click();
  await page.getByLabel("Organisationsnummer").fill("556016-0681");
  await page.getByLabel("GLN").fill("123");
  await page.getByLabel("Kontaktens e-post").fill("karin@");
  await page.getByLabel("Momsperiod").selectOption("Kvartal");
  await page.getByRole("button", { name: "Spara kunden" }).click();

  await expectErrors(page, {
    name: "Ange kundens namn",
    organisationNumber: "Numret stämmer inte. Kontrollera att alla siffror är rätt.",
    gln: "Ange ett GLN med 13 siffror. Kontrollera siffrorna: den sista är en kontrollsiffra.",
    contactFirstName: "Ange förnamn",
    contactEmail: "Ange en fullständig e-postadress, till exempel namn@example.com",
  });
  await expect(page.getByLabel("Momsperiod")).toHaveValue("quarter");

  await page.getByLabel("Namn", { exact: true }).fill("Ågrens Bageri AB");
  await page.getByLabel("Organisationsnummer").fill("16556016-0680");
  await page.getByLabel("GLN").fill("7300010000001");
  await page.getByLabel("Förnamn").fill("Karin");
  await page.getByLabel("Efternamn").fill("Ågren");
  await page.getByLabel("Kontaktens e-post").fill("Karin@Agrens.example");
  await page.getByRole("button", { name: "Spara kunden" }).click();

  await expect(notice(page, "Kunden Ågrens Bageri AB har lagts till")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("556016-0680");
  await expect(page.getByRole("main")).toContainText("Aktiebolag");
  await expect(page.getByRole("link", { name: "karin@agrens.example" })).toBeVisible();
});

test("a customer that the office has already leads to its card, also out of the archive", async ({ page }) => {
  const employee = await anEmployee();
  const { customer } = await addCustomer(employee, {
    number: "77",
    name: "Byggboden AB",
    organisationNumber: anOrganisationNumber(),
    responsibleId: employee.employeeId,
    locale: "sv",
  });
  await archiveCustomer(employee, customer!.id);
  await signIn(page, employee);

  await page.goto("/customers/new");
  await page.getByLabel("Namn", { exact: true }).fill("Byggboden i Ystad");
  await page.getByLabel("Organisationsnummer").fill(customer!.organisationNumber);
  await page.getByRole("button", { name: "Spara kunden" }).click();
  await expect(summary(page)).toContainText("Byggboden AB har samma organisationsnummer");
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Byggboden i Ystad");
  await summary(page).getByRole("link", { name: "Öppna kundkortet" }).click();

  await page.getByRole("button", { name: "Ta tillbaka från arkivet" }).click();
  await expect(notice(page, "Byggboden AB är tillbaka bland kunderna")).toBeVisible();
});

test("a sole trader's number stays masked through an edit, and the history says what changed", async ({ page }) => {
  const employee = await anEmployee();
  const erik = await aColleagueOf(employee, "full", "Erik Sund");
  const customer = await aCustomerOf(employee, { organisationNumber: "8507099805", name: "Jonsson Keramik" });
  await signIn(page, employee);

  await page.goto(`/customers/${customer.id}`);
  await page.getByRole("link", { name: "Ändra", exact: true }).click();
  await expect(page.getByLabel("Organisationsnummer")).toHaveValue("850709-****");
  await page.getByLabel("Kundansvarig").selectOption(erik.employeeId);
  await page.getByLabel("Anteckning").fill("Vill bli uppringd före nio.");
  await page.getByRole("button", { name: "Spara", exact: true }).click();

  await expect(notice(page, "Kundkortet har sparats")).toBeVisible();
  await expect(page.getByText("Vill bli uppringd före nio.")).toBeVisible();
  await expect(page.locator("body")).not.toContainText("9805");
  await page.getByRole("link", { name: "Historik" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Anna Lind ändrade kundkortet" })).toContainText(
    "kundansvarig: från Anna Lind till Erik Sund och anteckning",
  );
});

test("a customer is put into the archive and taken out again at once", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await signIn(page, employee);

  await page.goto(`/customers/${customer.id}`);
  await page.getByRole("button", { name: "Arkivera kunden" }).click();
  await expect(notice(page, "Ågrens Bageri AB är arkiverad")).toBeVisible();
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Inga kunder än" })).toBeVisible();

  await page.goto(`/customers/${customer.id}`);
  await page.getByRole("button", { name: "Ta tillbaka från arkivet" }).click();
  await page.goto("/customers");
  await expect(page.getByRole("table").getByRole("link", { name: "Ågrens Bageri AB" })).toBeVisible();
});
