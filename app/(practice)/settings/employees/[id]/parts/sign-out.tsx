import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { ShownEmployee } from "#lib/offices/employees.ts";

/** For the day a colleague's computer is gone. */
export async function SignOut({ colleague: { id, name, acceptedAt, disabledAt } }: { colleague: ShownEmployee }) {
  if (!acceptedAt || disabledAt) return null;
  const t = await getTranslations("settings.employee.signOut");
  return (
    <section className="panel stack">
      <h2>{t("title")}</h2>
      <p>{t("text", { name })}</p>
      <form className="bar" action="/settings/employees/sign-out" method="post">
        <input type="hidden" name="employeeId" value={id} />
        <Submit words={await formWords()} look="danger">
          {t("button")}
        </Submit>
      </form>
    </section>
  );
}
