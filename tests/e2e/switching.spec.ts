import { registerCompany } from "#lib/companies/register.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber, aPerson } from "#tests/support/cast/cast.ts";
import { aRequest, aRequestTo } from "#tests/support/cast/requests.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice, state } from "#tests/support/pages/office.ts";
import { answerWithCode, approve, approveButton, askForCode, decline, requestPage, tick } from "#tests/support/pages/portal.ts";
import { ageSignIn, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { standingOf } from "#tests/support/readback/history.ts";

test("a sign-in older than ten minutes is asked for a new code, and the reason for declining is kept", async ({ page }) => {
  const { collaboration, administrator } = await aRequest("existing-customer");
  const reason = "Vi har redan en byrå.\nTack ändå!";
  await signIn(page, administrator);
  await ageSignIn(administrator, 11);

  await page.goto(requestPage(collaboration));
  await decline(page, reason);
  await expect(notice(page, "Bekräfta att det är du")).toBeVisible();
  expect((await standingOf(collaboration)).status).toBe("requested");
  await expect(page.getByRole("textbox", { name: "E-postadress" })).toHaveValue(administrator.email);
  await askForCode(page, administrator);
  await answerWithCode(page, administrator);

  await expect(page.getByRole("textbox", { name: "Anledning (valfritt)" })).toHaveValue(reason);
  await page.getByRole("button", { name: "Avböj" }).click();
  await expect(state(page, "Avböjd")).toBeVisible();
  expect((await standingOf(collaboration)).declineReason?.replace(/\r/g, "")).toBe(reason);
});

test("approving with a sign-in older than ten minutes asks for a new code and comes back, with the tick still there", async ({ page }) => {
  const { collaboration, administrator } = await aRequest();
  await signIn(page, administrator);
  await ageSignIn(administrator, 11);

  await page.goto(requestPage(collaboration));
  await tick(page).check();
  await approveButton(page).click();
  await expect(notice(page, "Bekräfta att det är du")).toBeVisible();
  await askForCode(page, administrator);
  await answerWithCode(page, administrator);
  await expect(tick(page)).toBeChecked();
  await approve(page);

  expect((await standingOf(collaboration)).status).toBe("active");
});

test("the language that somebody chose stays, on every page and after the browser was closed", async ({ page, openBrowser }) => {
  const { administrator } = await aRequest();
  await signIn(page, administrator);

  await page.goto("/my");
  await page.getByRole("button", { name: "In English" }).click();
  await expect(page.getByRole("heading", { name: "Hello Karin Ågren" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  const elsewhere = await openBrowser();
  await elsewhere.goto("/sign-in");
  await askForCode(elsewhere, administrator);
  const { text } = await letterTo(administrator.email, "Your sign-in code");
  expect(text).toContain("Enter the code");
});

test("somebody who acts for two companies sees both, and chooses one", async ({ page }) => {
  const employee = await anEmployee();
  const peter = aPerson("Peter Holmgren");
  for (const name of ["Ågrens Bageri AB", "Östergrens Snickeri AB"]) {
    const company = { name, organisationNumber: anOrganisationNumber() };
    await registerCompany({ ...company, administrators: [peter], services: [] });
    await aRequestTo(await aCustomerOf(employee, company), employee, "service-only");
  }
  await page.goto("/sign-in");
  await askForCode(page, peter);
  await answerWithCode(page, peter);

  const requests = page.getByRole("main").getByRole("link", { name: "Digitala fakturor & dokument" });
  await expect(page.getByRole("heading", { name: "Hej Peter Holmgren" })).toBeVisible();
  await expect(requests).toHaveCount(2);
  await page.getByRole("navigation", { name: "Företag" }).getByRole("link", { name: "Östergrens Snickeri AB" }).click();
  await expect(requests).toHaveCount(1);
  await expect(requests).toContainText("Östergrens Snickeri AB och Lind & Sund Redovisning AB");
});
