import type { Route } from "next";
import { getTranslations } from "#lib/i18n/request.ts";
import { noteRefusal } from "#lib/refused.ts";
import { wholePage } from "./plain-page.ts";

/** Says how long to wait. */
export async function tooMany(seconds: number, back: Route): Promise<Response> {
  noteRefusal("too many");
  const t = await getTranslations("ui.tooMany");
  const minutes = Math.ceil(seconds / 60);
  const advice = minutes > 60 ? t("hours", { wait: Math.ceil(minutes / 60) }) : t("advice", { wait: minutes });
  const said = { title: t("title"), text: t("text"), advice };
  return wholePage(said, { status: 429, headers: { "retry-after": String(seconds) }, way: { href: back, name: t("back") } });
}
