import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aRequest, aSituation } from "#tests/support/cast/requests.ts";
import { activateButton, notice, recipient, servicePage, state } from "#tests/support/pages/office.ts";
import { approveButton, requestPage, tick } from "#tests/support/pages/portal.ts";
import { ownLine } from "#tests/support/pages/preview.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { collaborationsOf, standingOf } from "#tests/support/readback/history.ts";

test("two tabs that activate at once make one request, and the later is shown the earlier's", async ({ page, context }) => {
  const { employee, customer } = await aSituation();
  await signIn(page, employee);
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await tab.goto(`${servicePage(customer)}/activate`);
    await recipient(tab, "Byrån").check();
  }
  // Something else in it: the same form sent anew after the answer would be taken for the same press.
  await ownLine(tabs[1]!).fill("Välkommen!");

  await Promise.all(tabs.map((tab) => activateButton(tab).click()));
  for (const tab of tabs) await expect(state(tab, "Väntar på svar")).toBeVisible();

  const spoken = await Promise.all(tabs.map((tab) => tab.getByRole("main").getByRole("status").allTextContents()));
  const told = spoken.flat().filter(Boolean).sort();
  expect(told[0]).toContain("Du har nu aktiverat samarbetet och tjänsten för kunden");
  expect(told[1]).toContain("Förfrågan är redan skickad");
  expect(told[1]).toContain("Anna Lind har skickat förfrågan. Ingen ny har skickats.");
  expect(await collaborationsOf(customer)).toHaveLength(1);
});

for (const scenario of ["existing-customer", "new-administrator"] as const) {
  test(`an approval that comes after the office withdrew is not kept, and says why (${scenario})`, async ({ page }) => {
    const { collaboration, employee, administrator } = await aRequest(scenario);
    await signIn(page, administrator);
    await page.goto(requestPage(collaboration));
    await tick(page).check();

    await withdrawCollaboration(employee, collaboration.id);
    await approveButton(page).click();

    await expect(notice(page, "Förfrågan är redan besvarad eller gäller inte längre")).toContainText("Ditt svar har inte sparats.");
    await expect(state(page, "Återkallad")).toBeVisible();
    expect((await standingOf(collaboration)).status).toBe("withdrawn");
  });
}
