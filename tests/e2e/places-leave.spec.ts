import { addUser } from "#lib/companies/add-user.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, aUserOf } from "#tests/support/cast/company.ts";
import { alsoAt, invitationOf } from "#tests/support/cast/office.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { answerWithCode } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const invited = (email: string) => ({ firstName: "E", lastName: "S", email, locale: "sv" as const });

test("signed in she declines among her places, and leaves one of her two offices", async ({ page }) => {
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const olof = await aColleagueOf(sara, "full", "Olof Norberg");
  await alsoAt(anna, olof, "full");
  await inviteEmployee(await anEmployee("Sten Främling"), { ...invited(olof.email), rights: "full" });
  await signIn(page, olof);

  await page.goto("/my/data");
  await page.getByRole("link", { name: "Svara på inbjudningar eller lämna: Byråer och företag" }).click();
  await page.getByRole("link", { name: /^Svara på inbjudan från/ }).click();
  await page.getByRole("button", { name: "Tacka nej" }).click();
  await expect(notice(page, "Du har tackat nej till inbjudan")).toBeVisible();

  await page
    .getByRole("link", { name: /^Lämna / })
    .first()
    .click();
  await page.getByRole("button", { name: /^Lämna / }).click();
  await expect(notice(page, "Du är inte längre med där")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Lämna / })).toHaveCount(1);
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();
});

test("the last administrator is told what to do first", async ({ page }) => {
  const anna = await anEmployee("Anna Lind");
  await signIn(page, anna);

  await page.goto("/places");
  await page.getByRole("link", { name: `Lämna ${anna.officeName} …` }).click();
  await page.getByRole("button", { name: /^Lämna / }).click();

  await expect(notice(page, "Det går inte än")).toContainText("Gör först någon annan till administratör");
});

test("a company's user is asked, accepts, and leaves again", async ({ page }) => {
  const { karin } = await aCompanyWithKarin();
  const peter = aPerson("Peter Holmgren");
  await addUser(karin, { ...peter, companyId: karin.companyId, mobile: null, role: "user" });

  await followLink(page, await letterTo(peter.email, "Karin Ågren har bjudit in dig"));
  await page.getByRole("button", { name: "Logga in för att tacka ja" }).click();
  await answerWithCode(page, peter);
  await page.getByRole("button", { name: "Tacka ja" }).click();
  await expect(page.getByRole("heading", { name: "Hej Peter Holmgren" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Användare/ })).toBeVisible();

  await page.goto("/places");
  await page.getByRole("link", { name: `Lämna ${karin.companyName} …` }).click();
  await page.getByRole("button", { name: /^Lämna / }).click();
  await expect(page.getByText("Du är inte med någonstans än")).toBeVisible();
  await page.goto("/");
  await expect(page.getByText("Du är inte administratör för något företag")).toBeVisible();
});

test("who belongs nowhere yet begins with what she is asked; the main contact is told who comes first", async ({ page, openBrowser }) => {
  const { karin } = await aCompanyWithKarin();
  await aUserOf(karin, "user");
  const lova = aPerson("Lova Ny");
  const { employeeId } = await inviteEmployee(await anEmployee(), { ...lova, rights: "full" });
  await page.goto(`/places/${await invitationOf({ employeeId: employeeId! })}`);
  await page.getByRole("button", { name: "Logga in för att tacka ja" }).click();
  await answerWithCode(page, lova);

  await page.goto("/customers");
  await expect(page).toHaveURL("/places");
  await page.goto("/");
  await expect(page.getByRole("link", { name: /^Svara på inbjudan från/ })).toBeVisible();

  const hers = await openBrowser();
  await signIn(hers, karin);
  await hers.goto("/places");
  await hers.getByRole("link", { name: /^Lämna / }).click();
  await hers.getByRole("button", { name: /^Lämna / }).click();
  await expect(notice(hers, "Det går inte än")).toContainText("Gör först en annan administratör till huvudkontakt");
});
