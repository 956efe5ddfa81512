import { happeningsOf } from "#app/ui/history.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { AuditAction } from "#lib/audit/actions.ts";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

const actions = {
  "handed-over": "request handed over",
  proposed: "recipient proposed",
  reported: "wrong recipient reported",
} as const satisfies Record<string, AuditAction>;
const notices = ["handed-over", "proposed", "reported"] as const;

type Props = { request: RequestPage; notice: string | string[] | undefined };

/** What somebody who was not the right person has just done with the request, and what comes next. */
export async function PassedOnNotice({ request: { history, office }, notice: named }: Props) {
  const notice = notices.find((known) => known === named);
  const line = notice && history.find(({ action }) => action === actions[notice]);
  if (!line) return null;
  const t = await getTranslations("notMe.notices");
  const facts = { office, name: String(line.details.name ?? "") };
  return (
    <Notice tone="done" title={t(`${notice}.title`, facts)}>
      {t(`${notice}.text`, facts)}
    </Notice>
  );
}

/** The latest of these things, for whoever comes to the request afterwards. */
export async function PassedOn({ request: { history } }: Pick<Props, "request">) {
  const line = history.find(({ action }) => Object.values(actions).some((known) => known === action));
  const [happening] = line ? await happeningsOf([line]) : [];
  if (!happening) return null;
  return (
    <p className="quiet">
      {happening.title}, {momentInText(happening.moment, await getLocale())}
    </p>
  );
}
