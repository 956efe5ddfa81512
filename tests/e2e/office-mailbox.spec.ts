import { and, eq } from "drizzle-orm";
import { customers } from "#db/schema/index.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aMailboxOf } from "#tests/support/cast/mailboxes.ts";
import { approveAsShown, aRequestTo } from "#tests/support/cast/requests.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("an office adds its own company, and once that has approved, sends from its own mailbox", async ({ page }) => {
  const anna = await anEmployee();
  await aMailboxOf(anna);
  await signIn(page, anna);

  await page.goto("/settings/office");
  await expect(page.getByRole("heading", { name: "Byråns egen brevlåda" })).toBeVisible();
  const number = await page.getByLabel("Organisationsnummer").inputValue();
  await page.getByRole("link", { name: "Lägg till byråns företag" }).click();
  await expect(page.getByLabel("Företagsnamn")).toHaveValue(anna.officeName);
  await expect(page.getByLabel("Organisationsnummer")).toHaveValue(number);
  await page.getByLabel("Förnamn").fill("Anna");
  await page.getByLabel("Efternamn").fill("Lind");
  await page.getByLabel("E-post").last().fill(anna.email);
  await page.getByLabel("Mobil").fill("070-174 06 05");
  await page.getByRole("button", { name: "Lägg till kund" }).click();

  await page.goto("/settings/office");
  await page.getByRole("link", { name: "Visa brevlådan" }).click();
  await expect(page.getByRole("heading", { name: anna.officeName, level: 1 })).toBeVisible();
  await page.goto("/documents");
  await expect(page.getByRole("link", { name: "Byråns egen brevlåda" })).toHaveCount(0);

  const [card] = await superuser
    .select()
    .from(customers)
    .where(and(eq(customers.officeId, anna.officeId), eq(customers.name, anna.officeName)));
  const contact = { contactFirstName: "Anna", contactLastName: "Lind", contactEmail: anna.email, contactMobile: "+46701740605" };
  const { collaboration, administrator } = await aRequestTo({ ...card!, ...contact }, anna);
  await approveAsShown(administrator, collaboration);
  await page.goto("/documents");
  await page.getByRole("link", { name: "Byråns egen brevlåda" }).click();
  await expect(page.getByRole("link", { name: "Skicka", exact: true })).toBeVisible();
});
