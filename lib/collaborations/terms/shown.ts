import type { Seen } from "#lib/seen.ts";

type Terms = { version: number; sha256: string };
type Page = { company: string; office: string; service: string; invoiceRecipient: string | null; approvedTerms: Terms; terms: Terms };

/** What whoever approves new terms reads and agrees to: which ones, in place of which. */
export const shownOfNewTerms = ({ company, office, service, invoiceRecipient, approvedTerms, terms }: Page): Seen => ({
  ...{ company, office, service },
  invoiceRecipient: invoiceRecipient ?? "",
  approvedVersion: String(approvedTerms.version),
  termsVersion: String(terms.version),
  termsSha256: terms.sha256,
});
