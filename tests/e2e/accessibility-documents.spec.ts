import { sendInvoice } from "#lib/exchange/send/send.ts";
import { brokenInvoice, fileOf, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { anInvoice } from "#tests/support/pages/documents.ts";
import { test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

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
    { name: "everything", path: `${my}/everything` },
    { name: "letters", path: `${my}/letters?notice=saved` },
  ]);
});
