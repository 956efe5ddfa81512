import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { sample } from "#lib/einvoice/model/sample.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aMailbox, aSentInvoice, brokenInvoice, fileOf, invoiceFile, type Mailbox } from "#tests/support/cast/mailboxes.ts";
import { fact, notice } from "#tests/support/pages/office.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const pdf = Buffer.from("%PDF-1.7\n").toString("base64");
const withFile = { attachments: [{ id: "1", file: { name: "../följesedel.pdf", mime: "application/pdf", content: pdf } }] };

async function anInvoice() {
  const [nordkap, berg] = [await aMailbox("Nordkap Redskap HB"), await aMailbox("Bergs Bygg AB")];
  await aSentInvoice(nordkap, berg, { number: "20417" });
  const over = { number: "20418", payment: { ...sample.payment, accounts: [{ id: "58204413", branch: "SE:BANKGIRO" }] }, ...withFile };
  const sentId = await aSentInvoice(nordkap, berg, over);
  return { nordkap, berg, sentId, id: await receivedBy(berg, "20418") };
}

async function receivedBy({ companyId }: Mailbox, number: string) {
  const its = and(eq(documents.companyId, companyId), eq(documents.direction, "in"), eq(documents.number, number));
  const [received] = await superuser.select({ id: documents.id }).from(documents).where(its);
  return received!.id;
}

