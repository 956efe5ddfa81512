import { checkApart } from "#lib/einvoice/check-apart.ts";
import { messageOf } from "#lib/einvoice/messages/message.ts";
import { messageOfRefusal } from "#lib/einvoice/messages/refusal.ts";
import type { Opened } from "#lib/exchange/views/document.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";

/** One thing that is wrong: a sentence, the rule, and where in the file. */
export type Told = { sentence: string; rule?: string; path?: string; line?: number; value?: string };

/** What is wrong with a stopped file, in the reader's language. One that could not be read is looked at again: only its bytes say why. */
export async function errorsOf({ id, stoppedBecause, breaches, file }: Opened, locale: Locale): Promise<Told[]> {
  const fatal = breaches.filter(({ severity }) => severity === "fatal");
  if (stoppedBecause !== "file" || fatal.length > 0) {
    const without = textsFor(locale, "document.stopped")("noWords");
    return fatal.map((breach) => {
      const { id: rule, path, line, value } = breach;
      return { sentence: messageOf(breach, locale) ?? without, rule, path, line, value };
    });
  }
  const verdict = await checkApart(id, file.bytes);
  return verdict.outcome === "refused" && verdict.refusal ? [{ sentence: messageOfRefusal(verdict.refusal, locale) }] : [];
}
