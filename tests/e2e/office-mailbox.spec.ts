import { and, eq } from "drizzle-orm";
import { customers } from "#db/schema/index.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { showOffice } from "#lib/offices/change.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aMailboxOf } from "#tests/support/cast/mailboxes.ts";
import { administratorsOf, approveAsShown, choicesFor } from "#tests/support/cast/requests.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("an office adds its own company, and once that has approved, sends from its own mailbox", async ({ page }) => {
  const anna = await anEmployee();
  await aMailboxOf(anna);
  await signIn(page, anna);

  await page.goto("/settings/office");
  await expect(page.getByRole("heading", { name: "Byråns egen brevlåda" })).toBeVisible();
  const { organisationNumber } = await showOffice(anna);
  await page.getByRole("link", { name: "Lägg till byråns företag" }).click();
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue(anna.officeName);
  await expect(page.getByLabel("Organisationsnummer")).toHaveValue(organisationNumberOnScreen(organisationNumber));
  await page.getByLabel("Förnamn").fill("Anna");
  await page.getByLabel("Efternamn").fill("Lind");
  await page.getByLabel("Kontaktens e-post").fill(anna.email);
  await page.getByLabel("Mobil").fill("070-174 06 05");
  await page.getByRole("button", { name: "Spara kunden" }).click();
  await expect(notice(page, `Kunden ${anna.officeName} har lagts till`)).toBeVisible();

  await page.goto("/settings/office");
  await page.getByRole("link", { name: "Visa brevlådan" }).click();
  await expect(page.getByRole("heading", { name: anna.officeName, level: 1 })).toBeVisible();
  await page.goto("/documents");
  await expect(page.getByRole("link", { name: "Byråns egen brevlåda" })).toHaveCount(0);

  const [card] = await superuser
    .select()
    .from(customers)
    .where(and(eq(customers.officeId, anna.officeId), eq(customers.name, anna.officeName)));
  const contact = { firstName: "Anna", lastName: "Lind", email: anna.email, mobile: "+46701740605" };
  const { input } = await choicesFor({ ...card!, contactFirstName: "", contactLastName: "", contactEmail: "", contactMobile: "" }, anna);
  const wish = { ...input, scenario: "new-administrator", ...contact, tieReason: "Det är byråns eget företag." } as const;
  const { collaboration } = await activateCollaboration(anna, wish);
  const [herself] = await administratorsOf(collaboration!);
  await approveAsShown(herself!, collaboration!);
  await page.goto("/documents");
  await page.getByRole("link", { name: "Byråns egen brevlåda" }).click();
  await expect(page.getByRole("link", { name: "Skicka", exact: true })).toBeVisible();
});
