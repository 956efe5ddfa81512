import { askForNewTerms } from "#lib/collaborations/terms/ask.ts";
import { anActiveCollaboration, service } from "#tests/support/cast/requests.ts";
import { underEarlierTerms } from "#tests/support/cast/terms.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { fact, notice, servicePage } from "#tests/support/pages/office.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("new terms come by email, wait in My Spiris, are approved after reading, and the office sees both", async ({ openBrowser }) => {
  const { employee, customer, administrator } = await underEarlierTerms(() => anActiveCollaboration());
  await askForNewTerms({ service });
  const [anna, karin] = [await openBrowser(employee), await openBrowser(administrator)];
  await anna.goto(servicePage(customer));
  await expect(notice(anna, "Ågrens Bageri AB har inte godkänt de nya villkoren än")).toBeVisible();
  await anna.goto("/settings/collaborations");
  await expect(anna.getByRole("row", { name: customer.name })).toContainText("Nya villkor, inte godkända än");

  await karin.goto("/my");
  await expect(karin.getByText("nya villkor från Spiris att godkänna")).toBeVisible();
  await followLink(karin, await letterTo(administrator.email, "Nya villkor från Spiris"));
  await expect(karin.getByText("Till dess gäller version 3")).toBeVisible();
  await karin.getByRole("button", { name: "Godkänn de nya villkoren" }).click();
  await expect(karin).toHaveTitle(/^Fel: /);
  await karin.getByRole("checkbox").check();
  await karin.getByRole("button", { name: "Godkänn de nya villkoren" }).click();
  await expect(notice(karin, "Klart. Villkoren är godkända.")).toBeVisible();
  await expect(fact(karin, "Villkor")).toHaveText("version 4");
  await karin.getByRole("link", { name: "Till samarbetet" }).click();
  await expect(karin.getByRole("link", { name: "Läs och godkänn" })).toHaveCount(0);

  await letterTo(employee.email, "har godkänt nya villkor");
  await anna.goto(servicePage(customer));
  await expect(notice(anna, "Ågrens Bageri AB har inte godkänt de nya villkoren än")).toHaveCount(0);
});
