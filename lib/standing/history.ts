/** Whose history a collaboration's lines belong to: its own chain, read by both sides. */
export const historyOf = (collaboration: { id: string; officeId: string; companyId: string; customerId: string }) => ({
  chain: collaboration.id,
  officeId: collaboration.officeId,
  companyId: collaboration.companyId,
  customerId: collaboration.customerId,
});
