import type { Attachment } from "../model/invoice.ts";
import type { Element } from "../xml/element.ts";
import { all, first, trimmed } from "../xml/select.ts";
import { each, type Fields, type Form, here, identifier, put, text, textAt } from "./form.ts";
import type { Kind } from "./lines.ts";

/** What UN/CEFACT's list calls a reference to what is invoiced, and to a project. */
const [objectType, projectType] = ["130", "50"];

const typeOf = (reference: Element) => trimmed(first(reference, "DocumentTypeCode"));
const documents = (invoice: Element, isMeant: (type: string) => boolean) =>
  all(invoice, "AdditionalDocumentReference").filter((reference) => isMeant(typeOf(reference)));

export const object: Form<{ value?: string; scheme?: string }> = {
  read: (invoice) => documents(invoice, (type) => type === objectType).map(identifier("ID").read)[0],
  write: (value, invoice) => {
    const reference = put(invoice, "AdditionalDocumentReference");
    identifier("ID").write(value, reference);
    put(reference, "DocumentTypeCode", objectType);
  },
};

export const project: Record<Kind, Form<string>> = {
  invoice: text("ProjectReference/ID"),
  "credit-note": {
    read: (note) => documents(note, (type) => type === projectType).map((reference) => textAt(first(reference, "ID")))[0],
    write: (value, note) => {
      const reference = put(note, "AdditionalDocumentReference");
      put(reference, "ID", value);
      put(reference, "DocumentTypeCode", projectType);
    },
  },
};

const file: Form<NonNullable<Attachment["file"]>> = {
  read: (reference) => {
    const found = first(reference, "Attachment/EmbeddedDocumentBinaryObject");
    const { mimeCode: mime, filename: name } = found?.attributes ?? {};
    return found && { ...(mime ? { mime } : {}), ...(name ? { name } : {}), content: found.text.replace(/\s/g, "") };
  },
  write: ({ mime, name, content }, reference) => {
    put(reference, "Attachment/EmbeddedDocumentBinaryObject", content, { mimeCode: mime, filename: name });
  },
};

const attachment: Fields<Attachment> = {
  id: text("ID"), // BT-122
  description: text("DocumentDescription"), // BT-123
  file, // BT-125
  address: text("Attachment/ExternalReference/URI"), // BT-124
};

export const attachments: Form<Attachment[]> = {
  ...each("AdditionalDocumentReference", here(attachment)),
  read: (invoice) => {
    const isOne = (type: string) => type !== objectType && (type !== projectType || invoice.name === "Invoice");
    const found = documents(invoice, isOne).flatMap((reference) => here(attachment).read(reference) ?? []);
    return found.length > 0 ? found : undefined;
  },
};
