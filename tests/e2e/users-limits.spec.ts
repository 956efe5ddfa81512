import { aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { anActiveCollaboration, aRequestTo, refusalOf } from "#tests/support/cast/requests.ts";
import { notice } from "#tests/support/pages/office.ts";
import { answerWithCode, requestPage } from "#tests/support/pages/portal.ts";
import { ageSignIn, fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { companyOf } from "#tests/support/readback/history.ts";

const usersPage = ({ companyId }: { companyId: string }) => `/my/${companyId}/users`;

test("a sign-in that is too old asks for a new code, and what was typed is still there", async ({ page }) => {
  const { karin } = await aCompanyWithKarin();
  const { email } = aPerson("Olof Berg");
  await signIn(page, karin);
  await ageSignIn(karin, 11);

  await page.goto(`${usersPage(karin)}/new`);
  await page.getByRole("textbox", { name: "Förnamn" }).fill("Olof");
  await page.getByRole("textbox", { name: "Efternamn" }).fill("Berg");
  await page.getByRole("textbox", { name: "E-postadress" }).fill(email);
  await page.getByRole("radio", { name: /^Användare/ }).check();
  await page.getByRole("button", { name: "Skicka inbjudan" }).click();
  await expect(page.getByText("Bekräfta att det är du")).toBeVisible();
  await page.getByRole("button", { name: "Skicka koden" }).click();
  await answerWithCode(page, karin);

  await expect(page.getByRole("textbox", { name: "E-postadress" })).toHaveValue(email);
  await expect(page.getByRole("radio", { name: /^Användare/ })).toBeChecked();
  await page.getByRole("button", { name: "Skicka inbjudan" }).click();
  await expect(notice(page, "Olof Berg är inbjuden")).toBeVisible();
});

test("a user sees who is there and what the company has, and can change nothing", async ({ page }) => {
  const { karin } = await aCompanyWithKarin();
  const [anna, peter] = [await aUserOf(karin, "user", "Anna Berg"), await aUserOf(karin, "administrator")];
  await signIn(page, anna);

  await page.goto(usersPage(karin));
  await expect(page.getByRole("listitem").filter({ hasText: "Karin Ågren" }).first()).toContainText("Huvudkontakt");
  await expect(page.getByText("Bara administratörer kan ändra här.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /Bjud in|Peter/ })).toHaveCount(0);
  for (const path of ["/new", "/leave", `/${peter.userId}`])
    expect((await page.request.get(`${usersPage(karin)}${path}`)).status(), path).toBe(404);
  for (const move of ["remove", "restore", "main-contact"]) {
    const form = { move, companyId: karin.companyId, userId: peter.userId };
    expect((await page.request.post("/api/company-users", { form, headers: fromOurPage })).status(), move).toBe(404);
  }
  expect(await placeOf(peter)).toMatchObject({ role: "administrator" });
});

test("a user reads a request, a collaboration and its receipt, and is offered nothing to do with them", async ({ page }) => {
  const { administrator, collaboration, approval } = await anActiveCollaboration("existing-customer");
  const sara = await anEmployee("Sara Nilsson");
  const { collaboration: waiting } = await aRequestTo(
    await aCustomerOf(sara, sameCompanyAs(await companyOf(collaboration))),
    sara,
    "existing-customer",
  );
  await signIn(page, await aUserOf(administrator, "user", "Anna Berg"));

  await page.goto("/my");
  await expect(page.getByText("Inget väntar på dig.")).toBeVisible();
  for (const { id } of [waiting, collaboration]) {
    await page.goto(requestPage({ ...collaboration, id }));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Digitala fakturor & dokument");
    await expect(page.getByRole("main").locator("form, .button")).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Visa kvittensen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Kvittens: /);
  for (const path of [`${requestPage(waiting)}/decline`, `${requestPage(collaboration)}/end`])
    expect((await page.request.get(path)).status(), path).toBe(404);
  expect((await page.request.post("/api/answers/decline", { form: refusalOf(waiting), headers: fromOurPage })).status()).toBe(404);
  expect(approval.companyId).toBe(waiting.companyId);
});
