import type { Route } from "next";
import { getTranslations } from "#lib/i18n/request.ts";
import { noteRefusal } from "#lib/refused.ts";
import { wholePage } from "./plain-page.ts";

type Said = { title: string; text: string; advice: string };

/** Says how long to wait; in words of its own where what there are too many of is known. */
export async function tooMany(seconds: number, back: Route, words?: Said): Promise<Response> {
  noteRefusal("too many");
  const t = await getTranslations("ui.tooMany");
  const minutes = Math.ceil(seconds / 60);
  const advice = minutes > 60 ? t("hours", { wait: Math.ceil(minutes / 60) }) : t("advice", { wait: minutes });
  const said = words ?? { title: t("title"), text: t("text"), advice };
  return wholePage(said, { status: 429, headers: { "retry-after": String(seconds) }, way: { href: back, name: t("back") } });
}
