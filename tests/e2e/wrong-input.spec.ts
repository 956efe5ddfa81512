import { anEmployee } from "#tests/support/cast/cast.ts";
import { aSituationFor, twoTasksFor } from "#tests/support/cast/situation.ts";
import { expectErrors, summary } from "#tests/support/pages/errors.ts";
import { codeSentTo } from "#tests/support/pages/mailbox.ts";
import { activateButton, recipient, servicePage, state, taskOption } from "#tests/support/pages/office.ts";
import { askForCode, typeCode } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a dialog filled in wrongly says what is wrong and keeps what was right", async ({ page }) => {
  const { employee, customer, karin } = await aSituationFor("new-administrator");
  await twoTasksFor(customer, employee);
  await signIn(page, employee);

  await page.goto(`${servicePage(customer)}/activate`);
  await page.getByLabel("E-postadress", { exact: true }).fill("karin@ågrens bageri");
  await page.getByLabel("Mobil").fill("");
  await activateButton(page).click();
  await expectErrors(page, {
    taskId: "Välj ett uppdrag",
    invoiceRecipient: "Välj vem som ska faktureras för tjänsten",
    email: "Ange en fullständig e-postadress, till exempel namn@example.com",
    mobile: "Ange ett mobilnummer, till exempel 070-174 06 05. Ett utländskt nummer börjar med +.",
  });
  await expect(page.getByLabel("E-postadress", { exact: true })).toHaveAccessibleDescription(/Ange en fullständig e-postadress/);

  await page.getByLabel("Uppdrag", { exact: true }).selectOption(taskOption("Moms 2026", "Anna Lind"));
  await recipient(page, "Kunden").check();
  await page.getByLabel("Förnamn").fill("Kajsa");
  await activateButton(page).click();
  await expectErrors(page, {
    email: "Ange en fullständig e-postadress, till exempel namn@example.com",
    mobile: "Ange ett mobilnummer, till exempel 070-174 06 05. Ett utländskt nummer börjar med +.",
  });
  await expect(page.getByLabel("Uppdrag", { exact: true }).locator("option:checked")).toHaveText(taskOption("Moms 2026", "Anna Lind"));
  await expect(recipient(page, "Kunden")).toBeChecked();
  await expect(page.getByLabel("Förnamn")).toHaveValue("Kajsa");
  await expect(page.getByLabel("E-postadress", { exact: true })).toHaveValue("karin@ågrens bageri");
  await expect(page.getByLabel("Mobil")).toHaveValue("");

  await page.getByLabel("E-postadress", { exact: true }).fill(karin.email);
  await page.getByLabel("Mobil").fill("+46 70 174 06 05");
  await activateButton(page).click();
  await expect(state(page, "Väntar på svar")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Kunden (Ågrens Bageri AB)");
});

test("an address that is none is given back for mending", async ({ page }) => {
  await page.goto("/sign-in");
  await askForCode(page, { email: "anna@lindsund" });

  await expectErrors(page, { email: "Ange en fullständig e-postadress, till exempel namn@example.com" });
  await expect(page.getByRole("textbox", { name: "E-postadress" })).toHaveValue("anna@lindsund");
});

test("a wrong code is refused, and the right one still signs in", async ({ page }) => {
  const employee = await anEmployee();

  await page.goto("/sign-in");
  await askForCode(page, employee);
  const code = await codeSentTo(employee.email);
  await typeCode(page, "BBBB-BBBB");
  await expectErrors(page, { code: "Koden stämmer inte. Kontrollera den mot det senaste mejlet." });
  await typeCode(page, code.toLowerCase().replace("-", " "));

  await expect(page.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();
  await expect(page).toHaveURL("/customers");
});

test("five wrong codes end the code, and a new one signs in", async ({ page }) => {
  const employee = await anEmployee();

  await page.goto("/sign-in");
  await askForCode(page, employee);
  await codeSentTo(employee.email);
  for (const _ of Array(4)) {
    await typeCode(page, "BBBB-BBBB");
    await expect(summary(page)).toContainText("Koden stämmer inte");
  }
  await typeCode(page, "BBBB-BBBB");
  await expectErrors(page, { code: "Koden har prövats fem gånger och gäller inte längre. Be om en ny." });
  await page.getByRole("button", { name: "Skicka en ny kod" }).click();
  await typeCode(page, await codeSentTo(employee.email));

  await expect(page.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();
});

test("an address that nobody has looks the same, and gets no letter", async ({ page }) => {
  await page.goto("/sign-in");
  await askForCode(page, { email: "nobody@nowhere.example" });

  await expect(page.getByRole("heading", { name: "Skriv koden" })).toBeVisible();
  await expect(page.getByText("Om n•••@nowhere.example finns hos oss har vi skickat en kod dit.")).toBeVisible();
  await typeCode(page, "BBBB-BBBB");
  await expectErrors(page, { code: "Koden stämmer inte. Kontrollera den mot det senaste mejlet." });
});