async function saved(page: Page, link: string) {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("an office and its customer read an invoice as set text, with what is to be looked at first, and its history names them", async ({
  openBrowser,
}) => {
  const { berg, id } = await anInvoice();
  const [anna, karin] = [await openBrowser(berg.employee), await openBrowser(berg.head)];

  await karin.goto(`/my/${berg.companyId}/documents/${id}`);
  await anna.goto(`/documents/${id}`);

  for (const page of [karin, anna]) {
    await expect(page.getByRole("heading", { level: 1, name: "Faktura 20418 från Nordkap Redskap HB" })).toBeVisible();
    await expect(page.getByText(/^13\s037,50\skr, förfaller den /)).toBeVisible();
    await expect(notice(page, "Första fakturan från avsändaren till bankgiro 5820-4413")).toContainText(
      "har skickat 1 faktura hit tidigare",
    );
    await expect(page.getByRole("article").getByRole("heading", { name: "Faktura 20418" })).toBeVisible();
    await expect(fact(page, "Svar")).toHaveText("Inget svar");
  }
  await expect(anna.getByText("Bergs Bygg AB läste fakturan")).toBeVisible();
  await expect(anna.getByText(`${berg.employee.name} på ${berg.employee.officeName} läste fakturan`)).toBeVisible();
  await expect(karin.getByText(`${berg.head.name} läste fakturan`)).toBeVisible();
});

test("it is downloaded as it came, as a copy on paper in both languages, and with the files within it", async ({ openBrowser }) => {
  const { nordkap, berg, sentId, id } = await anInvoice();
  const [anna, karin, nora] = [await openBrowser(berg.employee), await openBrowser(berg.head), await openBrowser(nordkap.head)];
  await nora.goto(`/my/${nordkap.companyId}/documents/${sentId}`);
  const original = await saved(nora, "Faktura i XML");

  for (const [page, path] of [
    [anna, `/documents/${id}`],
    [karin, `/my/${berg.companyId}/documents/${id}`],
  ] as const) {
    await page.goto(path);
    expect(await saved(page, "Faktura i XML")).toEqual(original);
    const copy = await saved(page, "Faktura i PDF");
    expect([copy.name, copy.bytes.subarray(0, 5).toString()]).toEqual(["faktura-20418.pdf", "%PDF-"]);
    expect(await saved(page, "följesedel.pdf")).toEqual({ name: "följesedel.pdf", bytes: Buffer.from("%PDF-1.7\n") });
    const english = await page.request.get(`${path}/pdf?language=en`);
    expect(english.headers()["content-disposition"]).toContain("invoice-20418.pdf");
    const xml = await page.request.get(`${path}/xml`);
    const { etag, "x-content-type-options": sniffing, "content-disposition": disposition } = xml.headers();
    expect([etag, sniffing, disposition?.startsWith("attachment;")]).toEqual([expect.stringMatching(/^"[0-9a-f]{64}"$/), "nosniff", true]);
    expect((await page.request.get(`${path}/xml`, { headers: { "if-none-match": etag ?? "" } })).status()).toBe(304);
  }
});

test("its delivery report says that nothing has changed, and a file is checked against it", async ({ openBrowser }) => {
  const { berg, id } = await anInvoice();
  for (const [page, path] of [
    [await openBrowser(berg.employee), `/documents/${id}`],
    [await openBrowser(berg.head), `/my/${berg.companyId}/documents/${id}`],
  ] as const) {
    await page.goto(path);
    const { bytes } = await saved(page, "Faktura i XML");
    await page.getByRole("link", { name: "Leveransrapport" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Leveransrapport" })).toBeVisible();
    await expect(fact(page, "Kontroll av filen")).toContainText("Oförändrad");
    await expect(fact(page, "Kontroll av historiken")).toContainText("Oförändrad");
    const report = JSON.parse((await saved(page, "Rapporten i JSON")).bytes.toString());
    expect(report).toMatchObject({
      file: { bytes: bytes.length, isUnchanged: true },
      history: { isWhole: true },
      check: { outcome: "accepted" },
    });

    await page.goto(path);
    await page.getByRole("link", { name: "Kontrollera en fil" }).click();
    await page.getByLabel("XML-fil").setInputFiles({ name: "f.xml", mimeType: "application/xml", buffer: bytes });
    await page.getByRole("button", { name: "Kontrollera filen" }).click();
    await expect(notice(page, "Det här är en fil som har utväxlats")).toContainText("Faktura 20418 från Nordkap Redskap HB kom den");
    await page
      .getByLabel("XML-fil")
      .setInputFiles({ name: "f.xml", mimeType: "application/xml", buffer: Buffer.concat([bytes, Buffer.from(" ")]) });
    await page.getByRole("button", { name: "Kontrollera filen" }).click();
    await expect(notice(page, "Det här är ingen fil som har utväxlats")).toBeVisible();
    await page.getByRole("button", { name: "Kontrollera filen" }).click();
    await expect(page.getByRole("alert")).toContainText("Välj en fil.");
  }
});

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

test("everybody can use the pages of a document", async ({ openBrowser, javaScriptEnabled }) => {
  test.setTimeout(150_000);
  const { nordkap, berg, id } = await anInvoice();
  const broken = await sendInvoice(nordkap.head, brokenInvoice(nordkap, berg));
  const none = await sendInvoice(nordkap.head, fileOf("%PDF-1.7"));
  const duplicate = await sendInvoice(nordkap.head, invoiceFile(nordkap, berg, { number: "20418", buyerReference: "Någon annan" }));
  const my = `/my/${nordkap.companyId}/documents`;

  await visitEach(await openBrowser(berg.employee), javaScriptEnabled, [
    { name: "document", path: `/documents/${id}` },
    { name: "report", path: `/documents/${id}/report` },
    { name: "check", path: `/documents/check?sha256=${"a".repeat(64)}` },
    { name: "checked wrongly", path: "/documents/check?problem=no-file" },
  ]);
  await visitEach(await openBrowser(nordkap.head), javaScriptEnabled, [
    { name: "stopped by rules", path: `${my}/${broken.documentId}` },
    { name: "stopped as a file", path: `${my}/${none.documentId}` },
    { name: "stopped by its number", path: `${my}/${duplicate.documentId}?problem=cannotCheck` },
    { name: "report of what was stopped", path: `${my}/${broken.documentId}/report` },
    { name: "check", path: `${my}/check` },
  ]);
});
