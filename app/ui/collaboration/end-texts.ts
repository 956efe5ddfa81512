import { getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";
import type { ChosenEnd, EndTexts } from "./end-fields.tsx";

/** The words of the page that ends a collaboration with the other side, for a form that runs in the browser. */
export async function endTexts(other: string, service: Service): Promise<EndTexts> {
  const t = await getTranslations("ending");
  const title = t("title", { other, service: (await getTranslations("services"))(`${service}.name`) });
  const when = { when: t("when"), now: t("now"), nowNote: t("nowNote"), later: t("later"), laterNote: t("laterNote") };
  return { title, ...when, day: t("day"), dayHint: t("dayHint"), end: t("end"), keep: t("keep") };
}

export const plannedEnd = ({ endsOn }: { endsOn: string | null }): ChosenEnd => (endsOn ? { when: "later", endsOn } : undefined);
