import type { Receipt } from "#lib/collaborations/answer/receipt.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { aSandbox } from "#lib/sandbox/sandbox.ts";
import { supportWords } from "#lib/support.ts";
import type { Sheet } from "./draw.ts";
import { receiptFacts, receiptTitle } from "./facts.ts";

const languages = { sv: "sv-SE", en: "en-GB" } as const;
const inSandbox = aSandbox<Sheet, Uint8Array>("app/ui/receipt/draw.sandbox.ts", { megabytes: 128, seconds: 60 });

/** The receipt as a file, the same bytes for the same receipt. */
export async function receiptPdf(receipt: Receipt, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await inSandbox(receipt.hash, (draw) => draw(sheetOf(receipt, locale))));
}

function sheetOf(receipt: Receipt, locale: Locale): Sheet {
  const t = textsFor(locale);
  const whole = {
    term: t("receipt.intact"),
    fact: receipt.isWhole ? t("receipt.isWhole") : [t("receipt.isBroken"), supportWords()].join(" ").trim(),
  };
  return {
    title: receiptTitle(receipt, locale),
    author: receipt.officeName,
    language: languages[locale],
    madeAt: receipt.approvedAt,
    facts: [...receiptFacts(receipt, locale), whole],
    terms: `${t("receipt.terms")}, ${t("receipt.termsText", { version: receipt.termsVersion })}`,
    termsText: receipt.termsText,
  };
}
