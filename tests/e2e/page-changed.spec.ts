import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { taskAs } from "#tests/support/cast/situation.ts";
import { notice } from "#tests/support/pages/office.ts";
import { approve, approveButton, requestPage, tick } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("what was changed between reading and approving is shown and named, and nothing is approved before it was read", async ({ page }) => {
  const asked = await aRequest("service-only");
  const maria = await aColleagueOf(asked.employee, "full", "Maria Ek");
  await signIn(page, asked.administrator);
  await page.goto(requestPage(asked.collaboration));
  await tick(page).check();
  await taskAs(asked, { name: "Bokslut 2026", participantIds: [maria.employeeId] });

  await approveButton(page).click();

  const told = notice(page, "Sidan har ändrats sedan du öppnade den");
  await expect(told).toContainText("Ditt svar har inte sparats. Det här är ändrat: uppdraget");
  await expect(page.getByRole("main")).toContainText("Bokslut 2026");
  await expect(page.getByRole("main")).toContainText("Maria Ek");
  await expect(tick(page)).not.toBeChecked();

  await approve(page);
  await expect(page.getByRole("main")).toContainText("Bokslut 2026");
});
