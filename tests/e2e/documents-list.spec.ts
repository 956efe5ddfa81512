import { and, eq } from "drizzle-orm";
import { companyUsers, documents } from "#db/schema/index.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, aMailboxOf, aSentInvoice, brokenInvoice } from "#tests/support/cast/mailboxes.ts";
import { answered, manyOf } from "#tests/support/cast/many-documents.ts";
import { notice } from "#tests/support/pages/office.ts";
import { fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("an office finds over all its customers what needs attention, marks it as handled, and takes that back", async ({ page }) => {
  const anna = await anEmployee();
  const [berg, ek] = [await aMailboxOf(anna, "Bergs Bygg AB"), await aMailboxOf(anna, "Eks Kakel AB")];
  await answered(await aSentInvoice(berg, ek, { number: "2041" }), "RE");
  await sendInvoice(ek.head, brokenInvoice(ek, berg));
  const rows = page.getByRole("table").locator("tbody tr");
  await signIn(page, anna);

  await page.goto("/customers");
  await page.getByRole("link", { name: "Fakturor & dokument" }).click();
  await expect(page).toHaveURL("/documents");
  await expect(page.getByRole("link", { name: "Att åtgärda 2" })).toHaveAttribute("aria-current", "page");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "Eks Kakel AB" }).first()).toContainText("Stoppad1 fel");
  await page.getByRole("button", { name: "Markera som hanterade" }).click();
  await expect(notice(page, "Inget dokument är valt")).toBeVisible();

  await page.getByRole("checkbox", { name: "Markera Faktura 2041 till Eks Kakel AB" }).check();
  await page.getByRole("button", { name: "Markera som hanterade" }).click();
  await expect(notice(page, "1 dokument har markerats som hanterat")).toBeVisible();
  await expect(page.getByRole("link", { name: "Att åtgärda 1" })).toBeVisible();
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(notice(page, "1 dokument är inte längre hanterat")).toBeVisible();
  await expect(rows).toHaveCount(2);
});

test("the list is narrowed down in its address by search and filters, each with a way out", async ({ page }) => {
  const anna = await anEmployee();
  const [berg, ek] = [await aMailboxOf(anna, "Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await aSentInvoice(berg, ek, { number: "2041" });
  await answered(await aSentInvoice(berg, ek, { number: "2042" }), "AP");
  await signIn(page, anna);

  await page.goto("/documents?view=all");
  await page.getByRole("searchbox").fill("13 037,50");
  await page.getByLabel("Svar", { exact: true }).selectOption("Godkänd");
  await page.getByLabel("Kund", { exact: true }).selectOption("Bergs Bygg AB");
  await page.getByRole("button", { name: "Visa resultat" }).click();
  await expect(page).toHaveURL(new RegExp(`/documents\\?view=all&search=13\\+037,50&customer=${berg.customer.id}&answer=AP$`));
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(1);
  await expect(page.getByRole("table").locator("tbody tr")).toContainText("13 037,50 kr");
  await page.getByRole("link", { name: "Ta bort Godkänd" }).click();
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(2);

  await page.getByRole("searchbox").fill("finns inte");
  await page.getByRole("button", { name: "Visa resultat" }).click();
  await expect(page.getByRole("heading", { name: "Inga dokument hittades" })).toBeVisible();
  await page.getByRole("searchbox").fill("19850709-9805");
  await page.getByRole("button", { name: "Visa resultat" }).click();
  await expect(page).toHaveURL(/search=850709-\*{4}/);
});

test("fifty stand on a page, and the rest on the next ones", async ({ page }) => {
  const berg = await aMailbox();
  await manyOf(berg, 60);
  await signIn(page, berg.employee);
  const rows = page.getByRole("table").locator("tbody tr");

  await page.goto(`/customers/${berg.customer.id}/documents`);
  await expect(page.getByRole("link", { name: "Alla 60" })).toHaveAttribute("aria-current", "page");
  await expect(rows).toHaveCount(50);
  await page.getByRole("link", { name: "Visa tidigare" }).click();
  await expect(rows).toHaveCount(10);
  await page.getByRole("link", { name: "Till de senaste" }).click();
  await expect(page).toHaveURL(`/customers/${berg.customer.id}/documents`);
});

test("a company reads its list in its own language, takes files with it and exports it", async ({ page, baseURL }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const id = await aSentInvoice(ek, berg, { number: "318", due: "2027-01-15" });
  const [received] = await superuser.select().from(documents).where(eq(documents.companyId, berg.companyId));
  await signIn(page, berg.head);
  await page.context().addCookies([{ name: "locale", value: "en", url: baseURL ?? "" }]);

  await page.goto("/my");
  await page.getByRole("link", { name: "Documents Invoices that the company has sent and received." }).click();
  const row = page.getByRole("table").locator("tbody tr");
  await expect(row).toContainText("Eks Kakel AB");
  await expect(row).toContainText("SEK 13,037.50");
  await expect(row).toContainText("due 15 Jan 2027");
  await expect(row).toContainText("New");
  await expect(row.getByRole("link")).toHaveAttribute("href", `/my/${berg.companyId}/documents/${received?.id}`);

  const place = `/my/${berg.companyId}/documents`;
  const send = (what: string, form: Record<string, string>) =>
    page.request.post(`/api/documents/${what}`, { form: { place, ...form }, headers: fromOurPage });
  const zip = await send("download", { document: received!.id });
  expect(zip.headers()["content-disposition"]).toMatch(/filename="documents-\d{4}-\d\d-\d\d\.zip"/);
  const file = await send("export", { format: "csv", query: "" });
  expect(await file.text()).toMatch(/^\uFEFFDirection;.*\r\nReceived;Invoice;318;Eks Kakel AB;/);
  expect(await (await send("download", { document: id })).text()).not.toContain("PK");
});

test("a company's user sees the documents, and the way to them, when an administrator has let them", async ({ page }) => {
  const berg = await aMailbox();
  const peter = await aUserOf(berg.head, "user");
  const way = page.getByRole("link", { name: "Dokument", exact: true });
  await signIn(page, peter);

  await page.goto(`/my/${berg.companyId}/users`);
  await expect(way).toHaveCount(0);
  await page.goto(`/my/${berg.companyId}/documents`);
  await expect(page.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
  const place = and(eq(companyUsers.companyId, berg.companyId), eq(companyUsers.personId, peter.personId));
  await superuser.update(companyUsers).set({ documents: "see" }).where(place);
  await page.goto(`/my/${berg.companyId}/users`);
  await way.click();
  await expect(page.getByRole("heading", { name: "Inga dokument ännu" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Skicka", exact: true })).toHaveCount(0);
});

test("whoever does not work on the task reads why, and with full rights how many documents there are", async ({ page }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await aSentInvoice(berg, ek, { number: "2041" });
  const erik = await aColleagueOf(berg.employee, "full");
  await signIn(page, erik);

  await page.goto(`/customers/${berg.customer.id}/documents`);
  await expect(page.getByRole("heading", { name: "Du arbetar inte med uppdraget" })).toBeVisible();
  await expect(page.locator('dt:text-is("Skickade") + dd')).toHaveText("1");
  await expect(page.getByText("2041")).toHaveCount(0);
  await page.goto("/documents?view=all");
  await expect(page.getByRole("heading", { name: "Inga dokument ännu" })).toBeVisible();
});
