import { withdrawCollaboration } from "#lib/collaborations/withdraw.ts";
import { registerCompany } from "#lib/companies/register.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber, aPerson } from "../support/cast.ts";
import { letterTo } from "../support/e2e/mailbox.ts";
import { activateButton, notice, recipient, servicePage, state } from "../support/e2e/office.ts";
import {
  answerWithCode,
  approve,
  approveButton,
  askForCode,
  decline,
  invitationPage,
  requestPage,
  signInToAnswer,
  tick,
} from "../support/e2e/portal.ts";
import { ageSignIn, signIn } from "../support/e2e/session.ts";
import { expect, test } from "../support/e2e/test.ts";
import { aCollaboration, aReplacedInvitation } from "../support/e2e/world.ts";
import { collaborationsOf, invitationsTo, standingOf } from "../support/history.ts";
import { aRequest, aRequestTo, aSituation } from "../support/requests.ts";

test("somebody who is signed in as another person switches account, comes back and answers", async ({ page }) => {
  const { collaboration, administrator } = await aRequest();
  const [invitation] = await invitationsTo(collaboration);
  await signIn(page, await anEmployee("Erik Sund"));

  await page.goto(invitationPage(invitation!));
  await expect(notice(page, "Du är inloggad som Erik Sund")).toContainText("Förfrågan gick till en annan person.");
  await expect(signInToAnswer(page)).toBeHidden();
  await page.getByRole("button", { name: "Byt konto" }).click();

  await expect(page).toHaveURL(invitationPage(invitation!));
  await signInToAnswer(page).click();
  await answerWithCode(page, administrator);
  await approve(page);
  expect((await standingOf(collaboration)).status).toBe("active");
});

test("an invitation that the office has withdrawn says so", async ({ openBrowser }) => {
  const { collaboration, employee, customer, administrator } = await aRequest();
  const [invitation] = await invitationsTo(collaboration);
  const anna = await openBrowser(employee);

  await anna.goto(servicePage(customer));
  await anna.getByRole("link", { name: "Återkalla" }).click();
  await expect(anna.getByRole("heading", { name: "Återkalla förfrågan till Ågrens Bageri AB?" })).toBeVisible();
  await anna.getByRole("button", { name: "Återkalla" }).click();
  await expect(notice(anna, "Förfrågan är återkallad")).toBeVisible();
  await expect(state(anna, "Återkallad")).toBeVisible();

  await letterTo(administrator.email, "Lind & Sund Redovisning AB har dragit tillbaka sin förfrågan");
  const karin = await openBrowser();
  await karin.goto(invitationPage(invitation!));
  await expect(state(karin, "Återkallad")).toBeVisible();
  await expect(karin.getByText("Den går inte längre att svara på.")).toBeVisible();
  await karin.getByRole("button", { name: "Logga in" }).click();
  await answerWithCode(karin, administrator);
  await expect(karin.getByText("Lind & Sund Redovisning AB återkallade förfrågan. Ingenting faktureras.")).toBeVisible();
});

test("an invitation that nobody answered in time says so, and so does the page behind it", async ({ openBrowser }) => {
  const { invitation, collaboration, administrator } = await aCollaboration("expired", await anEmployee());

  const karin = await openBrowser();
  await karin.goto(invitationPage(invitation));
  await expect(state(karin, "Utgången")).toBeVisible();
  await expect(
    karin.getByText("Förfrågan har gått ut. Be Lind & Sund Redovisning AB att skicka en ny om ni vill samarbeta."),
  ).toBeVisible();
  await signIn(karin, administrator);
  await karin.goto(requestPage(collaboration));
  await expect(karin.getByText(/Ingen svarade i tid, och förfrågan har gått ut/)).toBeVisible();
  await expect(approveButton(karin)).toBeHidden();
});

test("an invitation whose company got another administrator says that there is nothing to do", async ({ page }) => {
  const invitation = await aReplacedInvitation();

  await page.goto(invitationPage(invitation));
  await expect(state(page, "Flyttad")).toBeVisible();
  await expect(page.getByText("Förfrågan har gått vidare dit, och du behöver inte göra något.")).toBeVisible();
});

test("two tabs that activate at once make one request, and the later is shown the earlier's", async ({ page, context }) => {
  const { employee, customer } = await aSituation();
  await signIn(page, employee);
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await tab.goto(`${servicePage(customer)}/activate`);
    await recipient(tab, "Byrån").check();
  }

  await Promise.all(tabs.map((tab) => activateButton(tab).click()));
  for (const tab of tabs) await expect(state(tab, "Förfrågan skickad")).toBeVisible();

  const told = (await Promise.all(tabs.map((tab) => tab.getByRole("main").getByRole("status").allTextContents()))).flat().sort();
  expect(told[0]).toContain("Du har nu aktiverat samarbetet och tjänsten för kunden");
  expect(told[1]).toContain("Samarbetet är redan aktiverat");
  expect(told[1]).toContain("Anna Lind har skickat den här förfrågan. Ingen ny har skapats.");
  expect(await collaborationsOf(customer)).toHaveLength(1);
});

for (const scenario of ["existing-customer", "new-administrator"] as const) {
  test(`an approval that comes after the office withdrew is not kept, and says why (${scenario})`, async ({ page }) => {
    const { collaboration, employee, administrator } = await aRequest(scenario);
    await signIn(page, administrator);
    await page.goto(requestPage(collaboration));
    await tick(page).check();

    await withdrawCollaboration(employee, collaboration.id);
    await approveButton(page).click();

    await expect(notice(page, "Förfrågan är redan besvarad eller gäller inte längre")).toContainText("Ditt svar har inte sparats.");
    await expect(state(page, "Återkallad")).toBeVisible();
    expect((await standingOf(collaboration)).status).toBe("withdrawn");
  });
}

test("a sign-in older than ten minutes is asked for a new code, and the reason for declining is kept", async ({ page }) => {
  const { collaboration, administrator } = await aRequest("existing-customer");
  const reason = "Vi har redan en byrå.\nTack ändå!";
  await signIn(page, administrator);
  await ageSignIn(administrator, 11);

  await page.goto(requestPage(collaboration));
  await decline(page, reason);
  await expect(notice(page, "Visa att det är du")).toBeVisible();
  expect((await standingOf(collaboration)).status).toBe("requested");
  await expect(page.getByRole("textbox", { name: "E-postadress" })).toHaveValue(administrator.email);
  await askForCode(page, administrator);
  await answerWithCode(page, administrator);

  await expect(page.getByRole("textbox", { name: "Skäl (frivilligt)" })).toHaveValue(reason);
  await page.getByRole("button", { name: "Avböj" }).click();
  await expect(state(page, "Avböjd")).toBeVisible();
  expect((await standingOf(collaboration)).declineReason?.replace(/\r/g, "")).toBe(reason);
});

test("approving with a sign-in older than ten minutes asks for a new code and comes back", async ({ page }) => {
  const { collaboration, administrator } = await aRequest();
  await signIn(page, administrator);
  await ageSignIn(administrator, 11);

  await page.goto(requestPage(collaboration));
  await tick(page).check();
  await approveButton(page).click();
  await expect(notice(page, "Visa att det är du")).toBeVisible();
  await askForCode(page, administrator);
  await answerWithCode(page, administrator);
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
  const { text } = await letterTo(administrator.email, "Your code");
  expect(text).toContain("Type the code");
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
