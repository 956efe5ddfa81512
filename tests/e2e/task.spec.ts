import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aCollaboration } from "#tests/support/cast/collaboration.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { activateButton, notice, openDialog, recipient, servicePage, state, taskOption } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("without a task the dialog says so, and keeps what was filled in while one is added", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await signIn(page, employee);

  await page.goto(servicePage(customer));
  await openDialog(page);
  await expect(page.getByRole("heading", { name: "Kunden har inget aktivt uppdrag" })).toBeVisible();
  await expect(activateButton(page)).toBeHidden();
  await recipient(page, "Kunden").check();
  await page.getByLabel("Förnamn").fill("Kajsa");
  await page.getByLabel("Efternamn").fill("Öhman");
  await page.getByLabel("E-postadress", { exact: true }).fill("kajsa@agrens.example");
  await page.getByLabel("Mobil").fill("070-174 06 99");
  await page.getByRole("button", { name: "Lägg till ett uppdrag" }).click();

  await page.getByLabel("Mall").selectOption("Årsbokslut");
  await page.getByLabel("Namn", { exact: true }).fill("Bokslut 2026");
  await page.getByRole("button", { name: "Spara uppdraget" }).click();

  await expect(page.getByLabel("Uppdrag", { exact: true }).locator("option:checked")).toHaveText(taskOption("Bokslut 2026", "Anna Lind"));
  await expect(recipient(page, "Kunden")).toBeChecked();
  await expect(page.getByLabel("Förnamn")).toHaveValue("Kajsa");
  await expect(page.getByLabel("Efternamn")).toHaveValue("Öhman");
  await expect(page.getByLabel("E-postadress", { exact: true })).toHaveValue("kajsa@agrens.example");
  await expect(page.getByLabel("Mobil")).toHaveValue("070-174 06 99");

  await activateButton(page).click();
  await expect(notice(page, "Dessutom har administratören Kajsa Öhman skapats")).toBeVisible();
  await expect(state(page, "Väntar på svar")).toBeVisible();
});

test("a task that cannot be saved comes back as it was filled in", async ({ page }) => {
  const employee = await anEmployee();
  await aColleagueOf(employee, "full");
  await aColleagueOf(employee, "full", "Maria Ek");
  const customer = await aCustomerOf(employee);
  const participants = page.getByRole("group", { name: "Deltagare" });
  await signIn(page, employee);

  await page.goto(`/customers/${customer.id}/tasks/new`);
  await page.getByLabel("Namn", { exact: true }).fill("Löner och arvoden");
  await page.getByLabel("Uppdragsansvarig").selectOption("Erik Sund");
  await participants.getByRole("checkbox", { name: "Maria Ek" }).check();
  await page.getByRole("button", { name: "Spara uppdraget" }).click();

  await expectErrors(page, { templateId: "Välj en uppdragsmall" });
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Löner och arvoden");
  await expect(page.getByLabel("Uppdragsansvarig").locator("option:checked")).toHaveText("Erik Sund");
  await expect(participants.getByRole("checkbox", { name: "Maria Ek" })).toBeChecked();
  await expect(participants.getByRole("checkbox", { name: "Erik Sund" })).not.toBeChecked();

  await page.getByLabel("Mall").selectOption("Lön");
  await page.getByRole("button", { name: "Spara uppdraget" }).click();
  await expect(notice(page, "Uppdraget Löner och arvoden har lagts till")).toBeVisible();
  await expect(page.getByRole("row", { name: "Löner och arvoden" })).toContainText("Maria Ek");
});

test("a task that gives access is not deactivated before somebody has said that this is meant", async ({ page }) => {
  const employee = await anEmployee();
  const { customer, collaboration } = await aCollaboration("active", employee);
  await signIn(page, employee);

  await page.goto(`/customers/${customer.id}/tasks/${collaboration.taskId}`);
  await page.getByRole("checkbox", { name: "Uppdraget är aktivt" }).uncheck();
  await page.getByLabel("Namn", { exact: true }).fill("Bokföring 2025");
  await page.getByRole("button", { name: "Spara uppdraget" }).click();
  await expectErrors(page, {
    endsAccess: "Om du sparar kan Anna Lind inte längre öppna Digitala fakturor & dokument för kunden. Bekräfta att det stämmer.",
  });
  await expect(page.getByRole("checkbox", { name: "Uppdraget är aktivt" })).not.toBeChecked();
  await page.getByRole("checkbox", { name: "Ja, ta bort åtkomsten" }).check();
  await page.getByRole("button", { name: "Spara uppdraget" }).click();

  await expect(notice(page, "Uppdraget Bokföring 2025 har sparats")).toBeVisible();
  await expect(page.getByRole("row", { name: "Bokföring 2025" })).toContainText("Inaktivt");
  await page.goto(servicePage(customer));
  await expect(page.getByText("Ingen, eftersom uppdraget är inaktivt")).toBeVisible();
});
