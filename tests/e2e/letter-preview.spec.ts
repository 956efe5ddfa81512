import type { Page } from "@playwright/test";
import { approveCollaboration } from "#lib/collaborations/approve.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, aTaskFor, sameCompanyAs } from "../support/cast.ts";
import { expectErrors } from "../support/e2e/errors.ts";
import { letterTo } from "../support/e2e/mailbox.ts";
import { activateButton, fact, notice, openDialog, recipient, servicePage } from "../support/e2e/office.ts";
import { signIn } from "../support/e2e/session.ts";
import { aSituationFor, twoTasksFor } from "../support/e2e/situation.ts";
import { expect, test } from "../support/e2e/test.ts";
import { approvalOf, aRequestTo, service } from "../support/requests.ts";

const ownLine = (page: Page) => page.getByLabel("Egen rad till kunden");
const look = (page: Page) => page.getByRole("button", { name: "Förhandsgranska mejlet" }).click();
const letter = (page: Page) => page.frameLocator("iframe").locator("body");

test("the letter is looked at before it is sent, and nothing that was typed is lost on the way", async ({ page }) => {
  const { employee, customer, karin } = await aSituationFor("new-administrator");
  await twoTasksFor(customer, employee);
  await signIn(page, employee);
  const words = "Hej Kajsa! Det här är det vi pratade om. <b>Ring</b> mig om något är oklart.";

  await test.step("what is missing is said as at the activation", async () => {
    await page.goto(servicePage(customer));
    await openDialog(page);
    await page.getByLabel("Uppdrag", { exact: true }).selectOption("Moms 2026 – ansvarig Anna Lind");
    await page.getByLabel("Förnamn").fill("Kajsa");
    await page.getByLabel("Mobil").fill("070-174 06 99");
    await ownLine(page).fill("å".repeat(301));
    await look(page);
    await expectErrors(page, {
      invoiceRecipient: "Välj vem som ska faktureras för tjänsten",
      personalLine: "Korta den egna raden till högst 300 tecken",
    });
    await expect(ownLine(page)).toHaveValue("å".repeat(301));
  });

  await test.step("then the letter is shown, and nobody has got it", async () => {
    await recipient(page, "Kunden").check();
    await ownLine(page).fill(words.replace("! ", "!\n\n"));
    await look(page);
    await expect(page.getByRole("heading", { name: "Så här blir mejlet" })).toBeVisible();
    await expect(fact(page, "Ämne")).toHaveText("Lind & Sund Redovisning AB har lagt till dig som administratör för Ågrens Bageri AB");
    await expect(fact(page, "Från")).toContainText("Anna Lind, Lind & Sund Redovisning AB <");
    await expect(fact(page, "Svar går till")).toHaveText(employee.email);
    await expect(fact(page, "Till")).toHaveText(`Kajsa Ågren <${karin.email}>`);
    await expect(letter(page)).toContainText("Hej Kajsa Ågren!");
    await expect(letter(page)).toContainText(`Anna Lind skriver:${words}`);
    await expect(letter(page).getByRole("link")).toHaveCount(0);
    await page.getByText("Mejlet som text").click();
    await expect(page.locator("pre")).toContainText(words);
  });

  await test.step("back in the dialog everything is there", async () => {
    await page.getByRole("link", { name: "Tillbaka till aktiveringen" }).click();
    await expect(page.getByLabel("Uppdrag", { exact: true }).locator("option:checked")).toHaveText("Moms 2026 – ansvarig Anna Lind");
    await expect(recipient(page, "Kunden")).toBeChecked();
    await expect(page.getByLabel("Förnamn")).toHaveValue("Kajsa");
    await expect(page.getByLabel("Mobil")).toHaveValue("070-174 06 99");
    await expect(ownLine(page)).toHaveValue(words);
  });

  await test.step("and what was looked at is what is sent", async () => {
    await activateButton(page).click();
    await expect(notice(page, "Du har nu aktiverat")).toBeVisible();
    await expect(fact(page, "Egen rad")).toHaveText(words);
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
  await page.getByLabel("Personal line").fill("Let us begin in January.");
  await page.getByRole("button", { name: "Preview the e-mail" }).click();

  await expect(fact(page, "To")).toHaveText(/^The company’s 2 administrators in My Spiris\./);
  const inLanguage = (name: string) => page.getByRole("navigation", { name: "Language of the e-mail" }).getByRole("link", { name });
  await inLanguage("In Swedish").click();
  await expect(letter(page)).toContainText("Anna Lind skriver:Let us begin in January.");
  await inLanguage("In English").click();
  await expect(letter(page)).toContainText("Anna Lind writes:Let us begin in January.");
  await expect(fact(page, "Subject")).toHaveText("Lind & Sund Redovisning AB wants to work digitally with Ågrens Bageri AB");
  for (const { email } of people) await expect(page.getByText(email)).toHaveCount(0);
  await page.getByRole("link", { name: "Back to the activation" }).click();
  await expect(page.getByRole("heading", { name: "The customer has no active task" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "The office" })).toBeChecked();
  await expect(page.getByLabel("Personal line")).toHaveValue("Let us begin in January.");
});

test("an address of a letter that is no longer to be sent leads to where one goes on", async ({ page, openBrowser }) => {
  const { employee, customer } = await aSituationFor("new-administrator");
  const dialog = `${servicePage(customer)}/activate`;
  await signIn(page, employee);

  await page.goto(`${dialog}/letter`);
  await expect(page).toHaveURL(dialog);
  await recipient(page, "Byrån").check();
  await look(page);
  await expect(page).toHaveURL(`${dialog}/letter`);

  const sara = await openBrowser(await anEmployee("Sara Nilsson"));
  for (const path of ["", "/html"]) expect((await sara.goto(`${dialog}/letter${path}`))?.status()).toBe(404);

  await test.step("another office's request has made the customer known", async () => {
    const stranger = await anEmployee();
    const theirs = await aRequestTo(await aCustomerOf(stranger, sameCompanyAs(customer)), stranger);
    await approveCollaboration(theirs.administrator, approvalOf(theirs.collaboration));
    await page.reload();
    await expect(notice(page, "Kundens uppgifter i Mitt Spiris har ändrats")).toBeVisible();
    await expect(recipient(page, "Byrån")).toBeChecked();
    await look(page);
    await expect(fact(page, "Till")).toContainText("Företagets administratör i Mitt Spiris.");
  });

  await test.step("a colleague was faster", async () => {
    await aRequestTo(customer, employee, "existing-customer");
    await page.reload();
    await expect(page).toHaveURL(`${servicePage(customer)}?notice=already`);
  });
});

test("for several customers: one line, and each letter can be looked at", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await aTaskFor(customer, employee);
  await signIn(page, employee);

  await page.goto(`/collaborations/activate?which=matching&filter=&service=${service}`);
  await recipient(page, "Byrån").check();
  await ownLine(page).fill("Vi börjar i januari.");
  await page.getByRole("button", { name: "Se vad som händer" }).click();
  await page.getByRole("row", { name: customer.name }).getByRole("link", { name: "Förhandsgranska mejlet" }).click();
  await expect(letter(page)).toContainText("Anna Lind skriver:Vi börjar i januari.");
  await expect(fact(page, "Till")).toHaveText(`Karin Ågren <${customer.contactEmail}>`);
  await page.getByRole("link", { name: "Tillbaka till kunderna" }).click();
  await page.getByRole("button", { name: "Aktivera för 1 kund" }).click();

  const { text } = await letterTo(customer.contactEmail, "har lagt till dig som administratör");
  expect(text).toContain("Vi börjar i januari.");
});
