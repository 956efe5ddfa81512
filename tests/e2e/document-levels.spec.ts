import { aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";
import { notice } from "#tests/support/pages/office.ts";
import { ageSignIn, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("an administrator lets a user answer invoices, and everybody at the company reads who may do what", async ({ page, openBrowser }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { documentId } = await aReceivedInvoice(berg, ek);
  const peter = await aUserOf(ek.head, "user");
  const answerPage = `/my/${ek.companyId}/documents/${documentId}/answer`;
  const his = await openBrowser(peter);
  await his.goto(answerPage);
  await expect(his.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
  await signIn(page, ek.head);

  await page.goto(`/my/${ek.companyId}/users`);
  const ofPeter = page.getByRole("listitem").filter({ hasText: peter.email });
  await expect(ofPeter).toContainText("Fakturor och dokument: Ingenting");
  await page.getByRole("link", { name: "Peter Holmgren" }).click();
  await page.getByRole("radio", { name: /^Svara/ }).check();
  await page.getByRole("button", { name: "Spara behörigheten" }).click();
  await expect(notice(page, "Sparat")).toContainText("Det gäller genast för Peter Holmgren.");
  await expect(ofPeter).toContainText("Fakturor och dokument: Svara");
  const line = page.getByRole("listitem").filter({ hasText: "ändrade vad Peter Holmgren får göra med fakturor och dokument" });
  await expect(line).toContainText("fakturor och dokument: från Ingenting till Svara");

  await his.goto(answerPage);
  await expect(his.getByRole("link", { name: "Godkänn", exact: true })).toBeVisible();
  await his.goto(`/my/${ek.companyId}/access`);
  await expect(his.locator('dt:text-is("Peter Holmgren") + dd')).toContainText("godkänner, ifrågasätter och avvisar fakturor");
  await expect(his.locator(`dt:text-is("${ek.head.name}") + dd`)).toHaveText("Allt, som administratör");
  await expect(his.getByRole("button", { name: "Låt byrån svara för oss" })).toHaveCount(0);
});

test("in English an administrator lets the office answer, with a sign-in of today, and stops it", async ({ openBrowser }) => {
  const ek = await aMailbox("Eks Kakel AB");
  const page = await openBrowser(ek.head, { locale: "en-GB" });
  const access = `/my/${ek.companyId}/access`;

  await page.goto(access);
  await expect(page.getByText("Can open invoices and documents, and send in the company’s name.")).toBeVisible();
  await ageSignIn(ek.head, 11);
  await page.getByRole("button", { name: "Let the office answer for us" }).click();
  await expect(page).toHaveURL(/\/sign-in\?reason=fresh/);
  await signIn(page, ek.head);
  await page.goto(access);
  await page.getByRole("button", { name: "Let the office answer for us" }).click();
  await expect(notice(page, "The office can answer for you")).toBeVisible();
  await expect(page.getByText("Can open invoices and documents, send and answer in the company’s name.")).toBeVisible();
  await page.getByRole("button", { name: "Stop letting the office answer" }).click();
  await expect(notice(page, "The office can no longer answer for you")).toBeVisible();

  await page.goto(`/my/${ek.companyId}/users`);
  await expect(page.getByText("decided that the office can no longer answer invoices")).toBeVisible();
});

test("whoever is invited gets a level at once", async ({ page }) => {
  const { head, companyId } = await aMailbox("Eks Kakel AB");
  await signIn(page, head);

  await page.goto(`/my/${companyId}/users/new`);
  await page.getByRole("textbox", { name: "Förnamn" }).fill("Anna");
  await page.getByRole("textbox", { name: "Efternamn" }).fill("Berg");
  await page.getByRole("textbox", { name: "E-postadress" }).fill(`anna.${companyId}@ek.example`);
  await page.getByRole("radio", { name: /^Användare/ }).check();
  await page.getByRole("radio", { name: /^Skicka/ }).check();
  await page.getByRole("button", { name: "Skicka inbjudan" }).click();

  await expect(notice(page, "Anna Berg är inbjuden")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: `anna.${companyId}` })).toContainText("Fakturor och dokument: Skicka");
  await expect(page.getByRole("listitem").filter({ hasText: "bjöd in Anna Berg" })).toContainText("Skicka");
  expect(await placeOf({ companyId, personId: head.personId })).toMatchObject({ documents: "none" });
});
