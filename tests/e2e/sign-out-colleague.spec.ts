import { inviteEmployee } from "#lib/offices/invite.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("an administrator signs a colleague out of the office in every browser: her next click there leads to the sign-in page, and a letter says who did it", async ({
  page,
  openBrowser,
}) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const [atWork, atHome] = [await openBrowser(erik), await openBrowser(erik)];
  await atWork.goto("/customers");
  await signIn(page, anna);

  await page.goto("/settings/employees");
  await page.getByRole("link", { name: "Erik Sund" }).click();
  await page.getByRole("button", { name: "Logga ut från byrån" }).click();

  await expect(notice(page, "Erik Sund är utloggad från byrån")).toBeVisible();
  await atWork.getByRole("link", { name: "Inställningar" }).click();
  await atHome.goto("/customers");
  for (const browser of [atWork, atHome]) await expect(browser).toHaveURL(/\/sign-in\?to=/);
  await atHome.goto("/my/data");
  await expect(atHome.getByRole("heading", { name: "Mina uppgifter" })).toBeVisible();
  expect((await letterTo(erik.email, "Du är utloggad från byrån")).text).toContain("Anna Lind");
});

test("there is no such button for whoever has not accepted yet, for oneself, and for who does not run the office", async ({
  page,
  openBrowser,
}) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const button = (browser: typeof page) => browser.getByRole("button", { name: "Logga ut från byrån" });
  const { employeeId: invited } = await inviteEmployee(anna, { ...aPerson("Maria Ek"), rights: "full" });
  await signIn(page, anna);
  for (const employeeId of [invited, anna.employeeId]) {
    await page.goto(`/settings/employees/${employeeId}`);
    await expect(page.getByRole("button", { name: "Spara behörigheten" })).toBeVisible();
    await expect(button(page)).toHaveCount(0);
  }

  const eriks = await openBrowser(erik);
  await eriks.goto(`/settings/employees/${anna.employeeId}`);
  await expect(eriks.getByRole("heading", { name: "Anna Lind" })).toBeVisible();
  await expect(button(eriks)).toHaveCount(0);
});
