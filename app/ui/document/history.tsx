import { Timeline } from "#app/ui/timeline.tsx";
import type { Shown } from "#lib/exchange/views/document.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { wordsOfEvent } from "./events.ts";
import { rulesIn } from "./words.ts";

type Props = { events: Shown["events"]; document: Pick<Shown, "kind" | "ruleSets"> };

/** Who did what with it, and when; the latest first. */
export async function History({ events, document: { kind, ruleSets } }: Props) {
  const t = await getTranslations("document.history");
  const locale = await getLocale();
  const isCheck = (event: string) => event === "sent" || event === "stopped" || event === "received";
  return (
    <section>
      <h2>{t("title")}</h2>
      <Timeline
        items={events.map((line, at) => ({
          title: wordsOfEvent(line, kind, locale),
          moment: line.occurredAt,
          now: at === 0,
          ...(ruleSets && isCheck(line.event) && { note: t("checked", { rules: rulesIn(ruleSets) }) }),
        }))}
      />
    </section>
  );
}
