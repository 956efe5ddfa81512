import { aPerson } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, alsoFor, aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { answerWithCode } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const usersPage = ({ companyId }: { companyId: string }) => `/my/${companyId}/users`;

test("an administrator invites another, who comes in by the letter, becomes the main contact, and lets the first one leave", async ({
  page,
  openBrowser,
}) => {
  const { karin } = await aCompanyWithKarin();
  const { email } = aPerson("Peter Holmgren");
  await signIn(page, karin);

  await page.goto("/my");
  await page.getByRole("link", { name: /^Användare/ }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Karin Ågren" })).toContainText("Huvudkontakt");
  await page.getByRole("link", { name: "Bjud in en användare" }).click();
  await page.getByRole("textbox", { name: "Förnamn" }).fill("Peter");
  await page.getByRole("button", { name: "Skicka inbjudan" }).click();
  await expectErrors(page, {
    email: "Ange en fullständig e-postadress, till exempel namn@example.com",
    role: "Välj vad personen får göra",
  });
  await page.getByRole("textbox", { name: "Efternamn" }).fill("Holmgren");
  await page.getByRole("textbox", { name: "E-postadress" }).fill(email);
  await page.getByRole("radio", { name: /^Administratör/ }).check();
  await page.getByRole("button", { name: "Skicka inbjudan" }).click();
  await expect(notice(page, "Peter Holmgren är inbjuden")).toContainText(email);
  await expect(page.getByRole("listitem").filter({ hasText: email })).toContainText("Har inte svarat på inbjudan");

  const his = await openBrowser();
  await followLink(his, await letterTo(email, "har bjudit in dig till Ågrens Bageri AB"));
  await his.getByRole("button", { name: "Logga in för att tacka ja" }).click();
  await answerWithCode(his, { email });
  await his.getByRole("button", { name: "Tacka ja" }).click();
  await expect(his.getByRole("heading", { name: "Hej Peter Holmgren" })).toBeVisible();

  await page.getByRole("link", { name: "Peter Holmgren" }).click();
  await page.getByRole("button", { name: "Gör till huvudkontakt" }).click();
  await expect(notice(page, "Peter Holmgren är nu huvudkontakt")).toBeVisible();
  await letterTo(email, "Administratörerna för Ågrens Bageri AB har ändrats");
  await page.getByRole("link", { name: "Karin Ågren" }).click();
  await page.getByRole("link", { name: "Avsluta min åtkomst …" }).click();
  await page.getByRole("button", { name: "Avsluta min åtkomst" }).click();

  await expect(page.getByRole("heading", { name: "Logga in" })).toBeVisible();
  expect((await letterTo(email, "Administratörerna för")).text).toContain("Karin Ågren har själv avslutat sin åtkomst");
  expect(await placeOf(karin)).toBeUndefined();
});

test("somebody is removed and out on the next click; he is asked again with a press", async ({ page, openBrowser }) => {
  const [{ karin }, other] = [await aCompanyWithKarin(), await aCompanyWithKarin()];
  const peter = await aUserOf(karin, "administrator");
  await alsoFor(other.company, peter);
  const his = await openBrowser(peter);
  await his.goto(usersPage(karin));
  await expect(his.getByRole("heading", { name: "Användare", exact: true })).toBeVisible();
  await signIn(page, karin);

  await page.goto(`${usersPage(karin)}/${peter.userId}`);
  await page.getByRole("button", { name: "Ta bort Peter Holmgren" }).click();
  await expect(notice(page, "Borttagen")).toBeVisible();
  await his.reload();
  await expect(his.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
  await his.goto("/my");
  await expect(his.getByRole("heading", { name: "Hej Peter Holmgren" })).toBeVisible();

  await page.getByRole("button", { name: "Bjud in igen" }).click();
  await expect(notice(page, "Peter Holmgren är inbjuden igen")).toBeVisible();
  await his.goto("/places");
  await his.getByRole("link", { name: "Svara på inbjudan från Ågrens Bageri AB" }).click();
  await his.getByRole("button", { name: "Tacka ja" }).click();
  await his.goto(usersPage(karin));
  await expect(his.getByRole("link", { name: "Bjud in en användare" })).toBeVisible();
});

test("roles are changed; the main contact keeps hers, and is told how to hand it over", async ({ page }) => {
  const { karin } = await aCompanyWithKarin();
  const anna = await aUserOf(karin, "user", "Anna Berg");
  await signIn(page, karin);

  await page.goto(`${usersPage(karin)}/${anna.userId}`);
  await page.getByRole("radio", { name: /^Administratör/ }).check();
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(notice(page, "Sparat")).toContainText("Anna Berg är nu administratör");
  await expect(page.getByRole("listitem").filter({ hasText: "Karin Ågren gjorde Anna Berg till administratör" })).toBeVisible();

  await page.getByRole("link", { name: "Karin Ågren" }).click();
  await expect(page.getByText("Du är huvudkontakt.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Spara" })).toHaveCount(0);
  await page.goto(`${usersPage(karin)}/leave`);
  await expect(page.getByText("Du är huvudkontakt.")).toBeVisible();
});
