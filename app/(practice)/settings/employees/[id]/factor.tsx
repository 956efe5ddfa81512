import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "#app/ui/form-words.ts";
import { Submit } from "#app/ui/submit.tsx";
import { dayInText } from "#lib/i18n/format.ts";
import type { ShownEmployee } from "#lib/offices/employees.ts";

/** For the day a colleague has lost her telephone. */
export async function FactorReset({ colleague: { id, name, factorSince } }: { colleague: ShownEmployee }) {
  if (!factorSince) return null;
  const t = await getTranslations("settings.employee.factor");
  return (
    <section className="panel stack">
      <h2>{t("title")}</h2>
      <p>{t("text", { name, day: dayInText(factorSince, await getLocale()) })}</p>
      <form className="bar" action="/settings/employees/reset-factor" method="post">
        <input type="hidden" name="employeeId" value={id} />
        <Submit words={await formWords()} look="danger">
          {t("reset")}
        </Submit>
      </form>
    </section>
  );
}
