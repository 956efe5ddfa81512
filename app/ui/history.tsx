import { isAuditAction } from "#lib/audit/actions.ts";
import { placeInHistory } from "#lib/audit/changes.ts";
import type { listHistory } from "#lib/audit/queries.ts";
import { dayInText, listOf, monthName } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { isService } from "#lib/services/catalogue.ts";
import type { Happening } from "./timeline.tsx";

/** What a line may keep the values of without naming it among its fields, as "nameFrom" and "nameTo". */
const settings = ["name", "replyAddress", "locale", "reminderDays", "secondFactor", "email", "rights", "documents"];

type Lines = Awaited<ReturnType<typeof listHistory>>;
type Details = Lines[number]["details"];

/** Lines of history as a timeline tells them. */
export async function happeningsOf(lines: Lines): Promise<Happening[]> {
  const t = await getTranslations("audit");
  const names = await getTranslations("services");
  const locale = await getLocale();
  return lines.map(({ actor, action, details, occurredAt }) => {
    const service = isService(details.service) ? names(`${details.service}.name`) : "";
    const told = (name: string) => String(details[name] ?? "");
    const named = { task: told("task"), name: told("name"), file: told("file"), provider: told("provider"), operator: told("operator") };
    const facts = { actor, service, ...named, day: inWords(told("day")) };
    return { title: isAuditAction(action) ? t(`titles.${action}`, facts) : action, note: noteOf(details), moment: occurredAt };
  });

  function inWords(day: string) {
    return day && dayInText(new Date(`${day}T12:00:00Z`), locale);
  }

  function noteOf(details: Details) {
    const { reason, scenario, fields, by, formerly } = details;
    const changes = changesIn(details);
    const alone = String(fields ?? "")
      .split(",")
      .filter((field) => field && !(`${field}To` in details));
    if (changes.length + alone.length > 0) return listOf([...changes, ...alone.map(fieldName)], locale);
    if (formerly) return t("notes.formerly", { formerly });
    if (by === "link") return t("notes.link");
    if (reason) return t("notes.reason", { reason });
    if (scenario === "new-administrator") return t("notes.new-administrator");
    return scenario === "service-only" ? t("notes.service-only") : undefined;
  }

  /** "e-postadress: från a…@x.se till b…@x.se", of the settings that a line keeps the values of. */
  function changesIn(details: Details): string[] {
    const { rights, rightsFrom, ...others } = details;
    const told: Details = { ...others, ...(rights && { rightsTo: rights, ...(rightsFrom && { rightsFrom }) }) };
    return [...new Set([...String(told.fields ?? "").split(","), ...settings])]
      .filter((field) => `${field}To` in told)
      .map((field) => {
        const [from, to] = [wordFor(field, told[`${field}From`]), wordFor(field, told[`${field}To`])];
        // What is kept of two values may be the same.
        if (from === to) return fieldName(field);
        return t(`${field}From` in told ? "notes.changed" : "notes.is", { field: fieldName(field), from, to });
      });
  }

  function wordFor(field: string, value: Details[string] | undefined): string {
    if (value === null || value === undefined || value === "") return t("notes.nothing");
    if (field === "yearEndsIn") return monthName(Number(value), locale);
    const words: Record<string, Record<string, string>> = {
      rights: Object.fromEntries(Object.entries(texts[locale].settings.rights).map(([name, { name: word }]) => [name, word])),
      documents: Object.fromEntries(Object.entries(texts[locale].users.levels).map(([level, { name: word }]) => [level, word])),
      locale: texts[locale].settings.languages,
      secondFactor: texts[locale].audit.notes,
      vatPeriod: texts[locale].imports.words.vatPeriods,
    };
    return words[field]?.[value] ?? placeInHistory(field, String(value));
  }

  function fieldName(field: string): string {
    const { audit, card, customer, imports } = texts[locale];
    const called: Record<string, string> = { ...imports.columns, ...customer.contacts.fields, ...card.fields, ...audit.fields };
    const name = called[field] ?? field;
    // "GLN" stays as it is written.
    return /^\p{Lu}{2}/u.test(name) ? name : name.toLowerCase();
  }
}
