import { texts } from "#lib/i18n/texts.ts";
import { aCompanyWithKarin, aUserOf } from "#tests/support/cast/company.ts";
import { aDifference, renameCard } from "#tests/support/cast/names.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { ageSignIn, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("an administrator corrects what the company is called, and the other one gets a letter", async ({ page }) => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  await signIn(page, karin);
  await page.goto(`/my/${karin.companyId}/users`);

  await page.getByRole("link", { name: "Ändra företagets namn" }).click();
  const name = page.getByRole("textbox", { name: "Företagets namn" });
  await expect(name).toHaveValue("Ågrens Bageri AB");
  await name.fill("Ring 08-123 456 78");
  await page.getByRole("button", { name: "Spara namnet" }).click();
  await expectErrors(page, { name: "Skriv namnet utan webbadress, e-postadress och telefonnummer" });
  await name.fill("Ågrens Café AB");
  await page.getByRole("button", { name: "Spara namnet" }).click();

  await expect(notice(page, "Företaget heter nu Ågrens Café AB")).toBeVisible();
  await expect(page.getByText(`${karin.name} ändrade företagets namn till Ågrens Café AB`)).toBeVisible();
  await expect(page.getByText("hette Ågrens Bageri AB")).toBeVisible();
  expect((await letterTo(peter.email, "har ett nytt namn")).text).toContain("Ågrens Bageri AB till Ågrens Café AB");
});

test("a page opened before somebody else's change shows it, and takes nothing back unseen", async ({ page, openBrowser }) => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  const address = `/my/${karin.companyId}/users/name`;
  await signIn(page, karin);
  await page.goto(address);
  const his = await openBrowser();
  await signIn(his, peter);
  await his.goto(address);
  await his.getByRole("textbox", { name: "Företagets namn" }).fill("Ågrens Café AB");
  await his.getByRole("button", { name: "Spara namnet" }).click();
  await expect(notice(his, "Företaget heter nu Ågrens Café AB")).toBeVisible();

  await page.getByRole("textbox", { name: "Företagets namn" }).fill("Bageriet AB");
  await page.getByRole("button", { name: "Spara namnet" }).click();

  await expect(page.getByText("Ågrens Café AB").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Företagets namn" })).toHaveValue("Bageriet AB");
});

test("an office proposes the name on its card; the company declines it, and accepts another", async ({ page, openBrowser }) => {
  const { employee, customer, administrator } = await aDifference("Ågrens Bagrei AB");
  await signIn(page, employee);
  await page.goto(`/customers/${customer.id}`);
  await expect(page.getByText("I Mitt Spiris heter företaget Ågrens Bageri AB")).toBeVisible();
  await page.getByRole("button", { name: "Föreslå Ågrens Bagrei AB" }).click();
  await expect(notice(page, "Namnet har föreslagits för företaget")).toBeVisible();
  await expect(page.getByText(texts.sv.customer.companyName.told)).toBeVisible();

  const { text } = await letterTo(administrator.email, "föreslår ett annat namn");
  const hers = await openBrowser();
  await signIn(hers, administrator);
  await hers.goto(/https?:\/\/\S+\/users/.exec(text)![0]);
  await expect(hers.getByRole("heading", { name: "Lind & Sund Redovisning AB föreslår ett annat namn på företaget" })).toBeVisible();
  await hers.getByRole("button", { name: "Behåll Ågrens Bageri AB" }).click();
  await expect(notice(hers, "Företaget heter fortfarande Ågrens Bageri AB")).toBeVisible();

  await page.reload();
  await expect(page.getByText(/^Företaget avböjde namnet den/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Föreslå/ })).toHaveCount(0);
  await renameCard(employee, customer, "Ågrens Café AB");
  await page.goto(`/customers/${customer.id}`);
  await page.getByRole("button", { name: "Föreslå Ågrens Café AB" }).click();
  await page.getByRole("button", { name: "Återkalla förslaget" }).click();
  await expect(notice(page, "Förslaget är återkallat")).toBeVisible();
  await page.getByRole("button", { name: "Föreslå Ågrens Café AB" }).click();
  await expect(page.getByText(/^Inget mejl har skickats om förslaget/)).toBeVisible();

  await ageSignIn(administrator, 30);
  await hers.goto(`/my/${administrator.companyId}/users`);
  await hers.getByRole("button", { name: "Byt till Ågrens Café AB" }).click();
  await expect(hers.getByRole("button", { name: "Skicka koden" })).toBeVisible();
  await ageSignIn(administrator, 0);
  await hers.goto(`/my/${administrator.companyId}/users`);
  await hers.getByRole("button", { name: "Byt till Ågrens Café AB" }).click();
  await expect(notice(hers, "Företaget heter nu Ågrens Café AB")).toBeVisible();
  await expect(hers.getByText("godkände namnet Ågrens Café AB, som byrån hade föreslagit")).toBeVisible();

  await page.goto(`/customers/${customer.id}`);
  await expect(page.getByRole("heading", { name: "Ågrens Café AB" })).toBeVisible();
  await expect(page.getByText("I Mitt Spiris heter företaget")).toHaveCount(0);
});
