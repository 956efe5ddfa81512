/** Where files are sent out of a mailbox; none are chosen. */
export const formsOfMailbox = ({ companyId, customerId }: { companyId: string; customerId: string }) => ({
  "/customers/[id]/documents/new/send": { customerId },
  "/my/[company]/documents/new/send": { companyId },
});
