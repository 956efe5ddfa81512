import { expect, test } from "vitest";
import {
  attachmentsPerInvoice,
  attributesPerElement,
  bytesPerAttachment,
  bytesPerFile,
  charactersPerValue,
  elementDepth,
  elementsPerFile,
  linesPerInvoice,
  marksPerFile,
} from "#lib/einvoice/read/limits.ts";
import { readInvoice } from "#lib/einvoice/read/read.ts";
import { fileOf } from "./small.ts";

const answer = (bytes: Uint8Array) => {
  const read = readInvoice(bytes);
  if (!("refusal" in read)) return "read";
  return "limit" in read.refusal ? read.refusal.limit : read.refusal.reason;
};

const nested = (depth: number) => fileOf("<cac:AgentParty>".repeat(depth - 1) + "</cac:AgentParty>".repeat(depth - 1));
const attributes = (count: number) => fileOf(`<cbc:ID ${Array.from({ length: count }, (_, at) => `a${at}="1"`).join(" ")}/>`);
const marked = (marks: number) => Buffer.concat([fileOf(), Buffer.alloc(marks - 2, "\n")]);
const filled = (bytes: number) => Buffer.concat([fileOf(), Buffer.alloc(bytes - fileOf().length, " ")]);
const attachment = (bytes: number) =>
  fileOf(`<cbc:EmbeddedDocumentBinaryObject>${Buffer.alloc(bytes).toString("base64")}\n</cbc:EmbeddedDocumentBinaryObject>`);

test.each<[what: string, of: (count: number) => Uint8Array, most: number, answer: string]>([
  ["file", filled, bytesPerFile, "file"],
  ["marks, of which the root has two", marked, marksPerFile, "marks"],
  ["depth", nested, elementDepth, "reject-too-deep"],
  ["elements, the root among them", (count) => fileOf("<cbc:Note/>".repeat(count - 1)), elementsPerFile, "elements"],
  ["attributes", attributes, attributesPerElement, "attributes"],
  ["lines", (count) => fileOf("<cac:InvoiceLine/>".repeat(count)), linesPerInvoice, "lines"],
  ["attachments", (count) => fileOf("<cbc:EmbeddedDocumentBinaryObject/>".repeat(count)), attachmentsPerInvoice, "attachments"],
  ["attachment", attachment, bytesPerAttachment, "attachment"],
  ["value", (count) => fileOf(`<cbc:Note>${"x".repeat(count)}</cbc:Note>`), charactersPerValue, "value"],
])("%s: as many as the limit says, and not one more", (_what, of, most, refused) => {
  expect(answer(of(most))).toBe("read");
  expect(answer(of(most + 1))).toBe(refused);
});
