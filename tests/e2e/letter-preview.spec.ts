import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { service } from "#tests/support/cast/requests.ts";
import { aSituationFor, twoTasksFor } from "#tests/support/cast/situation.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { activateButton, fact, notice, openDialog, recipient, servicePage, taskOption } from "#tests/support/pages/office.ts";
import { lookAtLetter, ownLine, shownLetter } from "#tests/support/pages/preview.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("the letter is looked at before it is sent, and nothing that was typed is lost on the way", async ({ page }) => {
  const { employee, customer, karin } = await aSituationFor("new-administrator");
  await twoTasksFor(customer, employee);
  await signIn(page, employee);
  const words = "Hej Kajsa! Det här är det vi pratade om. <b>Ring</b> mig om något är oklart.";

  await test.step("what is missing is said as at the activation", async () => {
    await page.goto(servicePage(customer));
    await openDialog(page);
    await page.getByLabel("Uppdrag", { exact: true }).selectOption(taskOption("Moms 2026", "Anna Lind"));
    await page.getByLabel("Förnamn").fill("Kajsa");
    await page.getByLabel("Mobil").fill("070-174 06 99");
    await ownLine(page).fill("å".repeat(301));
    await lookAtLetter(page);
    await expectErrors(page, {
      invoiceRecipient: "Välj vem som ska faktureras för tjänsten",
      personalLine: "Korta det personliga meddelandet till högst 300 tecken",
    });
    await expect(ownLine(page)).toHaveValue("å".repeat(301));
  });

  await test.step("then the letter is shown, and nobody has got it", async () => {
    await recipient(page, "Kunden").check();
    await ownLine(page).fill(words.replace("! ", "!\n\n"));
    await lookAtLetter(page);
    await expect(page.getByRole("heading", { name: "Förhandsgranskning av mejlet" })).toBeVisible();
    await expect(fact(page, "Ämne")).toHaveText("Lind & Sund Redovisning AB har lagt till dig som administratör för Ågrens Bageri AB");
    await expect(fact(page, "Från")).toContainText("Anna Lind, Lind & Sund Redovisning AB <");
    await expect(fact(page, "Svar går till")).toHaveText(employee.email);
    await expect(fact(page, "Till")).toHaveText(`Kajsa Ågren <${karin.email}>`);
    await expect(shownLetter(page)).toContainText("Hej Kajsa Ågren!");
    await expect(shownLetter(page)).toContainText(`Anna Lind skriver:${words}`);
    await expect(shownLetter(page).getByRole("link")).toHaveCount(0);
    await page.getByText("Mejlet som text").click();
    await expect(page.locator("pre")).toContainText(words);
  });

  await test.step("back in the dialog everything is there", async () => {
    await page.getByRole("link", { name: "Tillbaka till aktiveringen" }).click();
    await expect(page.getByLabel("Uppdrag", { exact: true }).locator("option:checked")).toHaveText(taskOption("Moms 2026", "Anna Lind"));
    await expect(recipient(page, "Kunden")).toBeChecked();
    await expect(page.getByLabel("Förnamn")).toHaveValue("Kajsa");
    await expect(page.getByLabel("Mobil")).toHaveValue("070-174 06 99");
    await expect(ownLine(page)).toHaveValue(words);
  });

  await test.step("and what was looked at is what is sent", async () => {
    await activateButton(page).click();
    await expect(notice(page, "Du har nu aktiverat")).toBeVisible();
    await expect(fact(page, "Personligt meddelande")).toHaveText(words);
    const { text, html } = await letterTo(karin.email, "har lagt till dig som administratör för Ågrens Bageri AB");
    expect(text).toContain(words);
    expect(html).not.toContain("<b>");
  });
});

test("in English: administrators with two languages, each letter by itself, and no names before they are asked", async ({ page }) => {
  const people = [aPerson("Karin Ågren", "sv"), aPerson("Peter Holmgren", "en")] as const;
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee, sameCompanyAs(await aCompany([service], [...people])));
  await signIn(page, employee);
  await page.context().addCookies([{ name: "locale", value: "en", url: test.info().project.use.baseURL }]);

  await page.goto(`${servicePage(customer)}/activate`);
  await page.getByRole("radio", { name: "The office" }).check();
  await page.getByLabel("Personal message to the customer").fill("Let us begin in January.");
  await page.getByRole("button", { name: "Preview the email" }).click();

  await expect(fact(page, "To")).toHaveText(/^The company’s 2 administrators in My Spiris\./);
  const inLanguage = (name: string) => page.getByRole("navigation", { name: "Language of the email" }).getByRole("link", { name });
  await inLanguage("In Swedish").click();
  await expect(shownLetter(page)).toContainText("Anna Lind skriver:Let us begin in January.");
  await inLanguage("In English").click();
  await expect(shownLetter(page)).toContainText("Anna Lind writes:Let us begin in January.");
  await expect(fact(page, "Subject")).toHaveText("Lind & Sund Redovisning AB wants to work digitally with Ågrens Bageri AB");
  for (const { email } of people) await expect(page.getByText(email)).toHaveCount(0);
  await page.getByRole("link", { name: "Back to the activation" }).click();
  await expect(page.getByRole("heading", { name: "The customer has no active task" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "The office" })).toBeChecked();
  await expect(page.getByLabel("Personal message to the customer")).toHaveValue("Let us begin in January.");
});
