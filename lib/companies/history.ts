/** Where the lines about a company and its people go. */
export const historyOf = ({ companyId }: { companyId: string }) => ({ chain: companyId, companyId });
