import { texts, textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";

const { once, decimals, codes } = texts.sv.einvoice;
const isOnce = (id: string): id is keyof typeof once => Object.hasOwn(once, id);
const isOfDecimals = (id: string): id is keyof typeof decimals => Object.hasOwn(decimals, id);
const isOfCodes = (id: string): id is keyof typeof codes => Object.hasOwn(codes, id);

/** For rules that say the same of different things: what stands once, has two decimals, is in a list, or is not used at all. */
export function messageByKind(id: string, locale: Locale): string | undefined {
  const t = textsFor(locale, "einvoice");
  if (isOnce(id)) return t("kinds.once", { term: t(`once.${id}`) });
  if (isOfDecimals(id)) return t("kinds.decimals", { term: t(`decimals.${id}`) });
  if (isOfCodes(id)) return t("kinds.codes", { term: t(`codes.${id}`) });
  return /^UBL-(CR|DT)-\d+$/.test(id) ? t("kinds.unused") : undefined;
}
