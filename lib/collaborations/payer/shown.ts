import type { Seen } from "#lib/seen.ts";

type Shown = { company: string; office: string; service: string; invoiceRecipient: string | null };

/** What whoever approves a change of invoice recipient reads: who is billed today, and who would be from now on. */
export const shownOfPayerChange = ({ company, office, service, invoiceRecipient }: Shown): Seen => ({
  ...{ company, office, service },
  invoiceRecipient: invoiceRecipient ?? "",
});
