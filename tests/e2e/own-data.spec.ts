import { readFile } from "node:fs/promises";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { notice } from "#tests/support/pages/office.ts";
import { answerWithCode, askForCode } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("somebody reads what is stored about her, takes it home as a file, and corrects her name and number", async ({ page }) => {
  const { administrator } = await anActiveCollaboration();
  await signIn(page, administrator);

  await page.goto("/my");
  await page.getByRole("link", { name: "Mina uppgifter" }).click();
  await expect(page.getByText(administrator.email)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Ågrens Bageri AB" })).toContainText("Administratör och huvudkontakt");
  const arrival = page.waitForEvent("download");
  await page.getByRole("button", { name: "Hämta som fil" }).click();
  const file = await arrival;
  expect(file.suggestedFilename()).toMatch(/^mina-uppgifter-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toMatchObject({
    person: { email: administrator.email },
    companies: [{ company: "Ågrens Bageri AB", isMainContact: true }],
    approvals: [{ personEmail: administrator.email }],
  });

  await page.getByRole("textbox", { name: "Mobilnummer" }).fill("12");
  await page.getByRole("button", { name: "Spara" }).click();
  await expectErrors(page, { mobile: "Ange ett mobilnummer, till exempel 070-174 06 05. Ett utländskt nummer börjar med +." });
  await page.getByRole("textbox", { name: "Efternamn" }).fill("Holm");
  await page.getByRole("textbox", { name: "Mobilnummer" }).fill("070-174 06 05");
  await page.getByRole("combobox", { name: "Språk" }).selectOption("en");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(notice(page, "Your details have been saved")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Mobile number" })).toHaveValue("070-174 06 05");
  await page.goto("/my");
  await expect(page.getByRole("heading", { name: "Hello Karin Holm" })).toBeVisible();
});

test("she sees where she is signed in, ends one browser, and then all others", async ({ page, openBrowser }) => {
  const { administrator } = await anActiveCollaboration();
  const [phone, laptop] = [await openBrowser(administrator), await openBrowser(administrator)];
  await page.goto("/sign-in?to=/my/data");
  await askForCode(page, administrator);
  await answerWithCode(page, administrator);

  const browsers = page.getByRole("listitem").filter({ hasText: "Loggade in" });
  await expect(browsers).toHaveCount(3);
  await expect(browsers.filter({ hasText: "Den här enheten" })).toContainText("Chrome, ");
  await browsers
    .filter({ hasNotText: "Den här enheten" })
    .last()
    .getByRole("button", { name: /^Avsluta/ })
    .click();
  await expect(notice(page, "Utloggad där")).toBeVisible();
  await expect(browsers).toHaveCount(2);
  await page.getByRole("button", { name: "Avsluta alla andra inloggningar" }).click();
  await expect(browsers).toHaveCount(1);

  for (const other of [phone, laptop]) {
    await other.goto("/my");
    await expect(other.getByRole("heading", { name: "Logga in" })).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole("heading", { name: "Mina uppgifter" })).toBeVisible();
});

test("an employee finds her own data from the office's menu", async ({ page }) => {
  const anna = await anEmployee();
  await signIn(page, anna);

  await page.goto("/customers");
  await page.getByRole("link", { name: "Mina uppgifter" }).click();

  await expect(page.getByRole("listitem").filter({ hasText: anna.officeName })).toContainText("Medarbetare: ");
});
