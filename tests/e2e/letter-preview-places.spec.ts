import { aCustomerOf, anEmployee, aTaskFor, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { approveAsShown, aRequestTo, service } from "#tests/support/cast/requests.ts";
import { aSituationFor } from "#tests/support/cast/situation.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { fact, notice, recipient, servicePage } from "#tests/support/pages/office.ts";
import { lookAtLetter, ownLine, shownLetter } from "#tests/support/pages/preview.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("an address of a letter that is no longer to be sent leads to where one goes on", async ({ page, openBrowser }) => {
  const { employee, customer } = await aSituationFor("new-administrator");
  const dialog = `${servicePage(customer)}/activate`;
  await signIn(page, employee);

  await page.goto(`${dialog}/letter`);
  await expect(page).toHaveURL(dialog);
  await recipient(page, "Byrån").check();
  await lookAtLetter(page);
  await expect(page).toHaveURL(`${dialog}/letter`);

  const sara = await openBrowser(await anEmployee("Sara Nilsson"));
  for (const path of ["", "/html"]) expect((await sara.goto(`${dialog}/letter${path}`))?.status()).toBe(404);

  await test.step("another office's request has made the customer known", async () => {
    const stranger = await anEmployee();
    const theirs = await aRequestTo(await aCustomerOf(stranger, sameCompanyAs(customer)), stranger);
    await approveAsShown(theirs.administrator, theirs.collaboration);
    await page.reload();
    await expect(notice(page, "Kundens uppgifter i Mitt Spiris har ändrats")).toBeVisible();
    await expect(recipient(page, "Byrån")).toBeChecked();
    await lookAtLetter(page);
    await expect(fact(page, "Till")).toContainText("Företagets administratör i Mitt Spiris.");
  });

  await test.step("a colleague was faster", async () => {
    await aRequestTo(customer, employee, "existing-customer");
    await page.reload();
    await expect(page).toHaveURL(`${servicePage(customer)}?notice=already`);
  });
});

test("for several customers: one line, and each letter can be looked at", async ({ page, openBrowser }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await aTaskFor(customer, employee);
  await signIn(page, employee);

  await page.goto(`/collaborations/activate?which=matching&filter=&service=${service}`);
  await recipient(page, "Byrån").check();
  await ownLine(page).fill("Vi börjar i januari.");
  await page.getByRole("button", { name: "Visa vad som händer" }).click();
  await page
    .getByRole("row", { name: customer.name })
    .getByRole("link", { name: `Visa mejlet till ${customer.name}` })
    .click();
  await expect(shownLetter(page)).toContainText("Anna Lind skriver:Vi börjar i januari.");
  const sara = await openBrowser(await anEmployee("Sara Nilsson"));
  for (const path of ["", "/html"]) expect((await sara.goto(`${page.url()}${path}`))?.status()).toBe(404);
  await expect(fact(page, "Till")).toHaveText(`Karin Ågren <${customer.contactEmail}>`);
  await page.getByRole("link", { name: "Tillbaka till kunderna" }).click();
  await page.getByRole("button", { name: "Aktivera för 1 kund" }).click();

  const { text } = await letterTo(customer.contactEmail, "har lagt till dig som administratör");
  expect(text).toContain("Vi börjar i januari.");
});
