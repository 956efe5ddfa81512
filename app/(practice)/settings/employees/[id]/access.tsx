import Link from "next/link";
import { formWords } from "#app/ui/form/words.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { type ShownEmployee, standingOf } from "#lib/offices/employees.ts";
import { EnableForm } from "./enable.tsx";

/** How a place ended, in words. Whoever works there or is asked to has none. */
const endings = {
  active: "text",
  invited: "text",
  disabled: "text",
  declined: "declined",
  left: "left",
  "taken-back": "taken-back",
} as const;

/** The way out, and the way in again. */
export async function AccessPanel({ colleague, isSelf }: { colleague: ShownEmployee; isSelf: boolean }) {
  const t = await getTranslations("settings.employee");
  const { id, name, customers, tasks, disabledAt } = colleague;
  const standing = standingOf(colleague);
  const path = `/settings/employees/${id}` as const;
  const isFree = customers + tasks === 0;
  if (disabledAt)
    return (
      <section className="panel stack">
        <h2>{t("enable.title")}</h2>
        <p>
          {t(`enable.${endings[standing]}`, { name, day: dayInText(disabledAt, await getLocale()) })} {t("enable.again", { name })}
        </p>
        {!isFree && (
          <p>
            {t("enable.first", { name, customers, tasks })} <Link href={`${path}/hand-over`}>{t("handOver")}</Link>
          </p>
        )}
        <EnableForm employeeId={id} words={await formWords()} label={t("enable.button")} />
      </section>
    );
  if (standing === "invited")
    return (
      <section className="panel stack">
        <h2>{t("withdraw.title")}</h2>
        <p>{t("withdraw.text", { name })}</p>
        <div className="bar">
          <Link className="button danger" href={`${path}/disable`}>
            {t("withdraw.button")}
          </Link>
        </div>
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
