import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Entry } from "./entries.ts";

/** The files that are too large to be kept are made from this one of their folder. */
const base = "utf8-nodecl.xml";

export const bytesOf = (entry: Entry): Uint8Array => (entry.generate ? generated(entry) : readFileSync(entry.path));

function generated({ path, generate = {} }: Entry): Uint8Array {
  const invoice = readFileSync(join(dirname(path), base), "utf8");
  const { note_chars, comment_chars, attachment_bytes, lines = 1 } = generate;
  const after = (tag: string, added: string) => invoice.replace(`</${tag}>`, (end) => end + added);

  if (note_chars) return Buffer.from(after("cbc:InvoiceTypeCode", `<cbc:Note>${"x".repeat(note_chars)}</cbc:Note>`));
  if (comment_chars) return Buffer.from(after("cbc:InvoiceTypeCode", `<!--${"x".repeat(comment_chars)}-->`));
  if (attachment_bytes) return Buffer.from(invoice.replace("<cac:AccountingSupplierParty>", (party) => attached(attachment_bytes) + party));
  return Buffer.from(invoice.replace(/<cac:InvoiceLine>.*<\/cac:InvoiceLine>/s, (line) => line.repeat(lines)));
}

const attached = (bytes: number) =>
  `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>
<cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">${Buffer.alloc(bytes).toString("base64")}</cbc:EmbeddedDocumentBinaryObject>
</cac:Attachment></cac:AdditionalDocumentReference>`;
