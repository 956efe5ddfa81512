import { numberInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { LettersUsedUp } from "#lib/outbox/limits.ts";

/** What to do when no more emails may be caused for now. */
export async function wordsFor({ taker, most, seconds }: LettersUsedUp): Promise<{ title: string; text: string; advice: string }> {
  const t = await getTranslations("ui.lettersUsedUp");
  const wait = { wait: Math.max(1, Math.ceil(seconds / 3600)) };
  return {
    title: t("title"),
    text: t(`text.${taker}`, { most: numberInText(most, await getLocale()) }),
    advice: t(`advice.${taker}`, wait),
  };
}
