import { headers } from "next/headers";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import { Icon } from "./icons.tsx";

export async function LanguageSwitch() {
  const t = await getTranslations("ui");
  const other = (await getLocale()) === "sv" ? "en" : "sv";
  const path = (await headers()).get("x-path");
  return (
    <form action="/language" method="post">
      <input type="hidden" name="locale" value={other} />
      <input type="hidden" name="back" value={ownPath(path)} />
      <button type="submit" className="link" lang={other}>
        <Icon name="languages" />
        {t("language")}
      </button>
    </form>
  );
}
