import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { sendFiles } from "#lib/exchange/upload/send-files.ts";
import { listSent } from "#lib/exchange/upload/sent.ts";
import { unpack } from "#lib/exchange/upload/unpack.ts";
import { aMailbox, brokenInvoice, fileOf, invoiceFile } from "#tests/support/cast/mailboxes.ts";

const zipOf = (files: Record<string, Uint8Array>, name = "fakturor.zip") => ({ name, bytes: new Uint8Array(zipSync(files)) });
const text = strToU8("Hej");

test("every invoice of several files and of a zip is sent for itself, and what else is in the zip is said", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const [one, two, three] = ["31", "32", "33"].map((number) => invoiceFile(berg, ek, { number }));
  const zip = zipOf({
    "2026/två.xml": two!.bytes,
    "2026/trasig.xml": brokenInvoice(berg, ek).bytes,
    "2026/två.docx": text,
    "__MACOSX/._två.xml": text,
  });

  const { fates } = await sendFiles(berg.head, [one!, zip, fileOf(Buffer.from(three!.bytes).toString(), "tre.XML"), one!]);

  const ids = fates!.flatMap((fate) => ("documentId" in fate ? [fate.documentId] : []));
  const sent = await listSent(berg.head, ids);
  expect(sent.map(({ number, fileName, stoppedBecause }) => [fileName, stoppedBecause ?? number])).toEqual([
    ["faktura.xml", "31"],
    ["två.xml", "32"],
    ["trasig.xml", "rules"],
    ["tre.XML", "33"],
    ["faktura.xml", "31"],
  ]);
  expect(fates?.map((fate) => ("documentId" in fate ? fate.isRepeat : fate))).toEqual([
    ...[false, false, false, false, true],
    { name: "två.docx", why: "not-kind" },
  ]);
});

test("without a file, or with too many invoices, nothing is sent", async () => {
  const { head } = await aMailbox();
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, place) => [`${place}.xml`, text]));

  expect(await sendFiles(head, [])).toEqual({ refusal: "no-file" });
  expect(await sendFiles(head, [zipOf({ "mapp/": new Uint8Array() })])).toEqual({ refusal: "no-file" });
  expect(await sendFiles(head, [zipOf(many)])).toEqual({ refusal: "too-many" });
});

test("a zip that grows without end, is broken, or is a document of a program, is said and harms nobody", async () => {
  const swelling = zipOf({ "bomb.xml": new Uint8Array(80 * 1024 * 1024), "liten.xml": text });
  const whole = zipOf({ "a.xml": strToU8("x".repeat(5000)) }, "hel.zip");
  const cut = { name: "kapad.zip", bytes: whole.bytes.slice(0, whole.bytes.length - 30) };
  const workbook = zipOf({ "[Content_Types].xml": text, "xl/workbook.xml": text }, "bok.docx");

  const { files, left } = await unpack([swelling, cut, workbook, { name: "stor.xml", bytes: new Uint8Array(11 * 1024 * 1024) }]);

  expect(files.map(({ name }) => name)).toEqual(["liten.xml"]);
  expect(left).toEqual([
    { name: "kapad.zip", why: "broken-zip" },
    { name: "bok.docx", why: "other-zip" },
    { name: "stor.xml", why: "too-large" },
    { name: "bomb.xml", why: "too-large" },
  ]);
});
