import { aCompanyWithKarin, aUserOf } from "#tests/support/cast/company.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
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
