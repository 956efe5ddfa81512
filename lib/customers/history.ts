/** Where the lines about a customer's card go. */
export const historyOf = ({ id, officeId }: { id: string; officeId: string }) => ({ chain: id, officeId, customerId: id });
