import type { NextRequest } from "next/server";
import { wholePage } from "#app/entry/plain-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { supportWords } from "#lib/support.ts";

/** Where a failed page leads: Next cannot give a page the status 500 together with something to read. */
export async function GET(request: NextRequest): Promise<Response> {
  const t = await getTranslations("ui.failure");
  const word = request.nextUrl.searchParams.get("reference") ?? "";
  const reference = /^[0-9a-f]{8,10}$/.test(word) ? { label: t("reference"), word, reach: supportWords() } : undefined;
  return wholePage({ title: t("title"), text: t("text"), advice: t("advice"), reference }, { status: 500 });
}
