import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { withAttachment, withLink } from "../invoice.ts";

const pdf = Buffer.from("%PDF-1.7\n%%EOF");
const ods = "application/vnd.oasis.opendocument.spreadsheet";
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const workbook = (sheet: Uint8Array) => zipSync({ "[Content_Types].xml": Buffer.from("<Types/>"), "xl/workbook.xml": sheet });
const table = zipSync({ mimetype: [Buffer.from(ods), { level: 0 }], "content.xml": Buffer.from("<office/>") });

const warned = (bytes: Uint8Array) => {
  const { outcome, reason, breaches } = checkInvoice(bytes);
  expect(outcome).toBe("valid");
  expect(reason).toBe(breaches.length > 0 ? "accept-warn-attachment" : "accept");
  return breaches.map(({ id }) => id.replace("OWN-ATTACHMENT-", ""));
};

test.each<[what: string, content: Uint8Array, mimeCode: string, filename: string]>([
  ["PDF", pdf, "application/pdf", "Faktura 1.2 (kopia).pdf"],
  ["PNG", Buffer.from("89504e470d0a1a0a00", "hex"), "image/png", "a.PNG"],
  ["JPEG", Buffer.from("ffd8ffe0", "hex"), "image/jpeg", "a.jpeg"],
  ["CSV", Buffer.from("a;b\r\nÅ;2\n"), "text/csv", "tidrapport.csv"],
  ["CSV in Latin-1", Buffer.from("Å;2", "latin1"), "text/csv", "a.csv"],
  ["a workbook", workbook(Buffer.from("<x/>")), xlsx, "a.xlsx"],
  ["a spreadsheet", table, ods, "a.ods"],
  ["no ending", pdf, "application/pdf", "faktura"],
])("%s is what it is called", (_what, content, mimeCode, filename) => {
  expect(warned(withAttachment(content, { mimeCode, filename }))).toEqual([]);
});

test.each<[what: string, content: Uint8Array, mimeCode: string]>([
  ["a page called PDF", Buffer.from("<html><script>"), "application/pdf"],
  ["a program called PDF", Buffer.from("MZ\u0090\u0000"), "application/pdf"],
  ["a PDF as picture", pdf, "image/png"],
  ["a page called CSV", Buffer.from("\n <html>"), "text/csv"],
  ["a program called CSV", Buffer.from("MZ\u0000"), "text/csv"],
  ["any archive as workbook", zipSync({ "a.exe": pdf }), xlsx],
  ["half an archive", workbook(pdf).subarray(0, 60), xlsx],
  ["a workbook as spreadsheet", workbook(pdf), ods],
])("%s is warned of", (_what, content, mimeCode) => {
  const ending = { "application/pdf": "pdf", "image/png": "png", "text/csv": "csv", [xlsx]: "xlsx", [ods]: "ods" }[mimeCode];

  expect(warned(withAttachment(content, { mimeCode, filename: `a.${ending}` }))).toEqual(["KIND"]);
});

test("an archive that grows is warned of, unopened", () => {
  const grows = workbook(new Uint8Array(20_000_000));

  expect(warned(withAttachment(grows, { mimeCode: xlsx, filename: "a.xlsx" }))).toEqual(["UNPACKS"]);
});

test.each(["../a.pdf", "C:\\a.pdf", "a.pdf:b.pdf", "a&#13;&#10;.pdf", "fdp\u202Efdp.pdf", "a\u200B.pdf", ".pdf", "a.exe", "a.pdf.js"])(
  "the name %j is warned of",
  (filename) => {
    expect(warned(withAttachment(pdf, { filename }))).toEqual(["NAME"]);
  },
);

test("a link is warned of where it is a program or a file", () => {
  expect(["https://x.example/a", "HTTP://x.example", "mailto:a@x.example", "a/b.pdf"].flatMap((uri) => warned(withLink(uri)))).toEqual([]);
  expect(["javascript:a()", "java&#10;script:a()", " data:text/html,a", "file:///etc/passwd"].map((uri) => warned(withLink(uri)))).toEqual(
    Array.from({ length: 4 }, () => ["LINK"]),
  );
});
