/** Where somebody reads a document: at the company under its own pages, at the office under the office's. */
export const documentPath = (reader: { companyId: string; officeId?: string | undefined }, documentId: string) =>
  reader.officeId ? (`/documents/${documentId}` as const) : (`/my/${reader.companyId}/documents/${documentId}` as const);

export type MailboxPlace = { companyId: string } | { customerId: string };

/** And the list of a company's documents, for an office by its customer. */
export const documentsPath = (place: MailboxPlace) =>
  "customerId" in place ? (`/customers/${place.customerId}/documents` as const) : (`/my/${place.companyId}/documents` as const);

/** Where something is sent out of a mailbox. */
export const newDocumentPath = (place: MailboxPlace) => `${documentsPath(place)}/new` as const;

/** Where somebody of a company chooses which emails about new documents they get. */
export const documentLettersPath = (companyId: string) => `/my/${companyId}/documents/letters` as const;
