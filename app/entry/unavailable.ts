import type { Route } from "next";
import { getTranslations } from "#lib/i18n/request.ts";
import { wholePage } from "./plain-page.ts";

const secondsToWait = 10;

/** Says that the database cannot be reached, or that somebody else changes the same just now, without asking it for anything. */
export async function unavailable(back: Route, { isBusy = false } = {}): Promise<Response> {
  const t = await getTranslations(isBusy ? "ui.busy" : "ui.unavailable");
  const said = { title: t("title"), text: t("text"), advice: t("advice") };
  return wholePage(said, { status: 503, headers: { "retry-after": String(secondsToWait) }, way: { href: back, name: t("back") } });
}
