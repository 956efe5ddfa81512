import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import type { listSessions } from "#lib/auth/sessions/list.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { Chip } from "../chip.tsx";

type Props = { sessions: Awaited<ReturnType<typeof listSessions>>; back: "/my/data" | "/settings/sign-in" };

/** Where somebody is signed in, and the way to end it there. */
export async function Sessions({ sessions, back }: Props) {
  const t = await getTranslations("ownData.sessions");
  const words = await formWords();
  const locale = await getLocale();
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      <p>{t("text")}</p>
      <p className="quiet">{t("limits")}</p>
      <ul className="stack gap-s">
        {sessions.map(({ id, device, signedInAt, lastSeenAt, isThis }) => (
          <li className="panel stack gap-xs" key={id}>
            <b>{device ?? t("unknown")}</b>
            {isThis && <Chip tone="good">{t("this")}</Chip>}
            <small>{t("signedIn", { moment: momentInText(signedInAt, locale) })}</small>
            <small>{t("lastSeen", { moment: momentInText(lastSeenAt, locale) })}</small>
            {!isThis && (
              <form className="bar" action="/my/data/sessions" method="post">
                <input type="hidden" name="back" value={back} />
                <Submit words={words} look="secondary" name="session" value={id}>
                  {t("end")} <span className="unseen">{t("endWhich", { moment: momentInText(signedInAt, locale) })}</span>
                </Submit>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form className="bar" action="/my/data/sessions" method="post">
          <input type="hidden" name="back" value={back} />
          <Submit words={words} look="danger" name="others" value="yes">
            {t("endOthers")}
          </Submit>
        </form>
      )}
    </section>
  );
}
