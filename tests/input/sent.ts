import type { z } from "zod";
import { valuesOf } from "#lib/forms.ts";

/** What is read from a form; the rest is JSON or comes from our own database. */
export const isOfForm = (name: string): boolean => /input\.ts|personal-line\.ts|choices\.ts|^app\/.*route\.ts/.test(name);

/** What is written into the database when it was taken. */
export const isKept = (name: string): boolean => isOfForm(name) || name.startsWith("lib/mail/resend-events.ts");

/** A value as it comes out of a form: words without a NUL, and lists of such. */
export function asSent(value: unknown): unknown {
  if (typeof value === "string") return throughForm(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(asSent);
  const sent = {};
  for (const [name, part] of Object.entries(value))
    Object.defineProperty(sent, name, { value: typeof part === "string" ? throughForm(part) : asSent(part), enumerable: true });
  return sent;
}

function throughForm(word: string): string {
  const form = new FormData();
  form.append("word", word);
  return valuesOf(form).word ?? "";
}

/** What PostgreSQL would not keep of a value, or would keep as something else. */
export function unstorableIn(value: unknown, name = ""): unknown[] {
  if (typeof value === "string")
    return value.includes("\0") || !value.isWellFormed() || (/On$/.test(name) && value.startsWith("0000")) ? [value] : [];
  if (typeof value === "number") return Number.isFinite(value) && Math.abs(value) < 2 ** 31 ? [] : [value];
  if (value instanceof Date) return value.getUTCFullYear() > 1 && value.getUTCFullYear() < 10_000 ? [] : [value];
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, part]) => unstorableIn(part, key)) : [];
}

/** What comes out could go in again: it has the same names, and a masked number is not gone. */
export const isOfOneShape = (name: string): boolean => !/ (FirstContact|ProposedInviteeInput|ChangedCard)$/.test(name);

/** What comes of a form that says what came of a form; a list is sent as several fields, or as one with commas. */
export function againFrom(schema: z.ZodType, value: unknown): unknown {
  const { success, data } = schema.safeParse(typed(value, (list) => list));
  return success ? data : schema.safeParse(typed(value, (list) => list.join())).data;
}

function typed(value: unknown, sentAs: (list: unknown[]) => unknown): unknown {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "on" : "";
  if (Array.isArray(value)) return sentAs(value);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typed(part, sentAs)]));
}
