import { textsFor } from "#lib/i18n/texts.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { administratorsOf, aRequestTo, service } from "#tests/support/cast/requests.ts";
import { codeSentTo, followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { invitationPage } from "#tests/support/pages/portal.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { invitationsTo } from "#tests/support/readback/history.ts";

const t = textsFor("en");
const words = { office: "Lind & Sund Redovisning AB", company: "Ågrens Bageri AB", service: t(`services.${service}.name`) };

/** The English administrator of a known company, and Peter beside her. */
async function askedInEnglish() {
  const employee = await anEmployee();
  const company = await aCompany([], [aPerson("Karin Ågren", "en"), aPerson("Peter Holmgren")]);
  const { collaboration } = await aRequestTo(await aCustomerOf(employee, sameCompanyAs(company)), employee, "service-only");
  const people = await administratorsOf(company);
  const named = (name: string) => people.find((person) => person.name === name)!;
  return { collaboration, karin: named("Karin Ågren"), peter: named("Peter Holmgren") };
}

const phone = { viewport: { width: 320, height: 640 }, locale: "en-GB" };

test("from the letter to the receipt on a phone, in English: two pages and two presses after the code", async ({ openBrowser }) => {
  const page = await openBrowser(undefined, phone);
  const { karin } = await askedInEnglish();
  const pages: string[] = [];

  await followLink(page, await letterTo(karin.email, t("letters.service-activated.subject", words)));
  await page.getByRole("button", { name: t("invitation.signInToAnswer") }).click();
  await page.getByRole("textbox", { name: t("signIn.code"), exact: true }).fill(await codeSentTo(karin.email, "en"));
  page.on("framenavigated", (frame) => frame === page.mainFrame() && pages.push(new URL(frame.url()).pathname));
  await page.getByRole("button", { name: t("signIn.signIn") }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("check.title", words));
  await page.getByRole("checkbox", { name: t("check.read", words) }).check();
  await page.getByRole("button", { name: t("check.approve") }).click();

  await expect(notice(page, t("receipt.approved.title"))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("receipt.title", words));
  expect(new Set(pages).size).toBe(2);
});

test("the other administrator may answer with her own account, and finds the receipt behind the answered letter", async ({
  openBrowser,
}) => {
  const { collaboration, karin, peter } = await askedInEnglish();
  const hers = (await invitationsTo(collaboration)).find(({ personId }) => personId === karin.personId)!;
  const page = await openBrowser(peter, phone);

  await page.goto(invitationPage(hers));
  await expect(page).toHaveURL(/\/my\/.+\/collaborations\//);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: /^(Godkänn samarbetet|Approve the collaboration)$/ }).click();
  await page.goto(invitationPage(hers));

  await page.getByRole("link", { name: /^(Visa kvittensen|View the receipt)$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Kvittens|Receipt): /);
});
