import { aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { summary } from "#tests/support/pages/errors.ts";
import { press, tabTo } from "#tests/support/pages/keyboard.ts";
import { codeSentTo, followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { approveButton, signInToAnswer, tick } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a customer is found and gets a contact by keyboard alone", async ({ page }) => {
  const employee = await anEmployee();
  await aCustomerOf(employee, { name: "Byggboden AB" });
  await aCustomerOf(employee, { name: "Äppelviks El AB" });
  const main = page.getByRole("main");
  await signIn(page, employee);

  await page.goto("/customers");
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("appelvik");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/search=appelvik/);
  await press(page, page.getByRole("table").getByRole("link", { name: "Äppelviks El AB" }));
  await press(page, page.getByRole("link", { name: "Kontakter" }));
  await press(page, main.getByRole("link", { name: "Lägg till kontakt" }));
  await tabTo(page, page.getByLabel("Efternamn"));
  await page.keyboard.type("Holmgren");
  await page.keyboard.press("Enter");

  await press(page, summary(page).getByRole("link", { name: "Ange förnamn" }));
  if (!(await page.getByLabel("Förnamn").evaluate((field) => field === document.activeElement)))
    await tabTo(page, page.getByLabel("Förnamn"));
  await page.keyboard.type("Peter");
  await press(page, page.getByRole("button", { name: "Spara kontakten" }));
  await expect(notice(page, "Kontakten Peter Holmgren har lagts till")).toBeVisible();
});

test("tasks of several customers are changed by keyboard alone", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await aTaskFor(customer, employee);
  await signIn(page, employee);

  await page.goto("/customers");
  await tabTo(page, page.getByRole("checkbox", { name: `Markera ${customer.name}` }));
  await page.keyboard.press("Space");
  await press(page, page.getByRole("button", { name: "Ändra uppdrag …" }));
  await tabTo(page, page.getByLabel("Vilket uppdrag"));
  for (const _ of Array(3)) await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("radio", { name: "Ändra inte" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await press(page, page.getByRole("button", { name: "Visa vad som händer" }));
  await expect(page.getByText("1 uppdrag ändras.")).toBeVisible();
  await press(page, page.getByRole("button", { name: "Ändra uppdragen" }));

  await expect(notice(page, "1 uppdrag har ändrats")).toBeVisible();
  await page.goto(`/customers/${customer.id}/tasks`);
  await expect(page.getByRole("row", { name: "Löpande bokföring" })).toContainText("Inaktivt");
});

test("a customer answers her letter, checks the receipt and ends the collaboration by keyboard alone", async ({ page }) => {
  const { administrator } = await aRequest();
  const main = page.getByRole("main");
  await followLink(page, await letterTo(administrator.email, "har lagt till dig som administratör"));

  await press(page, signInToAnswer(page));
  await tabTo(page, page.getByRole("textbox", { name: "Kod", exact: true }));
  await page.keyboard.type(await codeSentTo(administrator.email));
  await page.keyboard.press("Enter");
  await tabTo(page, tick(page));
  await page.keyboard.press("Space");
  await press(page, approveButton(page));
  await expect(notice(page, "Klart. Samarbetet är aktivt.")).toBeVisible();

  await press(page, main.getByRole("link", { name: "Kontrollera kvittensen" }));
  await expect(notice(page, "Kvittensen är oförändrad")).toBeVisible();
  await press(page, main.getByRole("link", { name: "Till samarbetet" }));
  await press(page, main.getByRole("link", { name: "Avsluta samarbetet" }));
  await tabTo(page, page.getByRole("radio", { name: "Nu" }));
  await page.keyboard.press("Space");
  await press(page, main.getByRole("button", { name: "Avsluta samarbetet" }));
  await expect(notice(page, "Samarbetet är avslutat")).toBeVisible();
});
