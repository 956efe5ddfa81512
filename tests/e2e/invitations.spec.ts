import { anEmployee } from "#tests/support/cast/cast.ts";
import { aCollaboration, aReplacedInvitation } from "#tests/support/cast/collaboration.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice, servicePage, state } from "#tests/support/pages/office.ts";
import { answerWithCode, approve, approveButton, invitationPage, requestPage, signInToAnswer } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { invitationsTo, standingOf } from "#tests/support/readback/history.ts";

test("somebody who is signed in as another person switches account, comes back and answers", async ({ page }) => {
  const { collaboration, administrator } = await aRequest();
  const [invitation] = await invitationsTo(collaboration);
  await signIn(page, await anEmployee("Erik Sund"));

  await page.goto(invitationPage(invitation!));
  await expect(notice(page, "Du är inloggad som Erik Sund")).toContainText("Förfrågan skickades till någon annan.");
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

  await letterTo(administrator.email, "Lind & Sund Redovisning AB har återkallat sin förfrågan");
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
  await expect(state(karin, "Har gått ut")).toBeVisible();
  await expect(karin.getByText("Förfrågan har gått ut, och ingenting faktureras.")).toBeVisible();
  await signIn(karin, administrator);
  await karin.goto(requestPage(collaboration));
  await expect(karin.getByText(/Ingen svarade i tid, och förfrågan har gått ut/)).toBeVisible();
  await expect(approveButton(karin)).toBeHidden();
});

test("an invitation whose company got another administrator says that there is nothing to do", async ({ page }) => {
  const invitation = await aReplacedInvitation();

  await page.goto(invitationPage(invitation));
  await expect(state(page, "Ersatt")).toBeVisible();
  await expect(
    page.getByText(
      "Förfrågan har skickats till någon annan på Ågrens Bageri AB. Länken gäller inte längre, och du behöver inte göra något.",
    ),
  ).toBeVisible();
});
