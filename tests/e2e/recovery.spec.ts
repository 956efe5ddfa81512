import { operate } from "#lib/operator/operator.ts";
import { daysAfterObjection } from "#lib/standing/limits.ts";
import { aColleagueOf, aPerson } from "#tests/support/cast/cast.ts";
import { daysLater } from "#tests/support/cast/proposals.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice, state } from "#tests/support/pages/office.ts";
import { expect, test } from "#tests/support/pages/test.ts";

async function waitingFor(email: string): Promise<string> {
  const lines = await operate(["list"]);
  return lines[lines.findIndex((line) => line.includes(email)) - 2]!;
}

test("the office proposes an administrator; the present one stops it; a later proposal is confirmed by two operators", async ({
  openBrowser,
}) => {
  const { employee, customer, administrator } = await anActiveCollaboration();
  const peter = aPerson("Peter Holmgren");
  const [anna, karin] = [await openBrowser(employee), await openBrowser(administrator)];
  const propose = async () => {
    await anna.getByRole("textbox", { name: "Förnamn" }).fill("Peter");
    await anna.getByRole("textbox", { name: "Efternamn" }).fill("Holmgren");
    await anna.getByRole("textbox", { name: "E-postadress" }).fill(peter.email);
    await anna.getByRole("textbox", { name: "Mobilnummer" }).fill("070-174 06 05");
    await anna.getByRole("textbox", { name: "Varför behövs en ny administratör?" }).fill("Karin har slutat och svarar inte.");
    await anna.getByRole("button", { name: "Skicka förslaget" }).click();
    await expect(notice(anna, "Förslaget är skickat")).toBeVisible();
  };

  await anna.goto(`/customers/${customer.id}/contacts`);
  await anna.getByRole("link", { name: "Föreslå en ny administratör" }).click();
  await expect(anna.getByText("Ingenting ändras förrän vi har sett allt detta.")).toBeVisible();
  await anna.getByRole("button", { name: "Skicka förslaget" }).click();
  await expectErrors(anna, {
    firstName: "Ange förnamn",
    email: "Ange en fullständig e-postadress, till exempel namn@example.com",
    mobile: "Ange ett mobilnummer, till exempel 070-174 06 05. Ett utländskt nummer börjar med +.",
    reason: "Skriv varför, med minst 10 tecken",
  });
  await propose();
  await expect(state(anna, "Prövas")).toBeVisible();
  const stopped = await waitingFor(peter.email);

  await followLink(karin, await letterTo(administrator.email, "föreslår en ny administratör"));
  await expect(karin.getByText("Byråns motivering: Karin har slutat och svarar inte.")).toBeVisible();
  await karin.getByRole("button", { name: "Stoppa förslaget" }).click();
  await expect(notice(karin, "Förslaget är stoppat")).toBeVisible();
  await expect(karin.getByRole("button", { name: "Stoppa förslaget" })).toHaveCount(0);

  await followLink(anna, await letterTo(employee.email, "är stoppat"));
  await expect(state(anna, "Stoppat av en administratör")).toBeVisible();
  await expect(notice(anna, "Ert senaste förslag är stoppat")).toBeVisible();
  await expect(anna.getByRole("button", { name: "Skicka förslaget" })).toHaveCount(0);
  await daysLater(stopped, daysAfterObjection + 1);
  await anna.reload();
  await propose();
  const id = await waitingFor(peter.email);
  await operate(["check", id, "--operator", "Lisa Berg", "--proof", "Registreringsbevis och BankID"]);
  await daysLater(id);
  const confirm = ["confirm", id, "--operator", "Per Ek", "--proof", "Som Lisa Berg såg, ringt upp"];
  const code = (await operate(confirm)).at(-1)!.split(" ").at(-1)!;
  await operate([...confirm, "--read", code]);

  await letterTo(peter.email, "har bjudit in dig till Ågrens Bageri AB");
  await followLink(karin, await letterTo(administrator.email, "har en ny administratör"));
  await expect(karin.getByRole("listitem").filter({ hasText: peter.email })).toContainText("Huvudkontakt");
  await expect(karin.getByText("Spiris bekräftade Peter Holmgren som administratör och huvudkontakt, efter kontroll")).toBeVisible();
  await anna.reload();
  await expect(state(anna, "Bekräftat")).toBeVisible();
});

test("whoever lacks full rights finds no such page", async ({ openBrowser }) => {
  const { employee, customer } = await anActiveCollaboration();
  const page = await openBrowser(await aColleagueOf(employee, "all-customers"));

  await page.goto(`/customers/${customer.id}/contacts`);
  await expect(page.getByRole("link", { name: "Föreslå en ny administratör" })).toHaveCount(0);
  expect((await page.request.get(`/customers/${customer.id}/administrator`)).status()).toBe(404);
});
