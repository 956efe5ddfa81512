import { and, eq } from "drizzle-orm";
import { companyUsers, documents } from "#db/schema/index.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

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
