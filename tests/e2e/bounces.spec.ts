import { anEmployee } from "#tests/support/cast/cast.ts";
import { aCollaboration } from "#tests/support/cast/collaboration.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice, servicePage } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { report } from "#tests/support/servers/webhook-reports.ts";

const noSuchAddress = { type: "email.bounced", bounce: { type: "Permanent", subType: "NoEmail" } };
const full = { type: "email.bounced", bounce: { type: "Transient", subType: "MailboxFull" } };

test("a letter that bounces is seen in the lists and at the request, and is sent again when the address works", async ({ page }) => {
  const employee = await anEmployee();
  const { customer, collaboration, administrator } = await aCollaboration("requested", employee);
  await letterTo(administrator.email, employee.officeName);
  await report(collaboration, full);
  await signIn(page, employee);

  await page.goto("/customers?state=attention");
  await expect(page.getByRole("row").filter({ hasText: customer.name })).toContainText("Mejlet kom inte fram");
  await page.goto("/settings/collaborations/sent");
  const row = page.getByRole("row").filter({ hasText: customer.name });
  await expect(row).toContainText("Kom inte fram");
  await expect(row).toContainText("Brevlådan är full.");
  await row.getByRole("button", { name: "Skicka igen" }).click();
  await expect(notice(page, "Förfrågan skickades inte igen")).toContainText("Mejl till adressen kommer inte fram.");

  await page.goto(servicePage(customer));
  await expect(notice(page, "Mejlet till Karin Ågren kom inte fram")).toContainText(`${administrator.email}: Brevlådan är full.`);
  await expect(page.getByRole("list").filter({ hasText: "Mejlet med förfrågan kom inte fram" })).toContainText("Brevlådan är full.");
  await expect(page.getByText("En påminnelse kommer inte fram")).toBeVisible();
  await expect(page.getByRole("button", { name: "påminnelse" })).toHaveCount(0);
  await page.getByRole("button", { name: "Adressen fungerar nu: skicka igen" }).click();
  await expect(notice(page, "Mejlet skickas igen")).toContainText("Karin Ågren");
  await letterTo(administrator.email, employee.officeName);
  await expect(page.getByText("Mejlet med förfrågan kom inte fram")).toHaveCount(1);
  await report(collaboration, { type: "email.delivered" });
  await page.reload();
  await expect(page.getByText("har kommit fram till mottagarens mejlserver")).toBeVisible();
});

test("a letter to an address that does not exist leads to another recipient, and then nothing is wrong any more", async ({ page }) => {
  const employee = await anEmployee();
  const { customer, collaboration } = await aCollaboration("requested", employee);
  await report(collaboration, noSuchAddress);
  await signIn(page, employee);

  await page.goto(servicePage(customer));
  await expect(notice(page, "kom inte fram")).toContainText("Adressen finns inte.");
  await page.getByRole("link", { name: "Byt mottagare" }).click();
  await page.getByLabel("E-post").fill(`karin-igen-${customer.id}@agrens.example`);
  await page.getByRole("button", { name: "Byt mottagare" }).click();
  await expect(notice(page, "Förfrågan har fått en ny mottagare")).toBeVisible();
  await expect(notice(page, "kom inte fram")).toHaveCount(0);
  await letterTo(`karin-igen-${customer.id}@agrens.example`, employee.officeName);
  await page.goto("/customers?state=attention");
  await expect(page.getByRole("row").filter({ hasText: customer.name })).toHaveCount(0);
});

test("a letter that is called spam says so, and that only its receiver lets letters through again", async ({ page }) => {
  const employee = await anEmployee();
  const { customer, collaboration } = await aCollaboration("requested", employee);
  await report(collaboration, { type: "email.complained" });
  await signIn(page, employee);

  await page.goto(servicePage(customer));
  await expect(notice(page, "Karin Ågren")).toContainText("förrän Karin Ågren själv har loggat in i Mitt Spiris");
  await expect(page.getByRole("button", { name: /skicka igen/i })).toHaveCount(0);
});
