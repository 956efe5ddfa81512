import { texts, textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { messageByKind } from "./kinds.ts";
import { messageOnVat } from "./vat.ts";

const told = texts.sv.einvoice.rules;
const isTold = (id: string): id is keyof typeof told => Object.hasOwn(told, id);

/** What to correct, in a sentence or two. Nothing for a rule that there are no words for. */
export function messageOf({ id, value }: { id: string; value: string }, locale: Locale): string | undefined {
  if (isTold(id)) return textsFor(locale, "einvoice.rules")(id, { value: value || "–" });
  return messageOnVat(id, locale) ?? messageByKind(id, locale);
}
