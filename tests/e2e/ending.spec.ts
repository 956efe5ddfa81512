import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { comingDays } from "#lib/collaborations/ending/end.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { fact, notice, openDialog, servicePage, state } from "#tests/support/pages/office.ts";
import { requestPage } from "#tests/support/pages/portal.ts";
import { fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { standingOf } from "#tests/support/readback/history.ts";

const tomorrow = comingDays().first;
const inWords = dayInText(new Date(`${tomorrow}T12:00:00Z`), "sv");

test("the office plans an end, the customer reads why and undoes it, and both see that it goes on", async ({ openBrowser }) => {
  const { employee, customer, collaboration, administrator } = await anActiveCollaboration();
  const [anna, karin] = [await openBrowser(employee), await openBrowser(administrator)];

  await anna.goto(servicePage(customer));
  await anna.getByRole("link", { name: "Avsluta samarbetet" }).click();
  await expect(anna.getByText("Medarbetarna på Lind & Sund Redovisning AB kan inte längre läsa eller skicka fakturor")).toBeVisible();
  await anna.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(anna).toHaveTitle(/^Fel: /);
  await anna.getByRole("radio", { name: "En viss dag" }).check();
  await anna.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(anna.getByRole("link", { name: "Ange en dag från och med i morgon och högst ett år framåt" })).toBeVisible();
  await anna.getByLabel("Avslutat från och med").fill(tomorrow);
  await anna.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(notice(anna, "Avslutet är planerat")).toBeVisible();
  await expect(state(anna, `Aktivt, avslutas den ${tomorrow}`)).toBeVisible();

  const letter = await letterTo(administrator.email, "ska avslutas");
  expect(letter.text).toContain(`Anna Lind på Lind & Sund Redovisning AB har bestämt`);
  await followLink(karin, letter);
  await expect(notice(karin, `Samarbetet är avslutat från och med den ${inWords}`)).toBeVisible();
  await karin.getByRole("button", { name: "Ångra avslutet" }).click();
  await expect(notice(karin, "Avslutet är ångrat")).toBeVisible();
  await expect(state(karin, "Aktivt")).toBeVisible();

  await anna.getByRole("button", { name: "Ångra avslutet" }).click();
  await expect(notice(anna, "Det fanns inget avslut att ångra")).toBeVisible();
  await letterTo(employee.email, "fortsätter");
  expect(await standingOf(collaboration)).toMatchObject({ status: "active", endsOn: null });
});

test("the customer ends it now; the office is told and can ask again, and what has happened stays", async ({ openBrowser }) => {
  const { employee, customer, collaboration, administrator } = await anActiveCollaboration();
  const [anna, karin] = [await openBrowser(employee), await openBrowser(administrator)];

  await karin.goto(requestPage(collaboration));
  await karin.getByRole("link", { name: "Avsluta samarbetet" }).click();
  await karin.getByRole("radio", { name: /^Nu/ }).check();
  await karin.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(notice(karin, "Samarbetet är avslutat")).toBeVisible();
  await expect(state(karin, "Avslutat")).toBeVisible();

  const letter = await letterTo(employee.email, "är avslutat");
  await followLink(anna, letter);
  await expect(state(anna, "Avslutat")).toBeVisible();
  await expect(anna.getByText("Karin Ågren avslutade samarbetet i Digitala fakturor & dokument")).toBeVisible();
  await openDialog(anna);
  await anna
    .getByRole("group", { name: "Fakturamottagare" })
    .getByRole("radio", { name: /^Kunden/ })
    .check();
  await anna.getByRole("button", { name: "Aktivera" }).click();
  await expect(state(anna, "Väntar på svar")).toBeVisible();
  await expect(fact(anna, "Fakturamottagare")).toHaveText(/^Kunden/);
  await anna.goto(`/customers/${customer.id}/activity`);
  await expect(anna.getByText("Karin Ågren avslutade samarbetet i Digitala fakturor & dokument")).toBeVisible();
});

test("when the day comes it has ended on both pages, and both are told", async ({ openBrowser }) => {
  const { employee, customer, collaboration, administrator } = await anActiveCollaboration();
  const karin = await openBrowser(administrator);
  await karin.goto(`${requestPage(collaboration)}/end`);
  await karin.getByRole("radio", { name: "En viss dag" }).check();
  await karin.getByLabel("Avslutat från och med").fill(tomorrow);
  await karin.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(state(karin, `Aktivt, avslutas den ${tomorrow}`)).toBeVisible();

  await at(daysFrom(new Date(), 2), endPlannedCollaborations);

  await karin.goto("/my");
  await expect(state(karin, "Avslutat")).toBeVisible();
  await letterTo(administrator.email, "är avslutat");
  expect((await letterTo(employee.email, "är avslutat")).text).toContain("är nu avslutat, som planerat");
  const anna = await openBrowser(employee);
  await anna.goto(servicePage(customer));
  await expect(anna.getByRole("link", { name: "Aktivera igen" })).toBeVisible();
});

test("a colleague without full rights sees the planned end and cannot change it", async ({ page }) => {
  const { employee, customer, collaboration, administrator } = await anActiveCollaboration();
  await signIn(page, administrator);
  await page.goto(`${requestPage(collaboration)}/end`);
  await page.getByRole("radio", { name: "En viss dag" }).check();
  await page.getByLabel("Avslutat från och med").fill(tomorrow);
  await page.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(state(page, `Aktivt, avslutas den ${tomorrow}`)).toBeVisible();

  await signIn(page, await aColleagueOf(employee, "all-customers"));
  await page.goto(`${servicePage(customer)}/end`);

  await expect(page).toHaveURL(servicePage(customer));
  await expect(notice(page, `Samarbetet är avslutat från och med den ${inWords}`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Ångra avslutet" })).toHaveCount(0);
  const form = { side: "office", collaborationId: collaboration.id, back: "/" };
  expect((await page.request.post("/api/endings/undo", { form, headers: fromOurPage })).status()).toBe(404);
  expect(await standingOf(collaboration)).toMatchObject({ endsOn: tomorrow });
});
