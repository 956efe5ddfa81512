import { expect, test } from "vitest";
import { readInvoice } from "#lib/einvoice/read/read.ts";
import { pathOf } from "#lib/einvoice/xml/element.ts";
import { all, first, trimmed } from "#lib/einvoice/xml/select.ts";
import { fileOf } from "./small.ts";

const reasonOf = (bytes: Uint8Array) => {
  const read = readInvoice(bytes);
  return "refusal" in read ? [read.refusal.reason, "limit" in read.refusal ? read.refusal.limit : read.refusal.found] : ["read"];
};

const rootOf = (bytes: Uint8Array) => {
  const read = readInvoice(bytes);
  if ("refusal" in read) throw new Error(read.refusal.reason);
  return read.document.root;
};

test("reads elements by UBL's names whatever their prefixes, with text, attributes and places", () => {
  const root = rootOf(
    fileOf(`
<b:ID xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" schemeID="0007">A<!-- one -->-<![CDATA[<1>]]>&amp;</b:ID>
<cac:TaxTotal/><cac:TaxTotal><cbc:TaxAmount>1</cbc:TaxAmount></cac:TaxTotal>
<other xmlns="urn:other" xmlns:o="urn:other" o:a="1" __proto__="2" constructor="3"/>`),
  );

  expect(first(root, "ID")).toMatchObject({ space: "basic", text: "A-<1>&", attributes: { schemeID: "0007" }, line: 2, column: 101 });
  expect(all(root, "TaxTotal/TaxAmount").map(pathOf)).toEqual(["/Invoice/TaxTotal[2]/TaxAmount"]);
  const other = root.children.at(-1);
  expect(other).toMatchObject({ name: "{urn:other}other", space: "foreign" });
  expect(Object.entries(other?.attributes ?? {})).toEqual([
    ["{urn:other}a", "1"],
    ["__proto__", "2"],
    ["constructor", "3"],
  ]);
  expect(trimmed(first(root, "Nothing"))).toBe("");
});

test("an element of the file's own namespace that is not its root is none of UBL's", () => {
  expect(rootOf(fileOf("<ID>1</ID>")).children[0]).toMatchObject({ name: expect.stringContaining("}ID"), space: "foreign" });
});

const declared = (declaration: string) => fileOf("", { head: `<?xml ${declaration}?>` });
const latin1 = (text: string) => Buffer.from(text, "latin1");
const withNote = (note: string) => fileOf(`<cbc:Note>${note}</cbc:Note>`);

test.each<[what: string, bytes: Uint8Array, reason: string, found?: string]>([
  ["UTF-8", declared('version="1.0" encoding="utf-8"'), "read"],
  ["a byte order mark", Buffer.concat([Buffer.from("\uFEFF"), fileOf()]), "read"],
  ["two of them", Buffer.concat([Buffer.from("\uFEFF\uFEFF"), fileOf()]), "reject-malformed"],
  ["Latin-1 that says so", declared('version="1.0" encoding="ISO-8859-1"'), "reject-encoding", "ISO-8859-1"],
  ["Latin-1 that does not", latin1(Buffer.from(withNote("\u00c5r")).toString()), "reject-encoding"],
  ["ASCII that is none", fileOf("\u00c5", { head: '<?xml version="1.0" encoding="US-ASCII"?>' }), "reject-encoding", "US-ASCII"],
  ["UTF-16", Buffer.from(`\uFEFF${Buffer.from(fileOf()).toString()}`, "utf16le"), "reject-encoding", "UTF-16"],
  ["UTF-16 without a mark", Buffer.from(Buffer.from(fileOf()).toString(), "utf16le"), "reject-encoding", "UTF-16"],
  ["XML 1.1", declared('version="1.1"'), "reject-malformed", "XML 1.1"],
  ["nothing", new Uint8Array(), "reject-not-xml"],
  ["blanks", Buffer.from(" \n"), "reject-not-xml"],
  ["JSON", Buffer.from("{}"), "reject-not-xml"],
  ["a PDF", Buffer.from("%PDF-1.7 <a/>"), "reject-not-xml", "PDF"],
  ["an archive", Buffer.from("PK\u0003\u0004 <a/>"), "reject-not-xml", "ZIP"],
  ["a document type", fileOf("", { head: "<!DOCTYPE Invoice>" }), "reject-doctype"],
  ["an entity of its own", fileOf("&a;", { head: '<!DOCTYPE Invoice [<!ENTITY a "b">]>' }), "reject-doctype"],
  ["an entity that nobody declared", fileOf("&a;"), "reject-malformed"],
  ["a control character", withNote("\u0001"), "reject-malformed"],
  ["a reference to NUL", withNote("&#0;"), "reject-malformed"],
  ["an open end", Buffer.from(fileOf()).subarray(0, -3), "reject-malformed"],
  ["more after the end", fileOf("", { tail: "<a/>" }), "reject-malformed"],
  ["another namespace", fileOf("", { space: "urn:x" }), "reject-not-invoice", "{urn:x}Invoice"],
  ["an order", fileOf("", { root: "Order" }), "reject-not-invoice", "{urn:oasis:names:specification:ubl:schema:xsd:Order-2}Order"],
  ["Svefaktura", fileOf("", { space: "urn:sfti:documents:BasicInvoice:1:0" }), "reject-format", "Svefaktura"],
  [
    "CII",
    fileOf("", { root: "CrossIndustryInvoice", space: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" }),
    "reject-format",
    "UN/CEFACT CII",
  ],
])("%s", (_what, bytes, reason, found = "") => {
  expect(reasonOf(bytes)).toEqual(reason === "read" ? ["read"] : [reason, found]);
});
