import { isAuditAction } from "#lib/audit/actions.ts";
import type { listHistory } from "#lib/audit/queries.ts";
import { dayInText, listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { isService } from "#lib/services/catalogue.ts";
import type { Happening } from "./timeline.tsx";

type Lines = Awaited<ReturnType<typeof listHistory>>;

/** Lines of history as a timeline tells them. */
export async function happeningsOf(lines: Lines): Promise<Happening[]> {
  const t = await getTranslations("audit");
  const names = await getTranslations("services");
  const locale = await getLocale();
  return lines.map(({ actor, action, details, occurredAt }) => {
    const service = isService(details.service) ? names(`${details.service}.name`) : "";
    const told = (name: string) => String(details[name] ?? "");
    const facts = {
      actor,
      service,
      operator: told("operator"),
      task: told("task"),
      name: told("name"),
      file: told("file"),
      day: inWords(told("day")),
    };
    return { title: isAuditAction(action) ? t(`titles.${action}`, facts) : action, note: noteOf(details), moment: occurredAt };
  });

  function inWords(day: string) {
    return day && dayInText(new Date(`${day}T12:00:00Z`), locale);
  }

  function noteOf({ reason, scenario, fields, by, formerly }: Lines[number]["details"]) {
    if (fields) return listOf(String(fields).split(",").map(fieldName), locale);
    if (formerly) return t("notes.formerly", { formerly });
    if (by === "link") return t("notes.link");
    if (reason) return t("notes.reason", { reason });
    if (scenario === "new-administrator") return t("notes.new-administrator");
    return scenario === "service-only" ? t("notes.service-only") : undefined;
  }

  function fieldName(field: string): string {
    const called: Record<string, string> = texts[locale].card.fields;
    return (called[field] ?? field).toLowerCase();
  }
}
