import { expect, test } from "vitest";
import { bytesCheckedAtOnce } from "#lib/einvoice/check-apart.ts";
import { InvoiceModel } from "#lib/einvoice/model/invoice.ts";
import { sample } from "#lib/einvoice/model/sample.ts";
import { readApart, takeApart } from "#lib/einvoice/reading/read-apart.ts";
import { fileIn, readingOf, safeName, withEnding } from "#lib/einvoice/reading/reading.ts";
import { writeInvoice } from "#lib/einvoice/write/write.ts";

type Enclosed = { name: string; mime?: string; content?: string };

const pdf = "%PDF-1.7\n";
const written = (files: Enclosed[], over: object = {}) =>
  Buffer.from(
    writeInvoice(
      InvoiceModel.parse({
        ...sample,
        ...over,
        attachments: files.map(({ name, mime = "application/pdf", content = pdf }, at) => ({
          id: `bilaga ${at}`,
          file: { name, mime, content: Buffer.from(content).toString("base64") },
        })),
      }),
    ),
  );

test.each([
  ["foljesedel-3310.pdf", "foljesedel-3310.pdf"],
  ["Följesedel Å.PDF", "Följesedel Å.PDF"],
  ["../../etc/passwd", "etc passwd.pdf"],
  ["C:\\Windows\\faktura.pdf:ström", "C Windows faktura.pdf ström.pdf"],
  ["faktura.pdf.exe", "faktura.pdf.exe.pdf"],
  ["faktura\u202efdp.exe", "faktura fdp.exe.pdf"],
  [".bashrc", "bashrc.pdf"],
  ['a"; filename="b.exe', "a ; filename= b.exe.pdf"],
  ["faktura.pdf ... ", "faktura.pdf"],
  ["%2e%2e%2fa.pdf", "2e 2e 2fa.pdf"],
])("a file called %j is saved as %j", (name, saved) => {
  expect(fileIn(written([{ name }]), 0)).toMatchObject({ name: saved, type: "application/pdf" });
  expect(readingOf(written([{ name }]), "sv")?.files[0]?.name).toBe(safeName(name));
});

test("what is not what it says it is, is saved as a file of no type", () => {
  const bytes = written([
    { name: "faktura.pdf", content: "<script>alert(1)</script>" },
    { name: "tabell.csv", mime: "text/csv", content: "<html>" },
  ]);

  expect([0, 1].map((place) => fileIn(bytes, place))).toMatchObject([
    { name: "faktura.pdf.bin", type: "application/octet-stream" },
    { name: "tabell.csv.bin", type: "application/octet-stream" },
  ]);
});

test("a file that an invoice does not hold is none", () => {
  const bytes = written([{ name: "a.pdf" }]);

  expect([fileIn(bytes, 1), fileIn(bytes, -1), fileIn(Buffer.from("%PDF"), 0)]).toEqual([undefined, undefined, undefined]);
});

test("a name is never longer than a computer takes, nor without an ending that opens it rightly", () => {
  expect([...safeName("å".repeat(400))]).toHaveLength(100);
  expect(withEnding("faktura.xml", ["xml"])).toBe("faktura.xml");
  expect(withEnding("faktura.html", ["xml"])).toBe("faktura.html.xml");
});

test.each([
  ["SE:BANKGIRO", "5501234", "bankgiro", "550-1234"],
  ["SE:PLUSGIRO", "4123456", "plusgiro", "41\u00a023\u00a045-6"],
  [undefined, "SE3550000000054910000003", "account", "SE35\u00a05000\u00a00000\u00a00549\u00a01000\u00a00003"],
])("an account at %s is read with its kind", (branch, id, way, number) => {
  const bytes = written([], { payment: { ...sample.payment, accounts: [{ id, ...(branch && { branch }) }] } });

  expect(readingOf(bytes, "sv")?.account).toEqual({ way, number });
});

test("a large invoice is read in a process of its own, and says the same", async () => {
  const [line] = sample.lines;
  const lines = Array.from({ length: 1000 }, (_, at) => ({ ...line, id: String(at + 1) }));
  const bytes = written([{ name: "a.pdf" }], { lines });
  expect(bytes.length).toBeGreaterThan(bytesCheckedAtOnce);

  expect(await readApart("anna", bytes, "sv")).toEqual(readingOf(bytes, "sv"));
  expect(await takeApart("anna", bytes, 0)).toMatchObject({ name: "a.pdf", type: "application/pdf" });
});
