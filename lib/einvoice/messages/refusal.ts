import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { attachmentsPerInvoice, bytesPerAttachment, bytesPerFile, linesPerInvoice } from "../read/limits.ts";
import type { Limit, Refusal } from "../read/refusal.ts";

const told = {
  "reject-doctype": "doctype",
  "reject-encoding": "encoding",
  "reject-malformed": "malformed",
  "reject-too-deep": "content",
  "reject-not-xml": "notXml",
  "reject-not-invoice": "notInvoice",
  "reject-format": "format",
} as const;

const megabyte = 1_000_000;

/** The limits that someone who writes an invoice can do something about. */
const limits: Partial<Record<Limit, readonly ["file" | "lines" | "attachments" | "attachment", number]>> = {
  file: ["file", bytesPerFile / megabyte],
  lines: ["lines", linesPerInvoice],
  attachments: ["attachments", attachmentsPerInvoice],
  attachment: ["attachment", bytesPerAttachment / megabyte],
};

/** Why a file is not looked at any further, and what to do. */
export function messageOfRefusal(refusal: Refusal, locale: Locale): string {
  const t = textsFor(locale, "einvoice.refusals");
  if (refusal.reason !== "reject-too-large") return t(told[refusal.reason], { found: refusal.found, line: refusal.line });
  const [limit, most] = limits[refusal.limit] ?? [];
  return limit && most ? t(limit, { most }) : t("content");
}
