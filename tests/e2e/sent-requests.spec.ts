import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aCompany, aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { aCollaboration } from "#tests/support/cast/collaboration.ts";
import { deactivatedTask } from "#tests/support/cast/deactivated-task.ts";
import { aRequest, aRequestTo } from "#tests/support/cast/requests.ts";
import { notice, servicePage, state } from "#tests/support/pages/office.ts";
import { invitationPage } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { sendWrongly, visitEach } from "#tests/support/pages/visits.ts";
import { lettersAbout } from "#tests/support/readback/history.ts";

const sent = "/settings/collaborations/sent";

test("a request is seen with its letter, sent again, and given to somebody else", async ({ page, openBrowser }) => {
  const employee = await anEmployee();
  const { customer, collaboration, administrator, invitation } = await aCollaboration("requested", employee);
  const row = page.getByRole("row").filter({ hasText: customer.name });
  await signIn(page, employee);

  await page.goto("/settings/collaborations");
  await expect(page.getByRole("heading", { name: "Inga aktiva samarbeten ännu" })).toBeVisible();
  await page.getByRole("link", { name: "Skickade förfrågningar" }).last().click();
  await expect(row).toContainText("Anna Lind");
  await row.getByRole("button", { name: `Skicka igen till ${customer.name}` }).click();
  await expect(notice(page, `Förfrågan skickas igen till ${customer.name}`)).toBeVisible();
  expect(await lettersAbout(collaboration)).toEqual(Array(2).fill(`administrator-created to ${administrator.email}`));

  await row.getByRole("link", { name: `Byt mottagare för förfrågan till ${customer.name}` }).click();
  await expect(page.getByLabel("Mobil")).toHaveValue("070-174 06 05");
  await page.getByLabel("Förnamn").fill("Kajsa");
  await page.getByLabel("Efternamn").fill("Öhman");
  await page.getByLabel("E-post").fill(`kajsa-${customer.id}@agrens.example`);
  await page.getByLabel("Mobil").fill("070-174 06 99");
  await page.getByRole("button", { name: "Byt mottagare" }).click();
  await expect(notice(page, "Förfrågan har fått en ny mottagare")).toContainText("Kajsa Öhman");
  expect(await lettersAbout(collaboration)).toContain(`administrator-created to kajsa-${customer.id}@agrens.example`);

  const former = await openBrowser(administrator);
  await former.goto(invitationPage(invitation));
  await expect(former.getByText("Ersatt", { exact: true })).toBeVisible();
  await former.goto(`/my/${collaboration.companyId}/collaborations/${collaboration.id}`);
  await expect(former.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
});

test("a company with administrators of its own decides who answers, and the page says what the office can do instead", async ({ page }) => {
  const { employee, customer, collaboration } = await aRequest("existing-customer");
  await signIn(page, employee);

  await page.goto(sent);
  const row = page.getByRole("row").filter({ hasText: customer.name });
  await expect(row.getByRole("button", { name: "Skicka igen" })).toBeVisible();
  await expect(row.getByRole("link", { name: "Byt mottagare" })).toHaveCount(0);
  await page.goto(`${servicePage(customer)}/invitee`);
  await expect(page.getByRole("heading", { name: "Kunden har egna administratörer som svarar" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Byt mottagare" })).toHaveCount(0);
  await page.getByRole("link", { name: "Till förfrågan" }).click();
  await expect(page.getByRole("button", { name: "Påminn" })).toBeVisible();

  await withdrawCollaboration(employee, collaboration.id);
  await page.goto(`${servicePage(customer)}/invitee`);
  await expect(state(page, "Återkallad")).toBeVisible();
});

test("a withdrawal is undone at once", async ({ page }) => {
  const employee = await anEmployee();
  const { customer } = await aCollaboration("requested", employee);
  await signIn(page, employee);

  await page.goto(sent);
  await page.getByRole("link", { name: `Återkalla förfrågan till ${customer.name}` }).click();
  await page.getByRole("button", { name: "Återkalla" }).click();
  await expect(state(page, "Återkallad")).toBeVisible();
  await page.getByRole("button", { name: "Ångra" }).click();

  await expect(state(page, "Väntar på svar")).toBeVisible();
});

test("a collaboration whose task is no longer active is linked to another task", async ({ page }) => {
  const employee = await anEmployee();
  const { customer, other } = await deactivatedTask(employee);
  await signIn(page, employee);

  await page.goto("/settings/collaborations/unlinked");
  await page.getByRole("link", { name: `Koppla Digitala fakturor & dokument för ${customer.name}` }).click();
  await page.getByLabel("Uppdrag", { exact: true }).selectOption(other.id);
  await page.getByRole("button", { name: "Byt uppdrag" }).click();
  await expect(page).toHaveURL(/notice=task-changed/);

  await page.goto("/settings/collaborations/unlinked");
  await expect(page.getByRole("heading", { name: "Allt är kopplat till ett uppdrag" })).toBeVisible();
});

test("everybody can use the lists of collaborations", async ({ page, javaScriptEnabled }) => {
  test.slow();
  const employee = await anEmployee();
  await signIn(page, employee);
  const lists = ["/settings/collaborations", sent, "/settings/collaborations/unlinked"];
  await visitEach(
    page,
    javaScriptEnabled,
    lists.map((path) => ({ name: `empty ${path}`, path })),
  );
  await aCollaboration("active", employee);
  const { customer } = await aCollaboration("requested", employee);
  const { customer: loose } = await deactivatedTask(employee);
  const known = await aCustomerOf(employee, sameCompanyAs(await aCompany(["digital-invoices"])));
  await aRequestTo(known, employee, "existing-customer");
  const service = (id: string) => `/customers/${id}/collaborations/digital-invoices`;
  await visitEach(page, javaScriptEnabled, [
    ...lists.map((path) => ({ name: path, path })),
    { name: "no hits", path: `${sent}?state=declined` },
    { name: "somebody else", path: `${service(customer.id)}/invitee` },
    { name: "nobody else", path: `${service(known.id)}/invitee` },
    { name: "another task", path: `${service(loose.id)}/task` },
    { name: "no task chosen", path: `${service(loose.id)}/task`, before: sendWrongly },
  ]);
});
