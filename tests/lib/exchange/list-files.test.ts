import { eq, inArray } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { documentEvents, documents } from "#db/schema/index.ts";
import { downloadDocuments } from "#lib/exchange/chosen/bundle.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { exportDocuments } from "#lib/exchange/views/export.ts";
import { everyDocument } from "#lib/exchange/views/filter.ts";
import { fileFormats } from "#lib/files/file.ts";
import { bytesPerDownload } from "#lib/standing/limits.ts";
import { aMailbox, aSentInvoice, brokenInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { manyOf } from "#tests/support/cast/many-documents.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const linesOf = (bytes: Uint8Array) => Buffer.from(bytes).toString().trim().split("\r\n");

test("all that the filter shows stands in a file, with days and amounts as a spreadsheet reads them, and the export in the history", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await aSentInvoice(berg, ek, { number: "2041", issued: "2026-11-20", due: "2026-12-20" });
  await sendInvoice(berg.head, brokenInvoice(berg, ek));

  const { name, content } = await exportDocuments(berg.employee, { ...everyDocument, state: "delivered" }, "csv", "sv");

  const [headings, row, ...others] = linesOf(content);
  expect(name).toMatch(/^dokument-\d{4}-\d\d-\d\d\.csv$/);
  expect(headings).toContain("Kund;Riktning;Slag;Nummer;Motpart");
  expect(row).toMatch(/^Bergs Bygg AB;Skickad;Faktura;2041;Eks Kakel AB;\d{6}-\d{4};2026-11-20;2026-12-20;13037,50;SEK;10017;Levererad;;;/);
  expect(others).toEqual([]);
  expect(await historyOf({ id: berg.employee.officeId })).toContain("documents exported");
});

test.each(fileFormats)(
  "more documents than are in memory at once stand in the file (%s), and a company's names no customer",
  async (format) => {
    const berg = await aMailbox();
    await manyOf(berg, 1100);

    const { content } = await exportDocuments(berg.head, everyDocument, format, "en");

    if (format === "csv") expect([linesOf(content).length, linesOf(content)[0]]).toEqual([1101, expect.not.stringContaining("Customer")]);
    else expect(strFromU8(unzipSync(content)["xl/worksheets/sheet1.xml"]!)).toContain('<row r="1101">');
  },
);

test("the chosen files come as they were sent, with an index, and that the office has read them is told", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const file = invoiceFile(berg, ek, { number: "../20 41" });
  const { documentId } = await sendInvoice(berg.head, file);
  const stopped = brokenInvoice(berg, ek);
  const { documentId: stoppedId } = await sendInvoice(berg.head, stopped);
  const ids = [documentId!, stoppedId!];

  const { content } = await downloadDocuments(berg.atOffice, ids, "sv");

  const files = unzipSync(content!);
  const [first = "", second = ""] = Object.keys(files);
  expect(Object.keys(files)).toEqual([expect.stringMatching(/^01-\d+\.xml$/), "02-2041.xml", "index.csv"]);
  expect([Buffer.from(files[second]!).equals(file.bytes), Buffer.from(files[first]!).equals(stopped.bytes)]).toEqual([true, true]);
  expect(linesOf(files["index.csv"]!)[2]).toMatch(/^02-2041\.xml;Bergs Bygg AB;Skickad;/);
  const read = () => superuser.select().from(documentEvents).where(eq(documentEvents.event, "read"));
  const readOf = (await read()).filter(({ chain }) => ids.includes(chain));
  expect(readOf.map(({ byOfficeName }) => byOfficeName)).toEqual([berg.employee.officeName, berg.employee.officeName]);
});

test("too much at once is refused, and so is nothing", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const ids = [await aSentInvoice(berg, ek), await aSentInvoice(berg, ek)];
  expect(await downloadDocuments(berg.head, [], "sv")).toEqual({ refusal: "nothing-chosen" });
  await superuser.execute("alter table documents disable trigger written_once");
  await superuser.update(documents).set({ size: bytesPerDownload }).where(inArray(documents.id, ids));
  await superuser.execute("alter table documents enable trigger written_once");

  expect(await downloadDocuments(berg.head, ids, "sv")).toEqual({ refusal: "too-large" });
});
