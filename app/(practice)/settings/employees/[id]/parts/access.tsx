import Link from "next/link";
import { formWords } from "#app/ui/form/words.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { ShownEmployee } from "#lib/offices/employees.ts";
import { EnableForm } from "../enable.tsx";

/** The way out, and the way in again. */
export async function AccessPanel({ colleague, isSelf }: { colleague: ShownEmployee; isSelf: boolean }) {
  const t = await getTranslations("settings.employee");
  const { id, name, customers, tasks, disabledAt } = colleague;
  const path = `/settings/employees/${id}` as const;
  const isFree = customers + tasks === 0;
  if (disabledAt)
    return (
      <section className="panel stack">
        <h2>{t("enable.title")}</h2>
        <p>
          {t("enable.text", { name, day: dayInText(disabledAt, await getLocale()) })} {t("enable.again", { name })}
        </p>
        <EnableForm employeeId={id} words={await formWords()} label={t("enable.button")} />
      </section>
    );
  if (isSelf && isFree) return null;
  return (
    <section className="panel stack">
      <h2>{isSelf ? t("handOver") : t("disable.title")}</h2>
      <p>{isSelf ? t("left", { customers, tasks }) : t("disable.text")}</p>
      {!isSelf && !isFree && <p>{t("disable.first")}</p>}
      <div className="bar">
        {!isFree && (
          <Link className="button" href={`${path}/hand-over`}>
            {isSelf ? t("handOver") : t("disable.handOver")}
          </Link>
        )}
        {!isSelf && isFree && (
          <Link className="button danger" href={`${path}/disable`}>
            {t("disable.button")}
          </Link>
        )}
      </div>
    </section>
  );
}
