import { getTranslations } from "#lib/i18n/request.ts";
import type { FormWords } from "./state.ts";

export async function formWords(): Promise<FormWords> {
  const t = await getTranslations("ui.form");
  return { error: t("error"), problem: t("problem"), sending: t("sending"), kept: t("kept"), keptText: t("keptText") };
}
