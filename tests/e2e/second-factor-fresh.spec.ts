import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/index.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { officeOf } from "#tests/support/cast/office.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { nextCode, signInWithFactor, typeFactor } from "#tests/support/pages/factor.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { notice, servicePage } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { historyOf, standingOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { name });

test("whoever has one shows it again before she changes what somebody may do, and finds what she had chosen", async ({ page }) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const { token, secret } = await withFactor(anna);
  await signInWithFactor(page, token, 11);

  await page.goto(`/settings/employees/${erik.employeeId}`);
  await page.getByRole("radio", { name: "Egna kunder" }).check();
  await page.getByRole("button", { name: "Spara behörigheten" }).click();
  await expect(heading(page, "Bekräfta att det är du")).toBeVisible();
  await typeFactor(page, nextCode(secret), "Fortsätt");
  await expect(page.getByRole("radio", { name: "Egna kunder" })).toBeChecked();
  await page.getByRole("button", { name: "Spara behörigheten" }).click();
  await expect(notice(page, "Behörigheten för Erik Sund är ändrad")).toBeVisible();
  await expect.poll(() => historyOf(officeOf(anna)), { timeout: 30_000 }).toContain("proof demanded");
});

test("so does whoever changes an invoice recipient", async ({ page }) => {
  const { employee, collaboration, customer } = await anActiveCollaboration();
  const { token, secret } = await withFactor(employee);
  await signInWithFactor(page, token, 11);
  const { invoiceRecipient } = collaboration;

  await page.goto(`${servicePage(customer)}/payer`);
  await page.getByRole("radio", { name: /^Kunden/ }).check();
  await page.getByRole("main").getByRole("button").first().click();
  await expect(heading(page, "Bekräfta att det är du")).toBeVisible();
  expect(await standingOf(collaboration)).toMatchObject({ invoiceRecipient });
  await typeFactor(page, nextCode(secret), "Fortsätt");
  await expect(page.getByRole("radio", { name: /^Kunden/ })).toBeChecked();
});

test("a colleague who has lost her phone is helped by an administrator, is signed out and gets a letter", async ({ page }) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await withFactor(erik);
  await signIn(page, anna);

  await page.goto(`/settings/employees/${erik.employeeId}`);
  await page.getByRole("button", { name: "Nollställ tvåstegsverifieringen" }).click();

  await expect(notice(page, "Tvåstegsverifieringen för Erik Sund är nollställd")).toBeVisible();
  expect(await superuser.$count(sessions, eq(sessions.personId, erik.personId))).toBe(0);
  await letterTo(erik.email, "Din tvåstegsverifiering är nollställd");
});
