import { anEmployee } from "#tests/support/cast/cast.ts";
import { aCollaboration } from "#tests/support/cast/collaboration.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice, servicePage, state } from "#tests/support/pages/office.ts";
import { answerWithCode, approve, invitationPage, requestPage, signInToAnswer } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { invitationsTo } from "#tests/support/readback/history.ts";

test("the office reminds a customer by hand and sees when", async ({ openBrowser }) => {
  const { collaboration, employee, customer, administrator } = await aRequest();
  const anna = await openBrowser(employee);

  await anna.goto(servicePage(customer));
  await expect(anna.getByText("Ingen påminnelse är skickad än.")).toBeVisible();
  await anna.getByRole("button", { name: "Skicka en påminnelse" }).click();

  await expect(notice(anna, "Påminnelsen är på väg")).toContainText("Den skickas till Karin Ågren.");
  await expect(anna.getByText(/^En påminnelse är skickad, senast /)).toBeVisible();
  await expect(anna.getByText("Anna Lind skickade en påminnelse")).toBeVisible();
  await expect(anna.getByRole("button", { name: "Skicka en påminnelse" })).toBeHidden();

  const letter = await letterTo(administrator.email, "Påminnelse: Lind & Sund Redovisning AB väntar på svar från Ågrens Bageri AB");
  const karin = await openBrowser();
  await followLink(karin, letter);
  const [invitation] = await invitationsTo(collaboration);
  await expect(karin).toHaveURL(invitationPage(invitation!));
  await expect(signInToAnswer(karin)).toBeVisible();
});

test("after an expiry the customer asks for a new request, the office sends one, and the customer approves it", async ({ openBrowser }) => {
  const employee = await anEmployee();
  const { customer, invitation, administrator } = await aCollaboration("expired", employee);

  const karin = await openBrowser();
  await karin.goto(invitationPage(invitation));
  await expect(state(karin, "Har gått ut")).toBeVisible();
  await karin.getByRole("button", { name: "Be om en ny förfrågan" }).click();
  await expect(karin).toHaveURL(invitationPage(invitation));
  await expect(notice(karin, "Ditt önskemål är skickat till byrån")).toBeVisible();
  await karin.reload();
  await expect(notice(karin, "Ditt önskemål är skickat till byrån")).toBeVisible();
  await expect(karin.getByRole("button", { name: "Be om en ny förfrågan" })).toBeHidden();

  const wish = await letterTo(employee.email, "Ågrens Bageri AB vill ha en ny förfrågan från Lind & Sund Redovisning AB");
  const anna = await openBrowser(employee);
  await followLink(anna, wish);
  await expect(anna).toHaveURL(servicePage(customer));
  await expect(notice(anna, "Karin Ågren har bett om en ny förfrågan")).toBeVisible();
  await expect(anna.getByText("via länken i mejlet")).toBeVisible();
  await anna.getByRole("button", { name: "Skicka ny förfrågan" }).click();
  await expect(notice(anna, "En ny förfrågan är på väg")).toContainText("Den skickas till Karin Ågren");
  await expect(state(anna, "Väntar på svar")).toBeVisible();

  await karin.goto(invitationPage(invitation));
  await expect(notice(karin, "Lind & Sund Redovisning AB har redan skickat en ny förfrågan")).toBeVisible();
  await followLink(
    karin,
    await letterTo(administrator.email, "Lind & Sund Redovisning AB har skickat en ny förfrågan till Ågrens Bageri AB"),
  );
  await signInToAnswer(karin).click();
  await answerWithCode(karin, administrator);
  await approve(karin);
  await anna.goto(servicePage(customer));
  await expect(state(anna, "Aktivt")).toBeVisible();
});

test("an administrator asks for a new request in My Spiris", async ({ page }) => {
  const employee = await anEmployee();
  const { collaboration, administrator } = await aCollaboration("expired", employee);
  await signIn(page, administrator);

  await page.goto(requestPage(collaboration));
  await page.getByRole("button", { name: "Be om en ny förfrågan" }).click();

  await expect(page).toHaveURL(requestPage(collaboration));
  await expect(notice(page, "Ditt önskemål är skickat till byrån")).toBeVisible();
  await letterTo(employee.email, "Ågrens Bageri AB vill ha en ny förfrågan från Lind & Sund Redovisning AB");
});

test("what one click cannot do, the dialog does: a task that is no longer active", async ({ openBrowser }) => {
  const employee = await anEmployee();
  const { customer } = await aCollaboration("expired", employee);
  const anna = await openBrowser(employee);
  await anna.goto(`/customers/${customer.id}/tasks`);
  await anna.getByRole("main").getByRole("link", { name: "Löpande bokföring" }).click();
  await anna.getByRole("checkbox", { name: "Uppdraget är aktivt" }).uncheck();
  await anna.getByRole("button", { name: "Spara uppdraget" }).click();

  await expect(notice(anna, "har sparats")).toBeVisible();
  await anna.goto(servicePage(customer));
  await anna.getByRole("button", { name: "Skicka ny förfrågan" }).click();

  await expect(notice(anna, "Uppdraget är inaktivt")).toBeVisible();
  await expect(anna.getByRole("heading", { name: "Kunden har inget aktivt uppdrag" })).toBeVisible();
});
