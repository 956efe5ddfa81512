/** What a list of documents sends. */
export function listFormsOf({ companyId, documentId }: { companyId: string; documentId: string }) {
  const place = `/my/${companyId}/documents`;
  return {
    "/api/documents/download": { place, document: documentId },
    "/api/documents/everything": { companyId, part: String(new Date().getFullYear()) },
    "/api/documents/export": { place, format: "csv" },
    "/api/documents/handle": { place, document: documentId },
  };
}
