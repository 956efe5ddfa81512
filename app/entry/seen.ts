import { z } from "zod";
import { type FormState, refuse } from "#lib/forms.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { changesSince, type Seen, seenField } from "#lib/seen.ts";

const SeenWords = z.record(z.string().max(100), z.string().max(10_000));

/** A field in words: what it is called, and its value where that is no word. */
type Told = { label: string; word?: (value: string) => string };
type Meanwhile = { current: Seen; fields: Record<string, Told>; last: { by: string; at: Date } | undefined };

/** What the form showed; nothing that anything equals when it does not say so. */
export function seenIn(form: FormData): Seen {
  try {
    return SeenWords.safeParse(JSON.parse(String(form.get(seenField)))).data ?? {};
  } catch {
    return {};
  }
}

/** The form again, with what was typed, and who has changed what since it was opened. Sent once more it is meant. */
export async function changedMeanwhile(form: FormData, { current, fields, last }: Meanwhile): Promise<FormState> {
  const t = await getTranslations("refusals");
  const message = last ? t("changedMeanwhileBy", { by: last.by, moment: momentInText(last.at, await getLocale()) }) : t("changedMeanwhile");
  const words = ({ word }: Told, value: string) => (value && word ? word(value) : value) || t("nothing");
  const changes = changesSince(seenIn(form), current).flatMap(({ field, before, now }) => {
    const told = fields[field];
    return told ? [t("changedTo", { what: told.label, before: words(told, before), now: words(told, now) })] : [];
  });
  return { ...refuse(form, message), changes, seen: JSON.stringify(current) };
}

/** The page again that somebody has answered, with the names of what is no longer as they read it. */
export function pageChanged(path: string, form: FormData, current: Seen): string {
  const changed = changesSince(seenIn(form), current).map(({ field }) => field);
  return `${path}?${new URLSearchParams({ problem: "page-changed", facts: changed.join() })}`;
}
