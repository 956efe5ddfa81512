import { comingDays } from "#lib/collaborations/ending/end.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { fact, notice, servicePage } from "#tests/support/pages/office.ts";
import { requestPage } from "#tests/support/pages/portal.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const tomorrow = comingDays().first;
const inWords = dayInText(new Date(`${tomorrow}T12:00:00Z`), "sv");

test("the customer reads that the service ends with the collaboration, keeps it in time, and has the receipt", async ({ openBrowser }) => {
  const { employee, customer, collaboration, administrator } = await anActiveCollaboration();
  const [anna, karin] = [await openBrowser(employee), await openBrowser(administrator)];
  await anna.goto(`${servicePage(customer)}/end`);
  await expect(anna.getByText("Tjänsten avslutas samtidigt för Ågrens Bageri AB.")).toBeVisible();
  await anna.getByRole("radio", { name: "En viss dag" }).check();
  await anna.getByLabel("Avslutat från och med").fill(tomorrow);
  await anna.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(notice(anna, "Avslutet är planerat")).toBeVisible();

  await followLink(karin, await letterTo(administrator.email, "ska avslutas"));
  await expect(karin.getByRole("heading", { name: "Vill ni ha kvar tjänsten?" })).toBeVisible();
  await karin.getByRole("button", { name: "Behåll tjänsten och bli fakturamottagare" }).click();
  await expect(notice(karin, "Klart. Ni behåller tjänsten.")).toBeVisible();
  await expect(fact(karin, "Godkände")).toHaveText(new RegExp(`faktureras från och med den ${inWords}`));
  await expect(fact(karin, "Faktureras för tjänsten")).toHaveText("Ågrens Bageri AB");
  await karin.goto(requestPage(collaboration));
  await expect(karin.getByRole("heading", { name: "Ågrens Bageri AB behåller tjänsten" })).toBeVisible();

  const letter = await letterTo(employee.email, "behåller tjänsten");
  expect(letter.text).toContain("Karin Ågren har godkänt att Ågrens Bageri AB behåller");
  await followLink(anna, letter);
  await expect(anna.getByText("Karin Ågren godkände att företaget behåller Digitala fakturor & dokument")).toBeVisible();
});
