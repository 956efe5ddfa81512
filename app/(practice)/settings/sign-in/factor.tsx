import { Chip } from "#app/ui/chip.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import type { findFactor } from "#lib/auth/factor/turn-on.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

/** Whether somebody has a second factor, and how to turn it on or off. */
export async function FactorPanel({ factor }: { factor: Awaited<ReturnType<typeof findFactor>> }) {
  const t = await getTranslations("settings.signIn.factor");
  const words = await formWords();
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      <div className="panel stack gap-s">
        <div className="bar">
          <Chip tone={factor ? "good" : "none"}>{factor ? t("on") : t("off")}</Chip>
        </div>
        {factor ? <p>{t("since", { day: dayInText(factor.since, await getLocale()), count: factor.codesLeft })}</p> : <p>{t("text")}</p>}
        <form className="bar" action={factor ? "/settings/sign-in/turn-off" : "/settings/sign-in/begin"} method="post">
          <input type="hidden" name="to" value="/settings/sign-in" />
          <Submit words={words} look={factor ? "secondary" : "primary"}>
            {factor ? t("turnOff") : t("turnOn")}
          </Submit>
        </form>
      </div>
    </section>
  );
}
