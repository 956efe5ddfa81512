/** Where the lines about an office, its employees and its templates go. */
export const historyOf = ({ officeId }: { officeId: string }) => ({ chain: officeId, officeId });
