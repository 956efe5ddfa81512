import { and, eq } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aMailbox, brokenInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { anInvoice, saved } from "#tests/support/pages/documents.ts";
import { fact, notice } from "#tests/support/pages/office.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("what was stopped says each error, its place and its rule, and gives them as a file", async ({ openBrowser }) => {
  const [nordkap, berg] = [await aMailbox("Nordkap Redskap HB"), await aMailbox("Bergs Bygg AB")];
  const { documentId } = await sendInvoice(nordkap.head, brokenInvoice(nordkap, berg));
  const page = await openBrowser(nordkap.head);

  await page.goto(`/my/${nordkap.companyId}/documents/${documentId}`);

  await expect(notice(page, "Stoppad: 1 fel. Inget har skickats.")).toContainText("kan användas på nytt");
  await expect(page.getByRole("heading", { name: /^Beloppet att betala stämmer inte/ })).toBeVisible();
  await expect(fact(page, "Regel")).toHaveText("BR-CO-16");
  const report = await saved(page, "Hämta rapporten");
  expect(report.name).toBe("fel.txt");
  expect(report.bytes.toString()).toContain("BR-CO-16");
});

test("what was stopped because of its number is sent all the same by a button, and the receiver is told", async ({ openBrowser }) => {
  const { nordkap, berg, sentId } = await anInvoice();
  const other = invoiceFile(nordkap, berg, { number: "20418", buyerReference: "Någon annan" });
  const { documentId } = await sendInvoice(nordkap.head, other);
  const [page, anna] = [await openBrowser(nordkap.head), await openBrowser(berg.employee)];
  await page.goto(`/my/${nordkap.companyId}/documents/${documentId}`);
  await expect(notice(page, "Stoppad: numret 20418 har redan använts.").getByRole("link")).toHaveAttribute(
    "href",
    new RegExp(`${sentId}$`),
  );

  await page.getByRole("button", { name: "Skicka fakturan ändå" }).click();

  await expect(notice(page, "Numret 20418 har skickats tidigare")).toBeVisible();
  await expect(fact(page, "Leverans")).toContainText("Levererad");
  const [second] = await superuser
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.companyId, berg.companyId), eq(documents.notices, ["duplicate"])));
  await anna.goto(`/documents/${second!.id}`);
  await expect(notice(anna, "Numret 20418 har kommit tidigare").getByRole("link")).toHaveCount(1);
});
