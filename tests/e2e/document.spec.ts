import { anInvoice, saved } from "#tests/support/pages/documents.ts";
import { fact, notice } from "#tests/support/pages/office.ts";
import { expect, test } from "#tests/support/pages/test.ts";

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
    await page.getByLabel("Fil", { exact: true }).setInputFiles({ name: "f.xml", mimeType: "application/xml", buffer: bytes });
    await page.getByRole("button", { name: "Kontrollera filen" }).click();
    await expect(notice(page, "Det här är en fil som har utväxlats")).toContainText("Faktura 20418 från Nordkap Redskap HB kom den");
    await page
      .getByLabel("Fil", { exact: true })
      .setInputFiles({ name: "f.xml", mimeType: "application/xml", buffer: Buffer.concat([bytes, Buffer.from(" ")]) });
    await page.getByRole("button", { name: "Kontrollera filen" }).click();
    await expect(notice(page, "Det här är ingen fil som har utväxlats")).toBeVisible();
    await page.getByRole("button", { name: "Kontrollera filen" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Det finns ett problem" })).toContainText("Välj en fil.");
  }
});
