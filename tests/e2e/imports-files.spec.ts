import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { fileOf, mediaTypes } from "#lib/files/file.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const file = (text: string, name = "kunder.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });

async function send(page: Page, sent: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto("/customers/import");
  await page.getByLabel("Fil med kunder").setInputFiles(sent);
  await page.getByRole("button", { name: "Läs in filen" }).click();
}

test("a file that is none or too large says what it is and what to do", async ({ page }) => {
  test.slow();
  await signIn(page, await anEmployee());

  await send(page, file("%PDF-1.7", "kunder.csv"));
  await expect(page.getByRole("alert").filter({ hasText: "Filen är en PDF" })).toBeVisible();
  await expect(page).toHaveTitle("Fel: Importera kunder");
  await send(page, file("Namn\r\nA\r\nB"));
  await expect(page.getByRole("alert").filter({ hasText: "Filen saknar kolumnen Organisationsnummer" })).toBeVisible();
  await send(page, file('Namn;Orgnr\r\nA;1\r\n"B;2\r\n'));
  await expect(page.getByRole("alert").filter({ hasText: "Ett citattecken på rad 3 avslutas aldrig" })).toBeVisible();
  await send(page, file("a".repeat(6 * 1024 * 1024)));
  await expect(page.getByRole("alert").filter({ hasText: "högst 5 MB" })).toBeVisible();
  await page.goto("/customers/import");
  await page.getByRole("button", { name: "Läs in filen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Välj en fil först" })).toBeVisible();
});

test("the template and an export are files that a spreadsheet opens", async ({ page }) => {
  const anna = await anEmployee();
  await aCustomerOf(anna, { name: "Ågrens Bageri AB" });
  await aCustomerOf(anna, { name: "Björk Bygg AB" });
  await signIn(page, anna);

  await page.goto("/customers/import");
  const template = page.waitForEvent("download");
  await page.getByRole("link", { name: "Mall som CSV" }).click();
  expect((await template).suggestedFilename()).toBe("kundmall.csv");
  expect(await readFile(await (await template).path(), "utf8")).toContain("\uFEFFKundnummer;Namn;Kortnamn;Organisationsnummer");

  const exported = await page.request.post("/customers/export", { form: { format: "csv", query: "?search=bageri" }, headers: fromOurPage });
  expect(exported.headers()["content-disposition"]).toMatch(/filename="kunder-\d{4}-\d\d-\d\d\.csv"/);
  expect(await exported.text()).toMatch(/^\uFEFFKundnummer;.*\r\n[^\n]*Ågrens Bageri AB[^\n]*\r\n$/);
});

test("a large workbook is read", async ({ page }) => {
  test.slow();
  await signIn(page, await anEmployee());
  const rows = Array.from({ length: 4_500 }, (_, place) => [
    `Kund ${place} AB`,
    anOrganisationNumber(),
    `Storgatan ${place}`,
    `Ort ${place}`,
  ]);
  const content = await fileOf("xlsx", "Kunder", ["Namn", "Organisationsnummer", "Adress", "Ort"], rows);

  await send(page, { name: "kunder.xlsx", mimeType: mediaTypes.xlsx, buffer: Buffer.from(content) });

  await expect(page.getByRole("button", { name: /^Importera 4.\d{3} kunder$/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("1–100 av")).toBeVisible();
});
