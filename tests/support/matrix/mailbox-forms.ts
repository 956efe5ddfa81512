const document = { title: "Årsredovisning 2025", asks: "nothing" };

type Mailbox = { companyId: string; customerId: string; askingId: string };

/** Where files are sent out of a mailbox, none are chosen; and what is said of a document that asks for something. */
export const formsOfMailbox = ({ companyId, customerId, askingId }: Mailbox) => ({
  "/api/documents/asked": { companyId, documentId: askingId, step: "settle" },
  "/customers/[id]/documents/new/document/send": { customerId, ...document },
/** Where files are sent out of a mailbox, of which none are chosen, and letters about it are. */
export const formsOfMailbox = ({ companyId, customerId }: { companyId: string; customerId: string }) => ({
  "/api/document-letters": { companyId, letters: "at-once" },
  "/customers/[id]/documents/new/send": { customerId },
  "/my/[company]/documents/new/document/send": { companyId, ...document },
  "/my/[company]/documents/new/send": { companyId },
});
