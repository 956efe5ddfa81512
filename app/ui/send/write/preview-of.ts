import { messageOf } from "#lib/einvoice/messages/message.ts";
import { sheetOf } from "#lib/einvoice/view/sheet.ts";
import type { WriteInput } from "#lib/exchange/write/input.ts";
import type { Preview as Found } from "#lib/exchange/write/prepare.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { Preview, Told } from "./told.ts";

/** The invoice as it will look, with what its writer should know before it is sent. */
export async function previewOf({ invoice, judged, reach, earlier }: Found, { buyerName: name }: WriteInput): Promise<Preview> {
  const locale = await getLocale();
  const t = await getTranslations("sendDocument");
  const sheet = sheetOf(invoice, locale);
  const { outcome, breaches } = judged.verdict;
  const saying = (wanted: "fatal" | "warning") =>
    breaches.filter(({ severity }) => severity === wanted).map((breach) => messageOf(breach, locale) ?? breach.id);
  const stops: Told[] = [
    ...(outcome === "valid"
      ? []
      : [{ tone: "bad", title: t("told.breaches.title"), text: [t("told.breaches.text"), ...saying("fatal")] } satisfies Told]),
    ...(reach === "here" ? [] : [{ tone: "bad", title: t("told.nowhere.title", { name }), text: [t("told.nowhere.text")] } satisfies Told]),
    ...(earlier
      ? [{ tone: "bad", title: t("told.earlier.title", { name, number: sheet.title }), text: [t("told.earlier.text")] } satisfies Told]
      : []),
  ];
  const hints = saying("warning");
  const told: Told[] = [
    ...stops,
    ...(stops.length === 0 ? [{ tone: "done", title: t("told.here.title", { name }), text: [t("told.here.text")] } satisfies Told] : []),
    ...(hints.length > 0 ? [{ tone: "note", title: t("told.hints.title"), text: hints } satisfies Told] : []),
  ];
  return { sheet: { ...sheet, words: { ...sheet.words, copy: t("write.notSent") } }, told, maySend: stops.length === 0 };
}
