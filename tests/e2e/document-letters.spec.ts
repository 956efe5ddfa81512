import { aUserOf } from "#tests/support/cast/company.ts";
import { setPlace } from "#tests/support/cast/document-letters.ts";
import { aMailbox } from "#tests/support/cast/mailboxes.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("somebody of a company chooses when emails about new documents come, and reads beside the list what they have chosen", async ({
  page,
}) => {
  const berg = await aMailbox("Bergs Bygg AB");
  const list = `/my/${berg.companyId}/documents`;
  await signIn(page, berg.head);
  await page.goto(list);
  await expect(page.getByRole("main")).toContainText("Du får inga mejl om nya dokument.");

  for (const [choice, line] of [
    ["Varje vardagsmorgon", "Du får mejl om nya dokument varje vardagsmorgon."],
    ["Så snart något kommer", "Du får mejl så snart nya dokument kommer."],
    ["Aldrig", "Du får inga mejl om nya dokument."],
  ] as const) {
    await page.getByRole("link", { name: "Välj när du får mejl" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mejl om nya dokument");
    await page.getByRole("radio", { name: choice }).check();
    await page.getByRole("button", { name: "Spara valet" }).click();
    await expect(notice(page, "Valet är sparat")).toBeVisible();
    await expect(page.getByRole("radio", { name: choice })).toBeChecked();
    await page.getByRole("link", { name: "Visa dokumenten" }).click();
    await expect(page.getByRole("main")).toContainText(line);
  }
});

test("in English each person chooses for themselves, and nothing is there for whoever does not open the mailbox", async ({
  openBrowser,
}) => {
  const berg = await aMailbox("Bergs Bygg AB");
  const peter = await aUserOf(berg.head, "user");
  const letters = `/my/${berg.companyId}/documents/letters`;
  const page = await openBrowser(peter, { locale: "en-GB" });
  await page.goto(letters);
  await expect(page.getByRole("radio")).toHaveCount(0);

  await setPlace(peter, { documents: "see" });
  await page.goto(letters);
  await expect(page).toHaveTitle(/Emails about new documents for Bergs Bygg AB/);
  await page.getByRole("radio", { name: "Every business morning" }).check();
  await page.getByRole("button", { name: "Save the choice" }).click();
  await expect(notice(page, "The choice has been saved")).toBeVisible();
  await page.getByRole("link", { name: "Show the documents" }).click();
  await expect(page.getByRole("main")).toContainText("You get emails about new documents every business morning.");

  const head = await openBrowser(berg.head, { locale: "en-GB" });
  await head.goto(letters);
  await expect(head.getByRole("radio", { name: "Never" })).toBeChecked();
});
