import { formWords } from "#app/ui/form/words.ts";
import { whyNot } from "#lib/exchange/upload/send-files.ts";
import { proposeCredit } from "#lib/exchange/write/credit.ts";
import type { LeftOut } from "#lib/exchange/write/credited.ts";
import { proposeInvoice } from "#lib/exchange/write/proposal.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { texts, textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import type { MailboxUser } from "#lib/who.ts";

/** What the form begins with, or why there is none for whoever opens the page. `credits`: the sent invoice that is to be credited. */
export async function startOf(user: MailboxUser, credits: unknown) {
  const credit = typeof credits === "string" ? proposeCredit(user, credits) : undefined;
  const [because, credited, words, locale] = await Promise.all([whyNot(user), credit, formWords(), getLocale()]);
  const start = credited?.start ?? (await proposeInvoice(user)) ?? {};
  const { sendDocument } = texts[locale];
  return { because, given: { start, words, texts: sendDocument.write, ...(credited && { credit: toldOf(credited, locale) }) } };
}

function toldOf({ number, left }: { number: string; left: LeftOut[] }, locale: Locale) {
  const t = textsFor(locale, "sendDocument.write.credit");
  const sentenceOf = (one: LeftOut): string => (one.what === "line" ? t(`line.${one.because}`, one) : t(one.what, { number, ...one }));
  return { title: t("title", { number }), left: left.map(sentenceOf) };
}
