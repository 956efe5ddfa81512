import { messageOf } from "#lib/einvoice/messages/message.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { Left } from "./left.ts";

/** What is wrong first of all, in one sentence. */
export function whyStopped({ stoppedBecause, breaches, company, number }: Left, locale: Locale): string {
  const fatal = breaches.find(({ severity }) => severity === "fatal");
  if (stoppedBecause === "rules") return (fatal && messageOf(fatal, locale)) ?? textsFor(locale, "document.stopped")("noWords");
  return textsFor(locale, "letters.document-stopped.because")(stoppedBecause ?? "file", { company, number });
}
