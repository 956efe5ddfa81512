import { textsFor } from "#lib/i18n/texts.ts";
import { aColleagueOf, aTaskFor } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { fact, notice, servicePage, state, taskOption } from "#tests/support/pages/office.ts";
import { answerWithCode, askForCode, requestPage } from "#tests/support/pages/portal.ts";
import { ageSignIn, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";
import { standingOf } from "#tests/support/readback/history.ts";

test("the customer approves becoming the invoice recipient, after a fresh sign-in, and the office is told", async ({ openBrowser }) => {
  const { employee, customer, administrator, collaboration } = await anActiveCollaboration();
  const [anna, karin] = [await openBrowser(employee), await openBrowser(administrator)];
  await ageSignIn(administrator, 11);

  await anna.goto(servicePage(customer));
  await anna.getByRole("link", { name: "Byt fakturamottagare" }).click();
  await anna.getByRole("radio", { name: /^Kunden/ }).check();
  await anna.getByRole("button", { name: "Byt fakturamottagare" }).click();
  await expect(notice(anna, "Frågan är skickad till kunden")).toBeVisible();
  await expect(notice(anna, "Ändringen väntar på svar")).toBeVisible();
  await expect(fact(anna, "Fakturamottagare")).toHaveText(/^Byrån/);

  const letter = await letterTo(administrator.email, "blir fakturamottagare");
  await karin.goto("/my");
  await expect(karin.getByText("ny fakturamottagare att godkänna")).toBeVisible();
  await followLink(karin, letter);
  await karin.getByRole("button", { name: "Godkänn ändringen" }).click();
  await askForCode(karin, administrator);
  await answerWithCode(karin, administrator);
  await karin.getByRole("button", { name: "Godkänn ändringen" }).click();
  await expect(notice(karin, "Ändringen är godkänd")).toBeVisible();
  await expect(karin.getByText(textsFor("sv")("audit.titles.recipient change approved", { actor: "Karin Ågren" }))).toBeVisible();

  await letterTo(employee.email, "har godkänt att faktureras");
  await anna.goto(servicePage(customer));
  await expect(fact(anna, "Fakturamottagare")).toHaveText(/^Kunden/);
  await expect(notice(anna, "Ändringen väntar på svar")).toHaveCount(0);
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "customer" });
});

test("a change that the office withdraws can no longer be answered", async ({ openBrowser }) => {
  const { employee, customer, administrator, collaboration } = await anActiveCollaboration();
  const [anna, karin] = [await openBrowser(employee), await openBrowser(administrator)];
  await anna.goto(`${servicePage(customer)}/payer`);
  await anna.getByRole("radio", { name: /^Kunden/ }).check();
  await anna.getByRole("button", { name: "Byt fakturamottagare" }).click();
  await expect(notice(anna, "Ändringen väntar på svar")).toBeVisible();
  await karin.goto(requestPage(collaboration));
  await expect(karin.getByRole("button", { name: "Godkänn ändringen" })).toBeVisible();

  await anna.getByRole("button", { name: "Återkalla ändringen" }).click();
  await expect(notice(anna, "Ändringen är återkallad")).toBeVisible();
  await karin.getByRole("button", { name: "Godkänn ändringen" }).click();

  await expect(notice(karin, "gäller inte längre")).toBeVisible();
  await expect(karin.getByRole("button", { name: "Godkänn ändringen" })).toHaveCount(0);
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient: "office" });
});

test("the task is changed, access follows, the customer is told, and anybody at the office can ask why", async ({ page }) => {
  const { employee, customer, administrator } = await anActiveCollaboration();
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  await aTaskFor(customer, maria);
  await signIn(page, maria);
  await page.goto(servicePage(customer));
  const why = page.getByLabel("Varför har någon åtkomst, eller inte?");

  await why.selectOption("Maria Ek");
  await page.getByRole("button", { name: "Visa varför" }).click();
  await expect(notice(page, "Maria Ek har inte åtkomst")).toContainText("varken ansvarig för uppdraget");
  await expect(page.getByRole("link", { name: "Lägg till i uppdraget" })).toHaveAttribute("href", /\/tasks\/[0-9a-f-]{36}$/);

  await page.getByRole("link", { name: "Byt uppdrag" }).click();
  await page.getByLabel("Uppdrag", { exact: true }).selectOption({ label: taskOption("Löpande bokföring", "Maria Ek") });
  await page.getByRole("button", { name: "Byt uppdrag" }).click();
  await expect(notice(page, "Samarbetet har ett nytt uppdrag")).toBeVisible();
  await expect(state(page, "Aktivt")).toBeVisible();
  await why.selectOption("Anna Lind");
  await page.getByRole("button", { name: "Visa varför" }).click();
  await expect(notice(page, "Anna Lind har inte åtkomst")).toBeVisible();

  const letter = await letterTo(administrator.email, "kan nu arbeta med");
  expect(letter.text).toContain("Maria Ek arbetar nu med uppdraget Löpande bokföring");
});

test("everybody can use the pages that change a collaboration", async ({ page, javaScriptEnabled }) => {
  test.slow();
  const { employee, customer, administrator, collaboration } = await anActiveCollaboration();
  const colleague = await aColleagueOf(employee, "full");
  await signIn(page, employee);
  await visitEach(page, javaScriptEnabled, [
    { name: "task", path: `${servicePage(customer)}/task` },
    { name: "recipient", path: `${servicePage(customer)}/payer` },
    { name: "why not", path: `${servicePage(customer)}?colleague=${colleague.employeeId}` },
  ]);
  await page.goto(`${servicePage(customer)}/payer`);
  await page.locator('input[name="to"][value="customer"]').check();
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/notice=change-asked/);
  await visitEach(page, javaScriptEnabled, [{ name: "change waiting", path: servicePage(customer) }]);
  await signIn(page, administrator);
  await visitEach(page, javaScriptEnabled, [{ name: "change to answer", path: requestPage(collaboration) }]);
});
