import { formWords } from "#app/ui/form/words.ts";
import { whyNot } from "#lib/exchange/upload/send-files.ts";
import { proposeInvoice } from "#lib/exchange/write/proposal.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import type { MailboxUser } from "#lib/who.ts";

/** What the form begins with, or why there is none for whoever opens the page. */
export async function startOf(user: MailboxUser) {
  const [because, start = {}, words, locale] = await Promise.all([whyNot(user), proposeInvoice(user), formWords(), getLocale()]);
  return { because, given: { start, words, texts: texts[locale].sendDocument.write } };
}
