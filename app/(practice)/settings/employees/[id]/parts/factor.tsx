import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { ssoName } from "#lib/auth/sso/provider.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { ShownEmployee } from "#lib/offices/employees.ts";

/** For the day a colleague has lost their telephone, or their sign-in with the provider. */
export async function FactorReset({ colleague: { id, name, factorSince, linkedSince, disabledAt } }: { colleague: ShownEmployee }) {
  if (disabledAt || (!factorSince && !linkedSince)) return null;
  const t = await getTranslations("settings.employee.factor");
  const locale = await getLocale();
  const provider = ssoName() ?? t("formerProvider");
  const linked = linkedSince && { name, provider, day: dayInText(linkedSince, locale) };
  return (
    <section className="panel stack">
      <h2>{factorSince ? t("title") : t("linkTitle", { provider })}</h2>
      {factorSince && <p>{t("text", { name, day: dayInText(factorSince, locale) })}</p>}
      {linked && <p>{factorSince ? t("linked", linked) : t("onlyLinked", linked)}</p>}
      <form className="bar" action="/settings/employees/reset-factor" method="post">
        <input type="hidden" name="employeeId" value={id} />
        <Submit words={await formWords()} look="danger">
          {factorSince ? t("reset") : t("unlink", { provider })}
        </Submit>
      </form>
    </section>
  );
}
