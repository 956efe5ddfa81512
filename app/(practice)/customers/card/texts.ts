import { vatPeriods } from "#lib/customers/input.ts";
import { monthName } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { locales } from "#lib/locale.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import type { Employee } from "#lib/who.ts";

export type CardTexts = Record<string, string> & { title: string; pageTitle: string; save: string; cancel: string };

export async function cardTexts(page: "new" | "edit", customer?: { name: string }): Promise<CardTexts> {
  const t = await getTranslations("card");
  const { fields } = texts[await getLocale()].card;
  const title = t(`${page}.title`);
  return { ...fields, title, pageTitle: customer ? `${title} – ${customer.name}` : title, save: t(`${page}.save`), cancel: t("cancel") };
}

export async function cardOptions(employee: Employee) {
  const t = await getTranslations("card");
  const locale = await getLocale();
  return {
    colleagues: await listColleagues(employee),
    languages: locales.map((id) => ({ id, name: t(`languages.${id}`) })),
    vatPeriods: vatPeriods.map((id) => ({ id, name: t(`vatPeriods.${id}`) })),
    months: Array.from({ length: 12 }, (_, month) => ({ id: String(month + 1), name: monthName(month + 1, locale) })),
  };
}
