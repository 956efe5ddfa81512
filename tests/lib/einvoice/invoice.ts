import { fileOf } from "./examples.ts";

const base = fileOf("base");

/** The base example with one thing changed. */
export function invoice(find: string | RegExp = "", put: string | ((found: string) => string) = ""): Uint8Array {
  const changed = base.replace(find, (found) => (typeof put === "string" ? put : put(found)));
  if (find !== "" && changed === base) throw new Error(`${find} is not in the invoice`);
  return Buffer.from(changed);
}

/** With so many copies of its lines, and nothing else changed: its sums are wrong. */
export const invoiceOfLines = (count: number): Uint8Array =>
  invoice(/<cac:InvoiceLine>.*?<\/cac:InvoiceLine>\s*(<cac:InvoiceLine>.*<\/cac:InvoiceLine>)?/s, (lines) => {
    const [line = ""] = /<cac:InvoiceLine>.*?<\/cac:InvoiceLine>/s.exec(lines) ?? [];
    return Array.from({ length: count }, (_, at) => line.replace(/<cbc:ID>[^<]*/, `<cbc:ID>${at + 1}`)).join("\n");
  });

/** With an attachment; `content` as bytes, or as it stands in the file. */
export const withAttachment = (content: Uint8Array | string, { mimeCode = "application/pdf", filename = "a.pdf" } = {}): Uint8Array =>
  withReference(
    `<cbc:EmbeddedDocumentBinaryObject mimeCode="${mimeCode}" filename="${filename}">${
      typeof content === "string" ? content : Buffer.from(content).toString("base64")
    }</cbc:EmbeddedDocumentBinaryObject>`,
  );

export const withLink = (uri: string): Uint8Array =>
  withReference(`<cac:ExternalReference><cbc:URI>${uri}</cbc:URI></cac:ExternalReference>`);

const withReference = (attachment: string): Uint8Array =>
  invoice(
    "<cac:AccountingSupplierParty>",
    (party) =>
      `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>${attachment}</cac:Attachment></cac:AdditionalDocumentReference>${party}`,
  );
