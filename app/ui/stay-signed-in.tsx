import { idleMinutes } from "#lib/auth/lifetime.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { IdleWarning } from "./idle-warning.tsx";

/** On every page of somebody who is signed in. */
export async function StaySignedIn() {
  const t = await getTranslations("ui.idle");
  const texts = {
    soon: t("soon"),
    soonText: t("soonText"),
    stay: t("stay"),
    last: t("last"),
    lastText: t("lastText"),
    over: t("over"),
    overText: t("overText"),
  };
  return <IdleWarning seconds={idleMinutes * 60} texts={texts} />;
}
