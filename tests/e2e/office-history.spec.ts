import { inOffice } from "#db/tenant.ts";
import { isAuditAction } from "#lib/audit/actions.ts";
import { linesPerPage } from "#lib/audit/queries.ts";
import { record } from "#lib/audit/record.ts";
import { tellOfAttempt } from "#lib/auth/refused-attempts.ts";
import { sv } from "#lib/i18n/sv.ts";
import { changeOffice } from "#lib/offices/change.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("the office's administrator reads who changed what, from what to what, and who could not sign in", async ({ page }) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "own-customers", "Erik Sund");
  await changeOffice(anna, { name: "Lind Redovisning AB", replyAddress: "svar@lindsund.example", locale: "en", reminderDays: [7] });
  await changeRights(anna, erik.employeeId, "full");
  await tellOfAttempt({ personId: erik.personId, action: "sign-in blocked", at: new Date().toISOString(), places: "all" });
  await signIn(page, anna);

  await page.goto("/settings/office");
  await page.getByRole("link", { name: "Historik" }).click();

  const line = (title: string) => page.getByRole("main").getByRole("listitem").filter({ hasText: title });
  await expect(line("Anna Lind ändrade byråns inställningar")).toContainText(
    "namn: från Lind & Sund Redovisning AB till Lind Redovisning AB, svarsadress: från h•••@lindsund.example till s•••@lindsund.example, språk: från Svenska till Engelska och dagar för påminnelser: från",
  );
  await expect(line("Anna Lind ändrade behörigheten för Erik Sund")).toContainText("behörighet: från Egna kunder till Full behörighet");
  await expect(line("För många felaktiga koder angavs vid inloggning som Erik Sund")).toBeVisible();
});

test("every kind of line has its words, and a long history its pages", async ({ page }) => {
  const anna = await anEmployee("Anna Lind");
  const kinds = Object.keys(sv.audit.titles).filter(isAuditAction);
  const facts = { name: "Erik", service: "digital-invoices", task: "Moms", file: "kunder.csv", provider: "Entra", day: "2026-11-22" };
  await inOffice(anna, async (tx) => {
    for (const action of [...kinds, ...kinds])
      await record(tx, { chain: anna.officeId, officeId: anna.officeId }, { actor: anna, action, details: facts });
  });
  await signIn(page, anna);

  await page.goto("/settings/history");
  const lines = page.getByRole("main").locator(".timeline li");
  await expect(lines).toHaveCount(linesPerPage);
  const newest = await lines.locator("b").allTextContents();
  await page.getByRole("link", { name: "Äldre händelser" }).click();
  await expect(page.getByRole("link", { name: "Nyare händelser" })).toBeVisible();

  const words = [...newest, ...(await lines.locator("b").allTextContents())];
  expect(words.length).toBeGreaterThan(kinds.length);
  expect(kinds.filter((kind) => words.includes(kind))).toEqual([]);
  expect(words.filter((title) => /[{}]/.test(title))).toEqual([]);
});
