import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { expectErrors, summary } from "#tests/support/pages/errors.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a task template is added, changed, taken out of use and back again", async ({ page }) => {
  await signIn(page, await aColleagueOf(await anEmployee(), "full"));
  const row = page.getByRole("row", { name: "Lönekörning" });

  await page.goto("/settings/tasks");
  await page.getByRole("link", { name: "Lägg till mall" }).click();
  await page.getByLabel("Namn", { exact: true }).fill("Moms");
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await expectErrors(page, { period: "Välj hur ofta uppdraget utförs" });
  await page.getByRole("radio", { name: "Varje vecka" }).check();
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await expect(summary(page)).toContainText("Det finns redan en mall med det namnet.");
  await expect(page.getByRole("radio", { name: "Varje vecka" })).toBeChecked();

  await page.getByLabel("Namn", { exact: true }).fill("Löner");
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await expect(notice(page, "Mallen Löner har lagts till")).toBeVisible();
  await page.getByRole("link", { name: "Ändra Löner" }).click();
  await page.getByLabel("Namn", { exact: true }).fill("Lönekörning");
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await expect(notice(page, "Mallen Lönekörning är ändrad")).toBeVisible();
  await expect(row).toContainText("Varje vecka");

  await page.getByRole("button", { name: "Arkivera Lönekörning" }).click();
  await expect(notice(page, "Mallen Lönekörning är arkiverad")).toBeVisible();
  await expect(row).toContainText("Arkiverad");
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(notice(page, "Mallen Lönekörning används igen")).toBeVisible();
  await expect(row).toContainText("Används");
});

test("office settings filled in wrongly come back, and what is saved is there afterwards", async ({ page }) => {
  await signIn(page, await anEmployee());
  const [days, reply] = [page.getByLabel("Påminn efter (dagar)"), page.getByLabel("Svarsadress")];

  await page.goto("/settings/office");
  await expect(days).toHaveValue("3, 10");
  await page.getByLabel("Namn", { exact: true }).fill("");
  await reply.fill("svar");
  await days.fill("3, tio");
  await page.getByRole("button", { name: "Spara" }).click();
  await expectErrors(page, {
    name: "Ange byråns namn",
    replyAddress: "Ange en fullständig e-postadress, till exempel namn@example.com",
    reminderDays: "Ange högst fem heltal mellan 1 och 29, till exempel 3, 10",
  });
  await expect(days).toHaveValue("3, tio");

  await page.getByLabel("Namn", { exact: true }).fill("Lind Redovisning AB");
  await reply.fill("svar@lind.example");
  await days.fill("14 7");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(notice(page, "Inställningarna är sparade")).toBeVisible();
  await expect(days).toHaveValue("7, 14");
  await expect(page.getByRole("banner")).toContainText("Lind Redovisning AB");
});
