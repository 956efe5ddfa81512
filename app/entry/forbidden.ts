import { getTranslations } from "#lib/i18n/request.ts";
import { noteRefusal } from "#lib/refused.ts";
import { wholePage } from "./plain-page.ts";

/** Says that something was not taken, since none of our pages sent it. */
export async function refused(): Promise<Response> {
  noteRefusal("not from our pages");
  const t = await getTranslations("ui.refused");
  return wholePage({ title: t("title"), text: t("text"), advice: t("advice") }, { status: 403 });
}
