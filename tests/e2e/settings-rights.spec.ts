import type { Page } from "@playwright/test";
import { changeRights } from "#lib/offices/change-rights.ts";
import { aColleagueOf, anEmployee, aTemplateOf } from "#tests/support/cast/cast.ts";
import { officeRow } from "#tests/support/cast/office.ts";
import { fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { name });

test("without the right there is no button, and the address behind it leads nowhere", async ({ page }) => {
  const anna = await anEmployee();
  const jonas = await aColleagueOf(anna, "own-customers", "Jonas Berg");
  const templateId = await aTemplateOf(anna, "VAT");
  await signIn(page, jonas);

  await page.goto("/settings/tasks");
  await expect(page.getByRole("row", { name: "Moms" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await page.goto(`/settings/employees/${anna.employeeId}`);
  await expect(heading(page, "Anna Lind")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);

  const own = `/settings/employees/${anna.employeeId}`;
  for (const path of [
    "/settings/employees/new",
    `${own}/disable`,
    `${own}/hand-over`,
    "/settings/office",
    "/settings/history",
    "/settings/tasks/new",
    `/settings/tasks/${templateId}`,
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
  for (const path of ["/settings/tasks/retire", "/settings/tasks/restore"])
    expect((await page.request.post(path, { form: { templateId }, headers: fromOurPage })).status(), path).toBe(404);
  expect((await page.request.post("/office", { form: { officeId: (await anEmployee()).officeId }, headers: fromOurPage })).status()).toBe(
    404,
  );
});

test("another office's administrator finds what she would find where there is nothing", async ({ page }) => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const own = `/settings/employees/${erik.employeeId}`;
  await signIn(page, await anEmployee("Sara Nilsson"));

  for (const path of [own, `${own}/disable`, `${own}/hand-over`, `/settings/tasks/${await aTemplateOf(anna, "VAT")}`, "/settings/tasks/1"])
    expect((await page.request.get(path)).status(), path).toBe(404);
});

test("a right that was lost while a form was open saves nothing, and the answer is a whole page", async ({ page }) => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "administrator", "Erik Sund");
  await signIn(page, erik);
  await page.goto("/settings/office");
  await changeRights(anna, erik.employeeId, "full");

  await page.getByLabel("Namn", { exact: true }).fill("Sund Redovisning AB");
  await page.getByRole("button", { name: "Spara" }).click();

  const told = page.getByText("Bara byråns administratörer kan göra det här. Be någon av dem.").or(heading(page, "Sidan finns inte"));
  await expect(told).toBeVisible();
  expect(await officeRow(anna)).toMatchObject({ name: "Lind & Sund Redovisning AB" });
});
