import { replyTo } from "#lib/exchange/other/reply.ts";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";
import { aDocumentBy } from "#tests/support/cast/other-documents.ts";
import { test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

test("everybody can use the pages of a document between company and office", async ({ openBrowser, javaScriptEnabled }) => {
  test.setTimeout(150_000);
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { documentId } = await aReceivedInvoice(ek, berg);
  const toAnswer = await aDocumentBy(berg.atOffice, { asks: "answer" });
  const toRead = await aDocumentBy(berg.head, { title: "Kvitto", asks: "read", aboutId: documentId });
  await replyTo(berg.atOffice, { documentId: toRead, reply: "Vad gäller det?" });
  const my = `/my/${berg.companyId}/documents`;

  await visitEach(await openBrowser(berg.head), javaScriptEnabled, [
    { name: "send", path: `${my}/new/document?about=${documentId}` },
    { name: "sent wrongly", path: `${my}/new/document?problem=no-file` },
    { name: "asked for an answer", path: `${my}/${toAnswer}` },
    { name: "asking", path: `${my}/${toRead}?notice=sent` },
    { name: "an invoice with a document about it", path: `${my}/${documentId}` },
    { name: "report", path: `${my}/${toAnswer}/report` },
  ]);
  await visitEach(await openBrowser(berg.employee), javaScriptEnabled, [
    { name: "the office sends", path: `/customers/${berg.customer.id}/documents/new/document` },
    { name: "the office is asked", path: `/documents/${toRead}` },
    { name: "the office asks", path: `/documents/${toAnswer}?problem=reminded-recently` },
    { name: "the list", path: "/documents?view=all" },
  ]);
});
