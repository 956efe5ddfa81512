const document = { title: "Årsredovisning 2025", asks: "nothing" };

type Mailbox = { companyId: string; customerId: string; askingId: string };

/** Where files are sent out of a mailbox, none are chosen; what is said of a document that asks for something; and which letters somebody wants. */
export const formsOfMailbox = ({ companyId, customerId, askingId }: Mailbox) => ({
  "/api/documents/asked": { companyId, documentId: askingId, step: "settle" },
  "/customers/[id]/documents/new/document/send": { customerId, ...document },
  "/api/document-letters": { companyId, letters: "at-once" },
  "/customers/[id]/documents/new/send": { customerId },
  "/my/[company]/documents/new/document/send": { companyId, ...document },
  "/my/[company]/documents/new/send": { companyId },
});
