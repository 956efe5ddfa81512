import { calendarDay } from "#lib/i18n/format.ts";
import type { Seen } from "#lib/seen.ts";

type Page = {
  company: string;
  office: string;
  sender: string;
  service: string;
  task: string;
  invoiceRecipient: string | null;
  period: number | null;
  personalLine: string | null;
  access: string[];
  requestedAt: Date;
  expiresAt: Date;
  terms: { version: number; sha256: string };
};

export const checkPageFacts = [
  "company",
  "office",
  "sender",
  "service",
  "task",
  "invoiceRecipient",
  "period",
  "personalLine",
  "access",
  "requestedOn",
  "answerBy",
  "termsVersion",
  "termsSha256",
] as const;

export type CheckPageFact = (typeof checkPageFacts)[number];

/** What whoever approves reads on the check page and agrees to: facts, not the words around them. */
export const shownOnCheckPage = ({ terms, ...page }: Page): Record<CheckPageFact, string> => ({
  company: page.company,
  office: page.office,
  sender: page.sender,
  service: page.service,
  task: page.task,
  invoiceRecipient: page.invoiceRecipient ?? "",
  period: String(page.period ?? ""),
  personalLine: page.personalLine ?? "",
  access: page.access.join("\n"),
  requestedOn: calendarDay(page.requestedAt),
  answerBy: calendarDay(page.expiresAt),
  termsVersion: String(terms.version),
  termsSha256: terms.sha256,
});

type Keeping = { company: string; office: string; service: string; endsOn: string; terms: { version: number; sha256: string } };

/** What whoever keeps a service after an end reads and agrees to: from that day the company is billed. */
export const shownOfKeeping = ({ company, office, service, endsOn, terms }: Keeping): Seen => ({
  ...{ company, office, service, endsOn },
  invoiceRecipient: "customer",
  termsVersion: String(terms.version),
  termsSha256: terms.sha256,
});
