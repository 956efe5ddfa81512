import { texts } from "#lib/i18n/texts.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { invitationOf } from "#tests/support/cast/office.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { answerWithCode } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const invited = (email: string) => ({ firstName: "E", lastName: "S", email, locale: "sv" as const });

test("whoever is invited reads who asks, accepts with a press of her own, and is at the office", async ({ page, openBrowser }) => {
  const anna = await anEmployee("Anna Lind");
  const maria = aPerson("Maria Ek");
  const { employeeId } = await inviteEmployee(anna, { ...maria, rights: "all-customers" });

  await followLink(page, await letterTo(maria.email, "Anna Lind har bjudit in dig"));
  await expect(page.getByRole("heading", { name: `Inbjudan till ${anna.officeName}` })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Alla kunder");
  await page.getByRole("button", { name: "Logga in för att tacka ja" }).click();
  await answerWithCode(page, maria);
  await page.getByRole("button", { name: "Tacka ja" }).click();

  await expect(page.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();
  const annas = await openBrowser();
  await signIn(annas, anna);
  await annas.goto(`/settings/employees/${employeeId}`);
  await expect(annas.getByRole("main").getByText("Aktiv", { exact: true })).toBeVisible();
});

test("she declines from the letter without signing in, and the office reads that and no more", async ({ page, openBrowser }) => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee("Sten Främling")];
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const { employeeId } = await inviteEmployee(stranger, { ...invited(erik.email), rights: "administrator" });

  await page.goto(`/places/${await invitationOf({ employeeId: employeeId! })}`);
  await page.getByRole("button", { name: "Tacka nej" }).click();
  await expect(page.getByRole("main")).toContainText("är besvarad med nej");

  const theirs = await openBrowser();
  await signIn(theirs, stranger);
  await theirs.goto(`/settings/employees/${employeeId}`);
  await expect(theirs.getByRole("heading", { name: "E S" })).toBeVisible();
  await expect(theirs.getByRole("main").getByText("Har tackat nej", { exact: true })).toBeVisible();
  await expect(theirs.getByRole("main")).not.toContainText("Erik");
  await theirs.getByRole("button", { name: "Bjud in igen" }).click();
  await expect(notice(theirs, "E S är inbjuden igen")).toBeVisible();
});

test("a foreign office that invites an employee gets no power over her, and she begins where she works", async ({ page, openBrowser }) => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee("Sten Främling")];
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const { employeeId } = await inviteEmployee(stranger, { ...invited(erik.email), rights: "full" });
  await signIn(page, erik);
  await page.goto("/");
  await expect(page.getByRole("main").or(page.locator("body")).first()).toContainText(anna.officeName);

  const theirs = await openBrowser();
  await signIn(theirs, stranger);
  await theirs.goto(`/settings/employees/${employeeId}`);
  await expect(theirs.getByRole("main")).toContainText("E S har inte svarat på inbjudan");
  await expect(theirs.getByRole("button", { name: "Logga ut från byrån" })).toHaveCount(0);
  await expect(theirs.getByRole("button", { name: "Nollställ tvåstegsverifieringen" })).toHaveCount(0);
  await theirs.getByRole("link", { name: texts.sv.settings.employee.withdraw.button }).click();
  await theirs.getByRole("button", { name: texts.sv.settings.disable.withdraw.button }).click();
  await expect(notice(theirs, "Inbjudan till E S är återkallad")).toBeVisible();

  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();
});
