import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { ShownEmployee } from "#lib/offices/employees.ts";

/** When somebody has changed their name: the office's letters keep the former one until an administrator says otherwise. */
export async function Sender({ colleague: { id, name, senderName } }: { colleague: ShownEmployee }) {
  if (name === senderName) return null;
  const t = await getTranslations("settings.employee.sender");
  return (
    <section className="panel stack">
      <h2>{t("title")}</h2>
      <p>{t("text", { name, senderName })}</p>
      <form className="bar" action="/settings/employees/sender" method="post">
        <input type="hidden" name="employeeId" value={id} />
        <input type="hidden" name="name" value={name} />
        <Submit words={await formWords()}>{t("button", { name })}</Submit>
      </form>
    </section>
  );
}
