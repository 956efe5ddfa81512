import type { Shown } from "#lib/exchange/views/document.ts";
import { texts, textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { wordIn } from "./words.ts";

type Event = Pick<Shown["events"][number], "event" | "who" | "office" | "details">;

/** A line of a document's history in words. */
export function wordsOfEvent({ event, who: name, office, details }: Event, kind: Shown["kind"], locale: Locale): string {
  const t = textsFor(locale, "document.history");
  const who = office ? t("at", { name, office }) : name;
  if (event === "handled" && details.because === "sent again") return t("events.again", { who });
  if (event === "answered" && details.code) {
    return t("events.answeredWith", { who, answer: wordIn(texts[locale].answerDocument.states, String(details.code)) });
  }
  return t(`events.${event}`, { who, kind });
}
